import { readFingerprint } from './fingerprint.ts';
import type { LedgerEntry, LedgerPart } from './ledger.ts';

const RE_ENTRY = /^,("(?:[^"\\]|\\.)+"):("[^"]*"|\{.*\})$/;
/** Stands in front of what is kept of an address at which a quote page was published. */
const QUOTED = '*';

/** What an address may say instead of a text. */
type Notes = { retired?: unknown; quoted?: unknown };

/** Reads JSON; nothing where it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text that says something; nothing else does. */
export const textOf = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** One address; nothing where the line holds none. */
export function readEntry(line: string): LedgerEntry | undefined {
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

/** Writes an address as a line of its interview's part. */
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

/** The lines of several parts with the addresses of one interview. */
export function textOfParts(parts: readonly Pick<LedgerPart, 'text'>[]): string {
  return parts
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\n');
}

/** All lines for each address, in the order of the ledger; of those of a withdrawn one the withdrawal alone. */
function linesById(text: string): Map<string, { entry: LedgerEntry; place: number }[]> {
  const lines = new Map<string, { entry: LedgerEntry; place: number }[]>();
  for (const [place, line] of text.split('\n').entries()) {
    const entry = readEntry(line);
    if (!entry) continue;
    const known = lines.get(entry.id);
    if (!known) lines.set(entry.id, [{ entry, place }]);
    else known.push({ entry, place });
  }
  for (const [id, own] of lines) {
    if (own.length === 1) continue;
    const quoted = own.some(({ entry }) => entry.quoted);
    const retired = own.filter(({ entry }) => entry.retired !== undefined).slice(-1);
    const kept = retired.length > 0 ? retired : own;
    lines.set(
      id,
      kept.map(({ entry, place }) => ({ entry: quoted ? { ...entry, quoted } : entry, place })),
    );
  }
  return lines;
}

/**
 * What two branches and more may have meant where a merge has left several lines
 * for an address: the addresses with the last line of each, then with those before.
 * A withdrawal goes before all else; that there was a quote page counts wherever
 * it is said.
 *
 * @returns one reading where each address has one line
 */
export function readingsOf({ text }: Pick<LedgerPart, 'text'>): LedgerEntry[][] {
  if (text === '') return [[]];
  const lines = [...linesById(text).values()];
  const most = lines.reduce((longest, { length }) => Math.max(longest, length), 1);
  return Array.from({ length: most }, (_, back) =>
    lines
      .flatMap((own) => own[Math.max(0, own.length - 1 - back)] ?? [])
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry),
  );
}

/** The addresses of a part. Of two lines for one address, as a merge may leave them, a withdrawal counts, or else the last. */
export function entriesOf(part: Pick<LedgerPart, 'text'>): LedgerEntry[] {
  return readingsOf(part)[0] ?? [];
}
