import { readFingerprint } from './fingerprint.ts';
import { type Ledger, type LedgerEntry, type LedgerPart, sortedParts } from './ledger.ts';

/*
 * One JSON file, an address a line, so that git merges it line by line: commas
 * stand in front, every line can be added or taken out by itself, and the brace
 * that closes an interview stands on the line that opens the next.
 *
 * {"":{"":1
 * },"flood":{"":""
 * ,"t=4":"kAX…"
 * ,"t=16":"=t=4"
 * ,"t=20":"*kAX…"
 * ,"t=9":{"retired":"The speaker asked for it."}
 * },"flut":{"":{"moved":"flood"}
 * }}
 */
/** The version of the form, so that another can follow. */
const FORM = '{"":1}';
const FIRST_LINE = '{"":{"":1';
const LAST_LINE = '}}';
const RE_PART = /^\},("(?:[^"\\]|\\.)+"):\{"":("[^"]*"|\{.*\})$/;
const RE_ENTRY = /^,("(?:[^"\\]|\\.)+"):("[^"]*"|\{.*\})$/;
/** A line that needs no closer look; an archive has hundreds of thousands of them. */
const RE_PLAIN_ENTRY =
  /^,"[^"\\]+":"\*?(?:[#\w-][\w-]{5}(?:[\w-]{3})*(?:@[\w-]+)?(?:=[^"\\]+)?|=[^"\\]+)"$/;
/** Stands in front of what is kept of an address at which a quote page was published. */
const QUOTED = '*';
const BYTE_ORDER_MARK = '\uFEFF';

/** A line that is not as the ledger has them, counted from 1. */
export interface LedgerFault {
  line: number;
  column: number;
  message: string;
}

/** What a part or an entry may say instead of a text. */
type Notes = { moved?: unknown; retired?: unknown; quoted?: unknown };

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** One line that opens a part; nothing where it does not. */
function readPartLine(line: string): Omit<LedgerPart, 'line' | 'text'> | undefined {
  const [, key = '', value = ''] = RE_PART.exec(line) ?? [];
  const slug = textOf(readJson(key));
  const notes = readJson(value);
  if (slug === undefined || notes === undefined) return undefined;
  if (notes === '') return { slug };
  const { moved, retired } = notes as Notes;
  const to = textOf(moved);
  const reason = textOf(retired);
  if (to === undefined && reason === undefined) return undefined;
  return { slug, ...(to && { moved: to }), ...(reason && { retired: reason }) };
}

/** One address; nothing where the line holds none. */
function readEntryLine(line: string): LedgerEntry | undefined {
  const [, key = '', value = ''] = RE_ENTRY.exec(line) ?? [];
  const id = textOf(readJson(key));
  const read = readJson(value);
  if (id === undefined || read === undefined) return undefined;
  if (typeof read !== 'string') {
    const { retired: reason, quoted } = read as Notes;
    const retired = textOf(reason);
    if (retired === undefined) return undefined;
    return { id, written: '', retired, ...(quoted === true && { quoted }) };
  }
  const quoted = read.startsWith(QUOTED);
  const kept = quoted ? read.slice(QUOTED.length) : read;
  const equals = kept.indexOf('=');
  const written = equals === -1 ? kept : kept.slice(0, equals);
  const within = equals === -1 ? undefined : kept.slice(equals + 1);
  const fingerprint = readFingerprint(written);
  // Of a withdrawn interview only the quote pages are remembered.
  if (!fingerprint && (written !== '' || !(within || read === QUOTED))) return undefined;
  return {
    id,
    written,
    ...(fingerprint && { fingerprint }),
    ...(within && { within }),
    ...(quoted && { quoted }),
  };
}

/**
 * The addresses of a part. Of two lines for one address, as a merge may leave
 * them, a withdrawal counts, or else the last; that there was a quote page
 * counts wherever it is said.
 */
export function entriesOf({ text }: Pick<LedgerPart, 'text'>): LedgerEntry[] {
  const entries = new Map<string, LedgerEntry>();
  if (text === '') return [];
  for (const line of text.split('\n')) {
    const entry = readEntryLine(line);
    if (!entry) continue;
    const before = entries.get(entry.id);
    const isOver = before?.retired !== undefined && entry.retired === undefined;
    const quoted = before?.quoted || entry.quoted;
    entries.set(entry.id, { ...(isOver ? before : entry), ...(quoted && { quoted }) });
  }
  return [...entries.values()];
}

/** The line of an address in the whole file, counted from 1; that of the interview where it has none. */
export function lineOf({ text, line }: LedgerPart, id: string): number {
  const key = `,${JSON.stringify(id)}:`;
  return line + 1 + text.split('\n').findIndex((one) => one.startsWith(key));
}

const expected = 'expected one address, with a comma in front: ,"t=4":"…"';

function scan(lines: readonly string[]): { ledger: Ledger; faults: LedgerFault[] } {
  const parts = new Map<string, LedgerPart>();
  const faults: LedgerFault[] = [];
  let open: Omit<LedgerPart, 'text'> | undefined;
  let own: string[] = [];
  const close = () => {
    if (!open) return;
    const before = parts.get(open.slug);
    // A merge may have left two: what either says counts.
    const text = [before?.text ?? '', ...own].filter(Boolean).join('\n');
    parts.set(open.slug, { ...open, ...before, text });
  };
  const end = lines.findLastIndex((line) => line !== '');
  const fault = (index: number, message: string) =>
    faults.push({ line: index + 1, column: 1, message });
  if (lines[0] !== FIRST_LINE) fault(0, `Unexpected first line, expected ${FIRST_LINE}`);
  for (let index = 1; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith(',')) {
      if (!(open && (RE_PLAIN_ENTRY.test(line) || readEntryLine(line))))
        fault(index, `Unexpected line, ${expected}`);
      else own.push(line);
      continue;
    }
    const part = readPartLine(line);
    if (!part) {
      fault(index, `Unexpected line, ${expected}`);
      continue;
    }
    close();
    open = { ...part, line: index + 1 };
    own = [];
  }
  close();
  if (end < 1 || lines[end] !== LAST_LINE) {
    fault(Math.max(end, 0), `Unexpected end of the file, expected ${LAST_LINE}`);
  }
  return { ledger: { parts }, faults };
}

/** The same JSON, a line an address, where an editor has written it in another way. */
function relined(text: string): string | undefined {
  const read = readJson(text);
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
  const { '': form, ...parts } = read as Record<string, unknown>;
  if (JSON.stringify(form) !== FORM) return undefined;
  const lines = [FIRST_LINE];
  for (const [slug, part] of Object.entries(parts)) {
    if (typeof part !== 'object' || part === null) return undefined;
    const { '': own, ...ids } = part as Record<string, unknown>;
    lines.push(`},${JSON.stringify(slug)}:{"":${JSON.stringify(own)}`);
    for (const [id, value] of Object.entries(ids)) {
      lines.push(`,${JSON.stringify(id)}:${JSON.stringify(value)}`);
    }
  }
  return [...lines, LAST_LINE].join('\n');
}

/**
 * Reads a ledger.
 *
 * @param text the whole file, with any line ends; JSON that is laid out in
 *   another way counts as well
 * @returns what could be read, and what could not
 */
export function readLedger(text: string): { ledger: Ledger; faults: LedgerFault[] } {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const lines = (plain.includes('\r') ? plain.replaceAll('\r\n', '\n') : plain).split('\n');
  const found = scan(lines);
  if (found.faults.length === 0) return found;
  const again = relined(plain);
  const other = again === undefined ? undefined : scan(again.split('\n'));
  return other?.faults.length === 0 ? other : found;
}

/** Writes an address as a line of its part. */
export function writeEntry({
  id,
  written,
  within,
  retired,
  quoted = false,
}: Pick<LedgerEntry, 'id' | 'written' | 'within' | 'retired' | 'quoted'>): string {
  const value =
    retired === undefined
      ? `${quoted ? QUOTED : ''}${written}${within === undefined ? '' : `=${within}`}`
      : { retired, ...(quoted && { quoted }) };
  return `,${JSON.stringify(id)}:${JSON.stringify(value)}`;
}

/** Writes a whole ledger. */
export function writeLedger(parts: Iterable<Omit<LedgerPart, 'line'>>): string {
  const lines = [FIRST_LINE];
  for (const { slug, moved, retired, text } of sortedParts(parts)) {
    const own = moved === undefined && retired === undefined ? '' : { moved, retired };
    lines.push(`},${JSON.stringify(slug)}:{"":${JSON.stringify(own)}`);
    if (text !== '') lines.push(text);
  }
  return `${[...lines, LAST_LINE].join('\n')}\n`;
}
