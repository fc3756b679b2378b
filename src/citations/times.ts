import type { Seconds } from '../transcript/model.ts';
import { formatTimecode } from '../transcript/timecode.ts';
import type { CitedPlace } from './model.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** `00:02:50`: always hours, minutes and seconds. */
function fullTime(seconds: Seconds): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60].map(pad).join(':');
}

/** The end of a place, where it is a later second than its start. */
function endOf({ start, end }: Pick<CitedPlace, 'start' | 'end'>): Seconds | undefined {
  const isLater = start !== undefined && end !== undefined && Math.floor(end) > Math.floor(start);
  return isLater ? end : undefined;
}

/** `2:50`, or `2:50–3:14`; nothing where the place has no time. */
export function timeSpan(place: Pick<CitedPlace, 'start' | 'end'>): string | undefined {
  if (place.start === undefined) return undefined;
  const end = endOf(place);
  const start = formatTimecode(place.start);
  return end === undefined ? start : `${start}–${formatTimecode(end)}`;
}

/** `00:02:50`, or `00:02:50-03:14`: MLA leaves out of the end what it shares with the start. */
export function fullTimeSpan(place: Pick<CitedPlace, 'start' | 'end'>): string | undefined {
  if (place.start === undefined) return undefined;
  const start = fullTime(place.start);
  const end = endOf(place);
  if (end === undefined) return start;
  const [from, to] = [start, fullTime(end)].map((time) => time.split(':')) as [string[], string[]];
  const first = to.findIndex((part, index) => part !== from[index]);
  return `${start}-${to.slice(first).join(':')}`;
}
