import { type Found, QuoteSearch } from './client.ts';
import { FakePagefind, type FakeRecord, fakeIndex, type Said } from './engine/fake-pagefind.ts';
import type { PagefindWeb } from './engine/pagefind-web.ts';

/** A search for tests, over what a fake engine finds. */
export function searchBy(engine: PagefindWeb | (() => Promise<PagefindWeb>)): QuoteSearch {
  return new QuoteSearch({ base: '/site/', language: 'en', source: fakeIndex(engine) });
}

/** A search for tests, over some records. */
export function over(...records: FakeRecord[]): QuoteSearch {
  return searchBy(new FakePagefind(records));
}

/** Searches as a reader does who waits until everything is counted. */
export async function ask(search: QuoteSearch, query: string, speaker?: string): Promise<Found> {
  const found = await search.search({ query, ...(speaker && { chosen: { speaker } }) });
  if (!found) throw new Error('Unexpected overtaken search');
  return { ...found, tally: (await search.count(found)) ?? found.tally };
}

/** Three people on clouds, turn by turn. */
export const TALK: Said = [
  ['Ada', 'What about clouds today?'],
  ['Bo', 'Clouds are vaporware, I think.'],
  ['Cy', 'Not the open clouds, Bo.'],
];
