import { choiceOf } from '../quotes/choice.ts';
import { pagesOfTurns, type Quote, quotesOf } from '../quotes/quotes.ts';
import type { Transcript } from '../transcript/index.ts';
import { getTranscript, type Interview } from './interviews.ts';
import { site } from './site.ts';

/** An interview's quotes, and the transcript that they are from. */
export interface InterviewQuotes {
  transcript: Transcript;
  quotes: Quote[];
}

async function readQuotes(interview: Interview): Promise<InterviewQuotes> {
  const transcript = await getTranscript(interview);
  return { transcript, quotes: quotesOf(transcript, choiceOf(interview.quotes, site.quotes)) };
}

/** For each turn of an interview that stands on a quote page, the id that the page goes by. */
export function quotedTurns(interview: Interview, transcript: Transcript): Map<string, string> {
  return pagesOfTurns(quotesOf(transcript, choiceOf(interview.quotes, site.quotes)));
}

/** The pages of one interview's quotes are made one after another: its words are read once. */
let last: { digest: string; read: Promise<InterviewQuotes> } | undefined;

/**
 * The quotes of an interview that have pages, in the order in which they are spoken.
 *
 * @throws with the list of errors where the interview has any
 */
export function getQuotes(interview: Interview): Promise<InterviewQuotes> {
  const { digest } = interview;
  if (last?.digest !== digest) last = { digest, read: readQuotes(interview) };
  return last.read;
}
