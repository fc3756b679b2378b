import type { Browser, Page } from '@playwright/test';
import { watchSearch } from './search-watch.ts';

/** A search that is not answered by then has failed, in milliseconds. */
export const PATIENCE = 60_000;

/** What a reader was shown. */
export interface Shown {
  /** The turns in the order of the results: slug, `#` and id. */
  addresses: string[];
  /** From the query's last key to the paint of its first results; none where there are none. */
  milliseconds?: number;
}

/** The address that a search page is opened at, with a query. */
export function searchAddress(site: string, query: string, speaker?: string): string {
  const parameters = new URLSearchParams({ q: query, ...(speaker !== undefined && { speaker }) });
  return `${site}search/?${parameters}`;
}

/** A search page in Chromium, kept open from query to query. */
export class SearchDrive {
  readonly #page: Page;
  readonly #site: string;

  private constructor(page: Page, site: string) {
    this.#page = page;
    this.#site = site;
  }

  /**
   * Opens the search page of a site.
   *
   * @param site the address of its start, with a slash at its end
   */
  static async open(browser: Browser, site: string): Promise<SearchDrive> {
    const page = await browser.newPage();
    await page.addInitScript(watchSearch);
    await page.goto(`${site}search/`);
    return new SearchDrive(page, site);
  }

  /** Types a query, its last character as one key press when all before is answered. */
  async type(query: string): Promise<Shown> {
    const box = this.#page.getByRole('searchbox');
    const before = query.slice(0, -1).trimEnd();
    await this.#page.evaluate((text) => window.searchWatch.begin(text), before);
    await box.fill(query.slice(0, -1));
    await this.#answered();
    await this.#page.evaluate((text) => window.searchWatch.begin(text), query);
    await this.#page.keyboard.type(query.slice(-1));
    return this.#shown();
  }

  /** Puts a query into the box at one go. */
  async ask(query: string): Promise<Shown> {
    await this.#page.evaluate((text) => window.searchWatch.begin(text), query);
    await this.#page.getByRole('searchbox').fill(query);
    return this.#shown();
  }

  /** Opens the search page with a query in its address. */
  async visit(query: string, speaker?: string): Promise<Shown> {
    await this.#page.goto(searchAddress(this.#site, query, speaker));
    await this.#page.evaluate((text) => window.searchWatch.begin(text), query);
    return this.#shown();
  }

  async #answered(): Promise<void> {
    await this.#page.waitForFunction(() => window.searchWatch.isAnswered(), undefined, {
      timeout: PATIENCE,
    });
  }

  async #shown(): Promise<Shown> {
    await this.#answered();
    const { hrefs, milliseconds } = await this.#page.evaluate(() => ({
      hrefs: Array.from(
        document.querySelectorAll<HTMLAnchorElement>('a.quote-words'),
        ({ href }) => href,
      ),
      milliseconds: window.searchWatch.milliseconds(),
    }));
    return {
      addresses: hrefs.map(toAddress),
      ...(milliseconds !== undefined && { milliseconds }),
    };
  }

  /** Closes the page. */
  async close(): Promise<void> {
    await this.#page.close();
  }
}

function toAddress(href: string): string {
  const { pathname, hash } = new URL(href);
  const slug = pathname.replace(/^.*?\/interviews\/|\/$/g, '');
  return decodeURIComponent(slug) + decodeURIComponent(hash);
}
