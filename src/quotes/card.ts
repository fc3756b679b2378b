import type { ThemeFaces } from '../theme/theme-settings.ts';
import { type Speaker, speakerNames, type Transcript, type Turn } from '../transcript/index.ts';
import { cutText } from './cut-text.ts';
import { answerTurns, type Quote } from './quotes.ts';

/** Letters of each text that there is room for at the most: see `cutText`. */
const ROOM = { words: 300, question: 120, speaker: 48, title: 150, site: 40 } as const;

/** What a card shows. It is plain JSON, and all that the picture is made of. */
export interface Card {
  words: string;
  /** Who says the words; empty where nobody is named. */
  speaker: string;
  /** Which speaker of the interview that is, counted from 0; it picks the hue. */
  voice: number;
  /** What the words answer; empty where they answer nothing, or are the question. */
  question: string;
  /** The interview's title. */
  title: string;
  /** When it was held, as readers write it; empty where nobody knows. */
  date: string;
  /** The website's title. */
  site: string;
  /** BCP 47 tag of the words. */
  language: string;
  dir: 'ltr' | 'rtl';
  /** What the site is set in. */
  faces: ThemeFaces;
}

/** What a card needs to know of the interview that its words are from. */
export interface CardInterview
  extends Pick<Card, 'title' | 'date' | 'site' | 'language' | 'dir' | 'faces'> {
  transcript: Pick<Transcript, 'speakers'>;
}

/** The words of some turns, in one line. */
export function wordsOf(turns: readonly Turn[]): string {
  return turns
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Who says a turn, and which speaker of the interview that is. */
export function voiceOf(
  turn: Turn | undefined,
  speakers: readonly Speaker[],
): { name: string; voice: number } {
  const name = turn ? speakerNames(turn, new Map(speakers.map((one) => [one.id, one]))) : '';
  const voice = speakers.findIndex(({ id }) => id === turn?.speaker);
  return { name, voice: Math.max(0, voice) };
}

/**
 * What the card of a quote shows: words that were said, cut where they are too
 * many for a picture, and who said them.
 */
export function cardOf(quote: Quote, { transcript, ...interview }: CardInterview): Card {
  const turns = answerTurns(quote);
  const [first] = turns;
  const { name, voice } = voiceOf(first, transcript.speakers);
  const { question } = quote;
  const asked = question && first !== question ? wordsOf([question]) : '';
  const cut = (text: string, room: number) => cutText(text, room, interview.language);
  return {
    ...interview,
    words: cut(wordsOf(turns), ROOM.words),
    speaker: cut(name, ROOM.speaker),
    voice,
    question: cut(asked, ROOM.question),
    title: cut(interview.title, ROOM.title),
    site: cut(interview.site, ROOM.site),
  };
}
