import type { MediaSpan } from '../transcript/media-fragment.ts';
import type { Seconds } from '../transcript/model.ts';

/** A place in the page that has a time of its own. */
export interface TimedPlace {
  start: Seconds;
}

/**
 * The places that are spoken in a span: the one that is speaking when it
 * begins, and those that begin before it ends.
 *
 * @param places in the order of the page; their times may go back
 * @param span seconds; without an end, only the first place is meant
 * @returns indexes of the first and the last place, or `undefined` where no
 *   place has a time
 */
export function placesIn(
  places: readonly TimedPlace[],
  span: MediaSpan,
): { first: number; last: number } | undefined {
  if (places.length === 0) return undefined;
  let first = -1;
  for (const [index, { start }] of places.entries()) {
    if (start > span.start) continue;
    if (first === -1 || start > (places[first]?.start ?? 0)) first = index;
  }
  if (first === -1) first = 0;
  let last = first;
  const { end } = span;
  while (end !== undefined && (places[last + 1]?.start ?? end) < end) last += 1;
  return { first, last };
}
