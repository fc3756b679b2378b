import { exchangesOf } from '../transcript/exchanges.ts';
import { firstWords, type Seconds, type Transcript } from '../transcript/index.ts';

/** Words of a question that the contents show, at the most. */
const QUESTION_WORDS = 14;

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
export function contentsOf(transcript: Transcript): ContentsPart[] {
  const questions = new Map<unknown, Question[]>();
  for (const { question, chapter } of exchangesOf(transcript)) {
    if (!question) continue;
    const { id, start, text } = question;
    const entry = {
      id,
      ...(start !== undefined && { start }),
      text: firstWords(text, QUESTION_WORDS),
    };
    questions.set(chapter, [...(questions.get(chapter) ?? []), entry]);
  }
  return transcript.chapters.map((chapter) => ({
    ...(chapter.id && { id: chapter.id }),
    ...(chapter.title && { title: chapter.title }),
    questions: questions.get(chapter) ?? [],
  }));
}

/** Whether an interview has enough to list that a contents helps. */
export function hasContents(transcript: Transcript): boolean {
  const entries = contentsOf(transcript).reduce(
    (sum, { title, questions }) => sum + questions.length + (title ? 1 : 0),
    0,
  );
  return entries > 1;
}
