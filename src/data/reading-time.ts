import type { Transcript } from '../transcript/index.ts';
import type { ContentsPart } from './contents.ts';

/** Words that are read in a minute (Brysbaert 2019, on silent reading of non-fiction). */
const WORDS_A_MINUTE = 238;

/** The same where each character counts as a word. */
const CHARACTERS_A_MINUTE = 400;

/** Languages whose scripts stand without spaces. */
const RE_UNSPACED = /^(?:zh|ja|th|yue)\b/i;

/** How long an interview takes to read, in whole minutes. */
export interface TimeToRead {
  /** All of it; at least one. */
  whole: number;
  /** What is left from each entry of its contents on, in their order: chapters, each with its questions. */
  left: number[];
}

/**
 * How long an interview takes to read, and from each entry of its contents on:
 * by its words, which are taken to be as long throughout.
 *
 * @param contents the transcript's own
 * @param lang BCP 47 tag of the words
 */
export function timeToRead(
  { chapters, words }: Pick<Transcript, 'chapters' | 'words'>,
  contents: readonly ContentsPart[],
  lang: string,
): TimeToRead {
  const before = new Map<string, number>();
  let length = 0;
  for (const { id, title, turns } of chapters) {
    if (title && id !== undefined) before.set(id, length);
    for (const turn of turns) {
      before.set(turn.id, length);
      length += turn.text.length;
    }
  }
  const pace = RE_UNSPACED.test(lang) ? CHARACTERS_A_MINUTE : WORDS_A_MINUTE;
  const minutes = words / pace;
  const leftFrom = (id: string) =>
    Math.round(minutes * (1 - (before.get(id) ?? 0) / Math.max(1, length)));
  const left = contents.flatMap(({ id, title, questions }) => [
    ...(title ? [leftFrom(id ?? '')] : []),
    ...questions.map((question) => leftFrom(question.id)),
  ]);
  return { whole: Math.max(1, Math.round(minutes)), left };
}
