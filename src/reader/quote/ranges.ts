import type { Situation } from './placing.ts';

/** The first and the last line of a range, as they stand in the window. */
export function edgesOf(range: Range): Pick<Situation, 'first' | 'last'> {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const whole = range.getBoundingClientRect();
  const first = lines.reduce((a, b) => (b.top < a.top ? b : a), lines[0] ?? whole);
  const last = lines.reduce((a, b) => (b.bottom > a.bottom ? b : a), lines.at(-1) ?? whole);
  return { first, last };
}

/** Whether a selection was made from its end to its beginning. */
export function isBackward({
  anchorNode,
  anchorOffset,
  focusNode,
  focusOffset,
}: Selection): boolean {
  if (!anchorNode || !focusNode) return false;
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return Boolean(anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING);
}

/** Whether two ranges begin and end at the same places. */
export function isSameRange(a: Range, b: Range): boolean {
  const places = [Range.START_TO_START, Range.END_TO_END];
  return places.every((place) => a.compareBoundaryPoints(place, b) === 0);
}
