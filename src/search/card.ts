import type { Role, Seconds } from '../transcript/model.ts';

/** One turn within a quote record. */
export interface CardTurn {
  /** The element's id in the interview's page. */
  id: string;
  /** Where the turn's words begin in the record: a count of words that white space parts. */
  at: number;
  /** The speaker's name, or the names of several; none for an interview's preface and notes. */
  speaker?: string;
  /** The names one by one, where several speak together. */
  by?: string[];
  role?: Role;
  start?: Seconds;
  since?: Seconds;
  /** The question that begins with this turn or before it, where it is not that of the turn before; empty where none does. */
  question?: string;
}

/** What a result shows beside its words, so that it needs no further request. */
export interface QuoteCard {
  /** The interview's slug. */
  interview: string;
  title: string;
  /** The record's place in its interview, counted from 0. */
  nth: number;
  /** BCP 47 tag of its words, where it is not the site's. */
  language?: string;
  date?: string;
  /** The title of the series that the interview belongs to. */
  series?: string;
  tags?: string[];
  chapter?: string;
  /** The question that the first turn is or answers, shortened. */
  question?: string;
  turns: [CardTurn, ...CardTurn[]];
}

/** The names of all who speak a turn. */
export function speakersOf({ speaker, by }: Pick<CardTurn, 'speaker' | 'by'>): string[] {
  return by ?? (speaker === undefined ? [] : [speaker]);
}

/** The question that a turn of a record is or answers, shortened; none where nobody asked. */
export function questionOf(card: QuoteCard, turn: CardTurn): string | undefined {
  const until = card.turns.slice(0, card.turns.indexOf(turn) + 1);
  return until.findLast(({ question }) => question !== undefined)?.question ?? card.question;
}

/** The id that the page gives to the words before the transcript. */
export const PREFACE_ID = 'page:preface';

/** The id that the page gives to the words behind the transcript. */
export const NOTES_ID = 'page:notes';

/**
 * Writes a card as a record's address. Pagefind hands an address back as it
 * is, whereas it would search the words of any `meta`, and so find a quote by
 * words that nobody said in it.
 */
export function encodeCard(card: QuoteCard): string {
  return JSON.stringify(card);
}

/**
 * Reads a card back from a record's address.
 *
 * @throws SyntaxError where the address holds no card: another site's index
 */
export function decodeCard(address: string): QuoteCard {
  return JSON.parse(address) as QuoteCard;
}
