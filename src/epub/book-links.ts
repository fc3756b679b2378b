import { type Book, pageOf } from './book.ts';

/** A fragment as the id that it names. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A per cent sign that was meant as one.
    return fragment;
  }
}

/**
 * The id that a place of the page has in the book: `t.170` for `t=170`, which
 * reading systems, and epubcheck, would take for a time of a recording. No slug
 * has a dot.
 */
export function bookId(id: string): string {
  return id.replaceAll('=', '.');
}

/** An id as the fragment of an address. */
function fragmentOf(id: string): string {
  return encodeURI(id).replaceAll('#', '%23');
}

/** Where links of a book lead: to the place in the book where it has one, else to the web. */
export class BookLinks {
  /** The interview's page on the web; none where nobody says where the site stands. */
  readonly page: string | undefined;
  readonly #own: URL;
  /** The file that holds each id. */
  readonly #files = new Map<string, string>();

  constructor(book: Pick<Book, 'id' | 'site'>) {
    this.#own = new URL(pageOf(book));
    this.page = book.site.isPlaced ? this.#own.href : undefined;
  }

  /** Says which file holds some of the page's ids. */
  place(ids: Iterable<string>, file: string): void {
    for (const id of ids) this.#files.set(id, file);
  }

  /** The place within the book of what has an id in the page. */
  within(id: string): string | undefined {
    const file = this.#files.get(id);
    return file === undefined ? undefined : `${file}#${fragmentOf(bookId(id))}`;
  }

  /** The permalink of an id on the web. */
  permalink(id: string): string | undefined {
    return this.page === undefined ? undefined : `${this.page}#${fragmentOf(id)}`;
  }

  /**
   * Where a link of the transcript leads in the book.
   *
   * @param own the link's own id: one that leads to itself leads to the web instead
   * @returns `undefined` where it would lead nowhere
   */
  resolve(address: string, own?: string): string | undefined {
    if (!URL.canParse(address, this.#own)) return undefined;
    const url = new URL(address, this.#own);
    if (url.hash && url.href === `${this.#own.href}${url.hash}`) {
      const id = decoded(url.hash.slice(1));
      return (id === own ? undefined : this.within(id)) ?? this.permalink(id);
    }
    return this.page === undefined && url.origin === this.#own.origin ? undefined : url.href;
  }
}
