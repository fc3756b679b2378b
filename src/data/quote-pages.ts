import { cacheDir } from 'astro:config/server';
import { createHash } from 'node:crypto';
import { type PlannedQuote, readPlan } from '../quotes/cards/card-plan-file.ts';
import { quoteSegment } from '../quotes/quote-path.ts';
import { getInterviews, type Interview } from './interviews.ts';
import { pageMaker } from './page-maker.ts';
import { getQuotes } from './quotes.ts';

/** What a quote's page is made of. */
export interface QuotePage {
  interview: Interview;
  /** The quote's place among those of its interview. */
  index: number;
  /** The digest of its card, where it has one. */
  card?: string;
}

/** The quotes that have pages; in `dev`, where each page is made when it is asked for, without cards. */
export async function plannedQuotes(): Promise<(interview: Interview) => Promise<PlannedQuote[]>> {
  if (!__IS_BUILD__) {
    return async (interview) => {
      const { quotes } = interview.errors.length > 0 ? { quotes: [] } : await getQuotes(interview);
      return quotes.map(({ id, aliases }) => [id, '', ...aliases]);
    };
  }
  const plan = await readPlan(cacheDir);
  return async ({ id }) => plan[id]?.quotes ?? [];
}

/**
 * The quote pages of all interviews, each also at the addresses that it had
 * before. The key of each covers all that it shows, as those of the interviews'
 * pages do.
 */
export async function quotePages() {
  const planned = await plannedQuotes();
  const made = await pageMaker();
  const pages = [];
  for (const interview of await getInterviews()) {
    const quotes = await planned(interview);
    if (quotes.length === 0) continue;
    const all = createHash('sha256')
      .update(made)
      .update(JSON.stringify([interview, quotes]));
    const key = all.digest('hex');
    for (const [index, [id, card, ...aliases]] of quotes.entries()) {
      const props: QuotePage = { interview, index, ...(card && { card }) };
      for (const name of [id, ...aliases]) {
        const params = { slug: interview.id, quote: quoteSegment(name) };
        pages.push({ params, props, ...(made && { cacheKey: `${key} ${index}` }) });
      }
    }
  }
  return pages;
}
