import { KINDS, type LoadKind, totalBytes } from './cold-load.ts';
import type { SearchMeasures } from './search-measures.ts';
import type { SearchQuality } from './search-quality.ts';
import { drawRows } from './text-table.ts';

type Row = [label: string, value: (measures: SearchMeasures) => string | undefined];

/** What a search itself loads, beside its page. */
const SEARCH_KINDS: ReadonlySet<LoadKind> = new Set<LoadKind>(['engine', 'index', 'quotes']);

const share = (value: number) => value.toFixed(3);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const megabytes = (bytes?: number) =>
  bytes === undefined ? undefined : `${(bytes / 1e6).toFixed(1)} MB`;
const milliseconds = (time?: number) => (time === undefined ? undefined : `${time.toFixed(0)} ms`);

function qualityRows(label: string, of: (measures: SearchMeasures) => SearchQuality): Row[] {
  return [
    [`${label}: queries`, (all) => String(of(all).queries)],
    ['  said elsewhere too', (all) => String(of(all).ambiguous)],
    ['  right turn first', (all) => share(of(all).first)],
    ['  in first five', (all) => share(of(all).inFive)],
    ['  in first fifteen', (all) => share(of(all).inFifteen)],
    ['  warm, median', (all) => milliseconds(of(all).median)],
    ['  warm, 95 of 100', (all) => milliseconds(of(all).p95)],
  ];
}

const ROWS: Row[] = [
  ...qualityRows('three words', ({ words }) => words),
  ...qualityRows('two words and a phrase', ({ phrases }) => phrases),
  ['by one speaker: precise', ({ precise }) => precise && `${precise.answers} of ${precise.of}`],
  ['cold, to the first result: searches', ({ cold }) => String(cold.searches)],
  ['  all', ({ cold }) => kilobytes(totalBytes(cold))],
  ['  without fonts', ({ cold }) => kilobytes(totalBytes(cold, (kind) => kind !== 'fonts'))],
  [
    '  engine, index and quotes',
    ({ cold }) => kilobytes(totalBytes(cold, (kind) => SEARCH_KINDS.has(kind))),
  ],
  ...KINDS.map((kind): Row => [`    ${kind}`, ({ cold }) => kilobytes(cold.bytes[kind])]),
  ['  requests', ({ cold }) => cold.requests.toFixed(1)],
  ['  all that is loaded thereafter', ({ cold }) => kilobytes(cold.after)],
  ['  time', ({ cold }) => milliseconds(cold.milliseconds)],
  ['index: build', ({ build }) => build && `${build.seconds.toFixed(2)} s`],
  ['  peak memory', ({ build }) => megabytes(build?.peakBytes)],
  ['  indexes', ({ size }) => String(size.indexes)],
  ['  records', ({ size }) => String(size.records)],
  ['  files', ({ size }) => String(size.files)],
  ['  on disk', ({ size }) => megabytes(size.bytes)],
];

/** Draws measures side by side as a table of text, a row a figure; `–` where one was not measured. */
export function drawTable(columns: Readonly<Record<string, SearchMeasures>>): string {
  const lines = [['', ...Object.keys(columns)]];
  for (const [label, value] of ROWS) {
    lines.push([label, ...Object.values(columns).map((measures) => value(measures) ?? '–')]);
  }
  return drawRows(lines);
}

/** What is to be known about the figures of the two searches. */
export const NOTES = `Pagefind: its own page records of the same pages, each turn's head made a heading with
the turn's id (else it would have no sub-results), the article alone indexed. Results are
counted as Default UI shows them with showSubResults: of each page up to three sub-results,
those with the most hits, in the page's order; five pages at a time, until fifteen results
are there. It starts at each key, where Default UI waits for 300 ms.
Warm: from the query's last key to the paint of its results, the rest having been answered.
Cold: an empty cache; bodies as a server sends them (text behind gzip, its usual level).`;

/** Draws the queries whose right turn did not stand first. */
export function drawMisses({ misses }: SearchQuality, most: number): string {
  return misses
    .slice(0, most)
    .map(
      ({ query, address, place, instead, isAmbiguous }) =>
        `${query}${isAmbiguous ? ' (said elsewhere too)' : ''}\n  ${place ?? '–'}: ${address}\n  1: ${instead ?? '–'}`,
    )
    .join('\n');
}
