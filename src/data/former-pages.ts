import { cacheDir } from 'astro:config/server';
import { readFormer } from '../loader/former-interviews.ts';
import { settledDigests } from '../loader/published-addresses.ts';
import { targetsOf } from '../permalinks/targets.ts';
import { quotePath, quoteSegment } from '../quotes/quote-path.ts';
import type { Transcript } from '../transcript/index.ts';
import { getInterviews, getTranscript, type Interview } from './interviews.ts';
import { getQuotes } from './quotes.ts';

/** What stands where an interview, or the page of a quote, stood before. */
export interface FormerPage {
  /** The interview, where it is published still. */
  interview?: Interview;
  /** The path that the page has now. */
  to?: string;
  /** Whether a link may lead to a passage of it. */
  hasPassages?: boolean;
  /** Why it was withdrawn, where it was. */
  reason?: string;
}

/** A page, and its path from the folder of the interviews. */
interface Former {
  params: { former: string };
  props: FormerPage;
}

/**
 * The pages at former addresses of an interview's quotes.
 *
 * @param before the slugs that the interview had before
 */
async function formerQuotes(interview: Interview, before: readonly string[]): Promise<Former[]> {
  if (interview.errors.length > 0) return [];
  const { quotes } = await getQuotes(interview);
  return quotes.flatMap(({ id, turns }) => {
    const { aliases = [] } = turns.find((turn) => turn.id === id) ?? {};
    const paths = [
      ...aliases.map((alias) => [interview.id, alias] as const),
      ...before.flatMap((slug) => [id, ...aliases].map((one) => [slug, one] as const)),
    ];
    const props = { interview, to: quotePath(interview.href, id) };
    return paths.map(([slug, one]) => ({
      params: { former: `${slug}/q/${quoteSegment(one)}` },
      props,
    }));
  });
}

/** The pages at addresses where an interview or a quote stands no more. */
export async function formerPages(): Promise<Former[]> {
  const former = await readFormer(cacheDir);
  const corrected = await settledDigests(cacheDir);
  const interviews = await getInterviews();
  const pages = former.map(({ slug, to, reason }): Former => {
    const interview = interviews.find(({ id }) => id === to);
    const props = interview && { interview, to: interview.href, hasPassages: true };
    return { params: { former: slug }, props: { ...props, ...(reason && { reason }) } };
  });
  for (const interview of interviews) {
    const before = former.filter(({ to }) => to === interview.id).map(({ slug }) => slug);
    if (before.length > 0 || corrected.has(interview.digest)) {
      pages.push(...(await formerQuotes(interview, before)));
    }
  }
  return pages;
}

function idsOf({ chapters }: Pick<Transcript, 'chapters'>): string[] {
  const named = chapters.flatMap((chapter) => [chapter, ...chapter.turns]);
  const targets = targetsOf({ chapters });
  return [
    ...targets.flatMap(({ id, times }) => [id, ...times.map((time) => time.id)]),
    ...named.flatMap(({ aliases = [] }) => aliases),
  ];
}

/** All ids in an interview's page that a link may name; none of one that has errors, which `dev` shows itself. */
export async function getIds(interview: Interview): Promise<string[]> {
  return interview.errors.length > 0 ? [] : idsOf(await getTranscript(interview));
}
