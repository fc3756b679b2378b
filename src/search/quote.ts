import { asks } from '../transcript/model.ts';
import { type CardTurn, type QuoteCard, questionOf } from './card.ts';
import type { Hit } from './hits.ts';
import type { Question } from './question.ts';
import type { ResolvedQuote } from './resolve.ts';

/** One quote as a result shows it. */
export interface Quote {
  interview: Pick<QuoteCard, 'title' | 'language' | 'date'> & { slug: string };
  chapter?: string;
  /** The question that the quote answers; none where the quote is itself asking. */
  question?: string;
  turn: CardTurn;
  /** All words of the turn. */
  text: string;
  hits: Hit[];
  /** The turn's address, with the query for marking its words there. */
  href: string;
}

/**
 * Makes of a resolved quote what a result shows.
 *
 * @param base the site's base path, with a slash at its end
 * @param question what it answers, which the quote's address carries on
 */
export function toQuote(
  { card, turn, text, hits }: ResolvedQuote,
  base: string,
  { typed }: Question,
): Quote {
  const { interview: slug, title, language, date, chapter } = card;
  const question = questionOf(card, turn);
  const isAsking = turn.role !== undefined && asks(turn.role);
  const query = encodeURIComponent(typed.trim());
  return {
    interview: {
      slug,
      title,
      ...(language !== undefined && { language }),
      ...(date !== undefined && { date }),
    },
    ...(chapter !== undefined && { chapter }),
    ...(question && !isAsking && { question }),
    turn,
    text,
    hits,
    href: `${base}interviews/${encodeURI(slug)}/${query && `?q=${query}`}#${encodeURI(turn.id)}`,
  };
}
