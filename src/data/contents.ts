import { exchangesOf } from '../transcript/exchanges.ts';
import { type Chapter, firstWords, type Seconds, type Transcript } from '../transcript/index.ts';

/** Words of a question that the contents show, at the most. */
const QUESTION_WORDS = 14;

/** In long contents, whose reader looks for a place rather than reads, an entry keeps to a line. */
const LONG = 100;
const LINE_WORDS = 7;

/** A question as an entry of the contents. */
export interface Question {
  id: string;
  start?: Seconds;
  text: string;
}

/** A chapter of the contents, with its questions; without a title where the transcript has no chapters. */
export interface ContentsPart {
  id?: string;
  title?: string;
  questions: Question[];
}

/** The contents of an interview: its chapters, and the question that opens each exchange. */
export function contentsOf(transcript: Pick<Transcript, 'chapters' | 'speakers'>): ContentsPart[] {
  const parts = new Map<Chapter, ContentsPart>();
  for (const chapter of transcript.chapters) {
    const { id, title } = chapter;
    parts.set(chapter, { ...(id && { id }), ...(title && { title }), questions: [] });
  }
  const exchanges = exchangesOf(transcript);
  const words = exchanges.length > LONG ? LINE_WORDS : QUESTION_WORDS;
  for (const { question, chapter } of exchanges) {
    if (!question) continue;
    const { id, start, text } = question;
    parts.get(chapter)?.questions.push({
      id,
      ...(start !== undefined && { start }),
      text: firstWords(text, words),
    });
  }
  return [...parts.values()];
}

/** The turns that are headings of the outline, and at which level: questions, below their chapter where it has a title. */
export function headingsOf(contents: readonly ContentsPart[]): Map<string, number> {
  return new Map(
    contents.flatMap(({ title, questions }) =>
      questions.map(({ id }): [string, number] => [id, title ? 3 : 2]),
    ),
  );
}

/** Whether a contents lists enough to be of help. */
export function isWorthListing(contents: readonly ContentsPart[]): boolean {
  const entries = contents.reduce(
    (sum, { title, questions }) => sum + questions.length + (title ? 1 : 0),
    0,
  );
  return entries > 1;
}
