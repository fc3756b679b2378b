import type { Seconds } from './model.ts';

/**
 * The written forms of a time: `m:ss`, `mm:ss`, `h:mm:ss`, each with an
 * optional fraction behind a point or comma; with frames as a fourth field,
 * which are dropped; with a stray backslash. Minutes may run past 59 where
 * there are no hours, since recorders count so.
 */
const RE_TIMECODE = /^\\?(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/;

/** `01:00:58:12`: hours, minutes, seconds, frames. */
const RE_FRAMES = /^(\\?\d{1,3}:\d{2}:\d{2}):\d{2}$/;

/** `2.32s`: seconds, as machines count them. */
const RE_SECONDS = /^(\d+(?:\.\d+)?)s$/;

/** What a text in the shape of a time turned out to be. */
export type Timecode = { seconds: Seconds } | { unexpected: string };

/**
 * Reads a written time.
 *
 * @param text a time without its brackets, such as `1:02:03.5`
 * @returns the seconds; what is wrong with it, where it has a time's shape but
 *   names no time; `undefined` where it is no time at all
 */
export function parseTimecode(text: string): Timecode | undefined {
  const trimmed = text.trim();
  const [, counted] = RE_SECONDS.exec(trimmed) ?? [];
  if (counted !== undefined) return { seconds: Number(counted) };
  const match = RE_TIMECODE.exec(RE_FRAMES.exec(trimmed)?.[1] ?? trimmed);
  if (!match) return undefined;
  const [, hours, minutes = '', seconds = '', fraction = '0'] = match;
  if (Number(seconds) > 59) return { unexpected: `${seconds} seconds in “${text}”` };
  if (hours !== undefined && Number(minutes) > 59) {
    return { unexpected: `${minutes} minutes beside hours in “${text}”` };
  }
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { seconds: whole + Number(`0.${fraction}`) };
}

/**
 * Writes a time the way readers read it: `0:10`, `12:05`, `1:02:03`.
 *
 * @param seconds time from the start; fractions are dropped, never rounded up,
 *   so that a link never lands behind the words
 */
export function formatTimecode(seconds: Seconds): string {
  const whole = Math.floor(seconds);
  const pad = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  if (hours > 0) return `${hours}:${pad(minutes)}:${pad(whole % 60)}`;
  return `${minutes}:${pad(whole % 60)}`;
}
