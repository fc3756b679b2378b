import { type Ledger, type LedgerPart, sortedParts } from './ledger.ts';
import { layOut } from './ledger-layout.ts';
import {
  FIRST_LINE,
  headOf,
  LAST_LINE,
  type LedgerFault,
  LedgerScan,
  NESTED_FIRST_LINE,
  NESTED_HEAD,
} from './ledger-scan.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a ledger.
 *
 * @param text the whole file, in this form or the one before, with any line
 *   ends; JSON that is laid out in another way counts as well
 * @returns what could be read, and what could not
 */
export function readLedger(text: string): { ledger: Ledger; faults: LedgerFault[] } {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const lines = plain.includes('\r') ? plain.replaceAll('\r\n', '\n') : plain;
  const asWritten = new LedgerScan(lines);
  const ledger = asWritten.read(true);
  if (asWritten.faults.length === 0) return { ledger, faults: [] };
  const layout = layOut(lines);
  const scan = new LedgerScan(layout.text, layout.numbers);
  return { ledger: scan.read(), faults: scan.faults };
}

/**
 * A ledger in the layout and the form of now, which say nothing: an editor, git or
 * another version of the program may have written others. Its lines keep their order.
 */
export function asWrittenNow(text: string): string {
  const layout = layOut(text.replace(BYTE_ORDER_MARK, '')).text;
  const isInFormBefore = layout.startsWith(NESTED_FIRST_LINE);
  return isInFormBefore ? writeLedger(readLedger(text).ledger.parts.values()) : `${layout}\n`;
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
