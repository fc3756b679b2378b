import type { Seconds } from '../transcript/index.ts';
import { INTERFACE_LANGUAGE } from './interface-language.ts';
import type { InterviewFacts } from './interviews.ts';
import { formatPartialDate } from './partial-date.ts';

/** Writes `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as the interface writes dates. */
export function displayDate(date: string): string {
  return formatPartialDate(date, INTERFACE_LANGUAGE);
}

/** Writes a number with the interface's separators: `1,362`. */
export function displayNumber(value: number): string {
  return new Intl.NumberFormat(INTERFACE_LANGUAGE).format(value);
}

/** Writes a share as whole per cent. */
export function displayShare(part: number, whole: number): string {
  return new Intl.NumberFormat(INTERFACE_LANGUAGE, { style: 'percent' }).format(
    whole === 0 ? 0 : part / whole,
  );
}

/** Writes how long a recording is, in minutes, at least one; hours from sixty minutes on. */
export function displayDuration(seconds: Seconds): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const unit = (value: number, name: 'minute' | 'hour') =>
    new Intl.NumberFormat(INTERFACE_LANGUAGE, {
      style: 'unit',
      unit: name,
      unitDisplay: 'long',
    }).format(value);
  if (minutes < 60) return unit(minutes, 'minute');
  const rest = minutes % 60;
  return `${unit(Math.floor(minutes / 60), 'hour')}${rest ? ` ${unit(rest, 'minute')}` : ''}`;
}

/** Where and when an interview was held, and its part of a series, for the line above its title. */
export function occasionOf({ event, place, date, series }: InterviewFacts): string {
  // “VMworld 2008” says the year already.
  const year = date && !(event ?? '').includes(date) ? displayDate(date) : undefined;
  const where = [event, place, year].filter(Boolean).join(', ');
  const part = series?.part === undefined ? undefined : `Part ${series.part}`;
  return [where, part].filter(Boolean).join(' · ');
}

/** How long an interview is on paper, in words and pages. */
export function paperLengthOf({ words }: Pick<InterviewFacts, 'words'>, pages: number): string {
  const count = `${displayNumber(words)} ${words === 1 ? 'word' : 'words'}`;
  return `${count}, ${displayNumber(pages)} ${pages === 1 ? 'page' : 'pages'}`;
}

/** How long an interview is: in words and, where its times say so, in minutes. */
export function lengthOf({ words, duration }: InterviewFacts): string[] {
  const count = `${displayNumber(words)} ${words === 1 ? 'word' : 'words'}`;
  return duration ? [count, displayDuration(duration)] : [count];
}
