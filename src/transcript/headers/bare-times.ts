import { parseTimecode } from '../timecode.ts';
import type { PlacedHeader } from './drafts.ts';

/** So many times without brackets make a habit; one or two are hours of the day. */
const FEWEST = 3;

/** The share of steps from one to the next that must lead forward: scores and verses jump about. */
const FORWARD = 0.9;

/** The share of the file from the first to the last: a programme stands in one place. */
const SPREAD = 0.5;

/** A form whose time cannot be anything else. */
const RE_BRACKETED = /[[(]0:12/;

/**
 * Whether the times without brackets that begin a file's lines are the times
 * of its turns: there are several, they go on, and they go through the file;
 * nor has it as many in brackets.
 *
 * @param headers all that the file may hold, with their places
 * @param paragraphs how many paragraphs the file has
 */
export function bareTimesCount(headers: readonly PlacedHeader[], paragraphs: number): boolean {
  const times: number[] = [];
  const places: number[] = [];
  let bracketed = 0;
  for (const { header, at } of headers) {
    const { time, form } = header.unlabelled ?? header;
    if (time === undefined) continue;
    const read = parseTimecode(time);
    if (RE_BRACKETED.test(form)) bracketed += 1;
    else if (read && 'seconds' in read) {
      times.push(read.seconds);
      places.push(at);
    }
  }
  if (times.length < FEWEST || times.length <= bracketed) return false;
  const forward = times.filter((time, index) => time >= (times[index - 1] ?? 0)).length;
  const spread = (places.at(-1) ?? 0) - (places[0] ?? 0) + 1;
  return forward >= times.length * FORWARD && spread >= paragraphs * SPREAD;
}
