import { fill } from '../interface/fill.ts';
import type { Interface } from '../interface/interface.ts';
import type { InterviewFacts } from '../loader/interview-facts.ts';

/** Where and when an interview was held, and its part of a series, for the line above its title. */
export function occasionOf({ event, place, date, series }: InterviewFacts, ui: Interface): string {
  const { comma, facts } = ui.words;
  // “VMworld 2008” says the year already.
  const year = date && !(event ?? '').includes(date) ? ui.date(date) : undefined;
  const where = [event, place, year].filter(Boolean).join(comma);
  const part =
    series?.part === undefined ? undefined : fill(facts.part, { part: ui.number(series.part) });
  return [where, part].filter(Boolean).join(' · ');
}

/** How long an interview is on paper, in words and pages. */
export function paperLengthOf(
  { words }: Pick<InterviewFacts, 'words'>,
  pages: number,
  ui: Interface,
): string {
  const { comma, facts } = ui.words;
  return [ui.count(facts.words, words), ui.count(facts.pages, pages)].join(comma);
}

/** How long the rest of an interview takes to read. */
export function timeLeft(minutes: number, ui: Interface): string {
  const { left, lessLeft } = ui.words.interview;
  return minutes < 1 ? lessLeft : fill(left, { duration: ui.duration(minutes * 60) });
}

/** How long an interview is: in words and, where its times say so, in minutes. */
export function lengthOf({ words, duration }: InterviewFacts, ui: Interface): string[] {
  const count = ui.count(ui.words.facts.words, words);
  return duration ? [count, ui.duration(duration)] : [count];
}
