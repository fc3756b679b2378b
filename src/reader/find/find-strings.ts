/** What the search within an interview says once it runs; what stands there before is in `FindStrip.astro`. */
export const FIND_STRINGS = {
  none: 'Not in this interview.',
  wordless: 'There are no words in that to look for.',
  some: 'Nobody says all of that at once; these say some of it.',
  introduction: 'Introduction',
  notes: 'Notes',
  fromStart: 'from the start again',
  fromEnd: 'from the end again',
} as const;

const write = (value: number) =>
  new Intl.NumberFormat(document.documentElement.lang || 'en').format(value);

/** Says how much there is: “12 hits”, or “3 passages” where several words are looked for. */
export function sayTotal(total: number, unit: 'hit' | 'passage'): string {
  return `${write(total)} ${unit}${total === 1 ? '' : 's'}`;
}

/** Says where among the hits the reader is: “3 of 12”. */
export function sayPlace(at: number, total: number): string {
  return `${write(at)} of ${write(total)}`;
}
