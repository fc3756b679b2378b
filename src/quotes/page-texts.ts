import { firstWords, type Speaker } from '../transcript/index.ts';
import { voiceOf, wordsOf } from './card.ts';
import { cutText } from './cut-text.ts';
import { answerTurns, type Quote } from './quotes.ts';

/** Letters that programs show of a title and of a description, about. */
const ROOM = { title: 90, question: 120 } as const;

/** What is known of the interview that a quote is from. */
interface QuotedInterview {
  title: string;
  /** As readers write it; empty where nobody knows. */
  date: string;
  /** BCP 47 tag of the words. */
  language: string;
  /** What is between things in a row. */
  comma: string;
  speakers: readonly Speaker[];
}

/** Who says a quote, and the words, as a title: “Ines Pell: Two posts, and a plank.” */
export function quoteTitle(
  quote: Quote,
  { language, speakers }: Pick<QuotedInterview, 'language' | 'speakers'>,
): string {
  const turns = answerTurns(quote);
  const words = cutText(wordsOf(turns), ROOM.title, language);
  const { name } = voiceOf(turns[0], speakers);
  return name ? `${name}: ${words}` : words;
}

/** What a quote answers, and where it is from. */
export function quoteDescription(
  quote: Quote,
  { title, date, language, comma }: Omit<QuotedInterview, 'speakers'>,
): string {
  const source = [title, date].filter(Boolean).join(comma);
  const { question } = quote;
  if (!question || answerTurns(quote)[0] === question) return source;
  return `${cutText(wordsOf([question]), ROOM.question, language)} – ${source}`;
}

/** Words of a quote by which a list tells it from others. */
export function quoteLabel({ question, turns: [first] }: Quote, words: number): string {
  return firstWords((question ?? first)?.text ?? '', words);
}
