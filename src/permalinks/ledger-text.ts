import { type Ledger, type LedgerPart, sortedParts } from './ledger.ts';
import { readJson } from './ledger-entries.ts';
import {
  FIRST_LINE,
  FORM,
  headOf,
  LAST_LINE,
  type LedgerFault,
  LedgerScan,
  NESTED_FIRST_LINE,
  NESTED_HEAD,
  NESTED_LAST_LINE,
} from './ledger-scan.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** The same JSON, a line an address, where an editor has written it in another way. */
function relined(text: string): string | undefined {
  const read = readJson(text);
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
  const { '': form, ...all } = read as Record<string, unknown>;
  const line = ([key, value]: [string, unknown]) =>
    `,${JSON.stringify(key)}:${JSON.stringify(value)}`;
  if (form === FORM) {
    return [FIRST_LINE, ...Object.entries(all).map(line), LAST_LINE].join('\n');
  }
  if (JSON.stringify(form) !== '{"":1}') return undefined;
  const lines = [NESTED_FIRST_LINE];
  for (const [slug, part] of Object.entries(all)) {
    if (typeof part !== 'object' || part === null) return undefined;
    const { '': own, ...ids } = part as Record<string, unknown>;
    lines.push(
      `},${JSON.stringify(slug)}:{"":${JSON.stringify(own)}`,
      ...Object.entries(ids).map(line),
    );
  }
  return [...lines, NESTED_LAST_LINE].join('\n');
}

/**
 * Reads a ledger.
 *
 * @param text the whole file, in this form or the one before, with any line
 *   ends; JSON that is laid out in another way counts as well
 * @returns what could be read, and what could not
 */
export function readLedger(text: string): { ledger: Ledger; faults: LedgerFault[] } {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const scan = new LedgerScan(plain.includes('\r') ? plain.replaceAll('\r\n', '\n') : plain);
  const ledger = scan.read();
  if (scan.faults.length === 0) return { ledger, faults: [] };
  const again = relined(plain);
  const other = again === undefined ? undefined : new LedgerScan(again);
  const read = other?.read();
  return read && other?.faults.length === 0
    ? { ledger: read, faults: [] }
    : { ledger, faults: scan.faults };
}

/** Whether a ledger is in the form before, which says all the same. */
export function isInFormBefore(text: string): boolean {
  return text.replace(BYTE_ORDER_MARK, '').startsWith(NESTED_FIRST_LINE);
}

/** The line of an address in the whole file, counted from 1; nothing where it has none. */
export function lineOf({ text, runs = [] }: LedgerPart, id: string): number | undefined {
  const key = `,${JSON.stringify(id)}:`;
  const nth = text.split('\n').findIndex((one) => one.startsWith(key));
  const run = runs.findLast(([first]) => first <= nth);
  return run && run[1] + nth - run[0];
}

/** Writes a whole ledger: interview by interview, and the addresses of each in their order. */
export function writeLedger(parts: Iterable<Omit<LedgerPart, 'line'>>): string {
  const lines = [FIRST_LINE];
  for (const { slug, moved, joined, retired, text } of sortedParts(parts)) {
    const own = { ...(moved && { moved }), ...(joined && { joined }), ...(retired && { retired }) };
    const isSaid = Object.keys(own).length > 0;
    // That there is an interview is said by its addresses, if it has any.
    if (isSaid || text === '') {
      lines.push(`,${JSON.stringify(slug)}:${JSON.stringify(isSaid ? own : '')}`);
    }
    if (text !== '')
      lines.push(`\n${text}`.replaceAll(`\n${NESTED_HEAD}`, `\n${headOf(slug)}`).slice(1));
  }
  return `${[...lines, LAST_LINE].join('\n')}\n`;
}
