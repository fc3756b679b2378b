import { interfaceFor } from '../interface/languages.ts';
import { compile } from '../transcript/index.ts';
import type { Book, BookSite } from './book.ts';

/** Where the books of tests stand. */
export const EXAMPLE_SITE: BookSite = {
  title: 'The Example Archive',
  language: 'en',
  url: new URL('https://archive.example/talks/'),
  isPlaced: true,
  license: 'CC0 1.0',
};

/** An interview’s book, for tests, of the file that it is written in. */
export function bookOf(markdown: string, own: Partial<Book> = {}): Book {
  const { facts, transcript } = compile(markdown, 'flood.md');
  const site = own.site ?? EXAMPLE_SITE;
  const id = own.id ?? 'flood';
  const cited = {
    title: facts.title,
    language: facts.language ?? site.language,
    site: site.title,
    url: new URL(`interviews/${id}/`, site.url).href,
    speakers: transcript.speakers.map(({ name, role }) => ({ name, role })),
  };
  const ui = interfaceFor(cited.language);
  return { id, facts, transcript, corrections: [], cited, site, ui, ...own };
}
