import { createHash } from 'node:crypto';
import { targetsOf } from '../permalinks/targets.ts';
import { quotePath } from '../quotes/quote-path.ts';
import { pagesOfTurns } from '../quotes/quotes.ts';
import { turnsOf } from '../transcript/index.ts';
import type { Interview } from './interviews.ts';
import { getQuotes, type InterviewQuotes } from './quotes.ts';

/** For each id of an interview's page whose words stand on a quote page, the id that the page goes by. */
function quotesById({ transcript, quotes }: InterviewQuotes): Map<string, string> {
  const pages = pagesOfTurns(quotes);
  const found = new Map<string, string>();
  const add = (name: string, turn: string) => {
    const page = pages.get(turn);
    if (page !== undefined && !found.has(name)) found.set(name, page);
  };
  for (const { id, aliases = [] } of turnsOf(transcript)) {
    for (const name of [id, ...aliases]) add(name, id);
  }
  for (const { id, times } of targetsOf(transcript)) for (const time of times) add(time.id, id);
  return found;
}

/**
 * Where quotes stand whose pages stand no more at the addresses that they had:
 * on the page of the quote that has their words now, or else in the interview.
 *
 * @param ids under which they had pages
 * @param leads the id in the interview by the one that the page had; none where they are the same
 * @returns by id: the path, with the fragment where it leads into the interview
 */
export async function placesOfQuotes(
  interview: Interview,
  ids: readonly string[],
  leads?: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  if (ids.length === 0 || interview.errors.length > 0) return new Map();
  const pages = quotesById(await getQuotes(interview));
  return new Map(
    ids.map((id) => {
      const place = leads ? leads.get(id) : id;
      const page = pages.get(place ?? '');
      if (page !== undefined) return [id, quotePath(interview.href, page)];
      return [id, place === undefined ? interview.href : `${interview.href}#${place}`];
    }),
  );
}

/** Names all that the pages at an interview's former quotes are made by, but for where each leads. */
export function formerQuotesKey(made: string, { title, language }: Interview): string {
  return createHash('sha256')
    .update(JSON.stringify([made, title, language]))
    .digest('hex');
}
