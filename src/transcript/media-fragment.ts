import type { Seconds } from './model.ts';

/** A point or a span of a recording that a link names. */
export interface MediaSpan {
  start: Seconds;
  end?: Seconds;
}

/** W3C Media Fragments 1.0, 4.2.1: `npttime`, with minutes past 59 let through. */
const RE_NPT = /^(?:(\d+):)?(?:(\d{1,3}):)?(\d+(?:\.\d+)?)$/;

function parseNpt(text: string): Seconds | undefined {
  const match = RE_NPT.exec(text);
  if (!match) return undefined;
  const [, first, second, seconds] = match;
  if (first !== undefined && Number(seconds) >= 60) return undefined;
  const [hours, minutes] = second === undefined ? [0, first ?? 0] : [first ?? 0, second];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * Reads the time that an address names, from its fragment or its query:
 * `t=175`, `t=2:55`, `t=0:02:55`, `t=170,194`, `t=npt:170`.
 *
 * Follows W3C Media Fragments URI 1.0 (basic), section 4.2.1.
 *
 * @param parameters a fragment or query without its `#` or `?`
 * @returns the span in seconds, or `undefined` where the address names no time
 */
export function parseMediaFragment(parameters: string): MediaSpan | undefined {
  const value = new URLSearchParams(parameters).get('t');
  if (value === null) return undefined;
  const [from = '', to, ...rest] = value.replace(/^npt:/, '').replace(/s$/, '').split(',');
  if (rest.length > 0) return undefined;
  const start = from === '' && to !== undefined ? 0 : parseNpt(from);
  if (start === undefined) return undefined;
  if (to === undefined) return { start };
  const end = parseNpt(to);
  return end === undefined || end <= start ? undefined : { start, end };
}
