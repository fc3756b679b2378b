import { readJson } from './ledger-entries.ts';

/** A ledger, an address a line. */
export interface Layout {
  text: string;
  /** By line: that of the file where it begins, counted from 1. */
  numbers: number[];
}

const TEXT = String.raw`"[^"\\\n]*(?:\\.[^"\\\n]*)*"`;
const NOTE = String.raw`${TEXT}\s*:\s*(?:${TEXT}|true)\s*`;
const VALUE = String.raw`${TEXT}|\{\s*(?:${NOTE}(?:,\s*${NOTE})*)?\}`;
const BEGIN = String.raw`\{\s*""\s*:\s*(?:\{\s*""\s*:\s*)?\d+`;
/**
 * What makes a line, with what parts it from that before. A comma too many or too
 * few says nothing: to merge what was laid out in another way may leave either.
 */
const RE_PIECE = new RegExp(
  String.raw`(?<gap>[\s,]*)(?:(?<begin>${BEGIN})|(?<key>${TEXT})\s*:\s*(?:\{\s*""\s*:\s*(?<own>${VALUE})|(?<value>${VALUE}))|(?<end>\}(?:\s*\})*)|(?<other>[^\s,].*))`,
  'gy',
);

const newlinesIn = (text: string) => text.split('\n').length - 1;

/** The same JSON as it is written here. */
function plain(json: string): string {
  if (json.startsWith('"') && !json.includes('\\')) return json;
  const read = readJson(json);
  return read === undefined ? json : JSON.stringify(read);
}

function lineOfPiece({ begin, key = '', own, value, end, other = '' }: Record<string, string>) {
  if (begin !== undefined) return begin.replaceAll(/\s/g, '');
  if (own !== undefined) return `},${plain(key)}:{"":${plain(own)}`;
  if (value !== undefined) return `,${plain(key)}:${plain(value)}`;
  return end === undefined ? other : end.replaceAll(/\s/g, '').slice(0, 2);
}

/**
 * Lays a ledger out, an address a line, where an editor or a formatter has written
 * it in another way. It goes by the text and not by what a reader of JSON makes of
 * it, which knows one value for a key: of two lines that a merge has left for one
 * address, both stay. What is no ledger's stays as a line of its own.
 */
export function layOut(text: string): Layout {
  const lines: string[] = [];
  const numbers: number[] = [];
  let number = 1;
  for (const { 0: all, groups = {} } of text.matchAll(RE_PIECE)) {
    const { gap = '' } = groups;
    number += newlinesIn(gap);
    lines.push(lineOfPiece(groups));
    numbers.push(number);
    number += newlinesIn(all.slice(gap.length));
  }
  return { text: lines.join('\n'), numbers };
}
