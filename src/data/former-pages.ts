import { cacheDir } from 'astro:config/server';
import { type FormerInterview, readFormer } from '../loader/former-interviews.ts';
import { targetsOf } from '../permalinks/targets.ts';
import { quoteSegment } from '../quotes/quote-path.ts';
import type { Transcript } from '../transcript/index.ts';
import { formerQuotesKey, placesOfQuotes } from './former-quotes.ts';
import { getInterviews, getTranscript, type Interview } from './interviews.ts';
import { pageMaker } from './page-maker.ts';
import { plannedQuotes } from './quote-pages.ts';

/** What stands where an interview, or the page of a quote, stood before. */
export interface FormerPage {
  /** The interview, where it is published still. */
  interview?: Interview;
  /** The path that the page has now; with a fragment, where the words stand in the interview alone. */
  to?: string;
  /** Whether a link may lead to a passage of it. */
  hasPassages?: boolean;
  /** Where it was joined to the other: which id there is that of its own. */
  joined?: FormerInterview['joined'];
  /** Why it was withdrawn, where it was. */
  reason?: string;
}

/** A page, and its path from the folder of the interviews. */
interface Former {
  params: { former: string };
  props: FormerPage;
  cacheKey?: string;
}

const pathOf = (slug: string, id: string) => `${slug}/q/${quoteSegment(id)}`;

/**
 * The pages at addresses where quotes of an interview stand no more.
 *
 * @param slug of the interview, or one that it had before
 * @param ids under which they had pages
 * @param made see {@link pageMaker}
 * @param leads see {@link placesOfQuotes}
 */
async function formerQuotes(
  interview: Interview,
  slug: string,
  ids: readonly string[],
  made: string,
  leads?: ReadonlyMap<string, string>,
): Promise<Former[]> {
  const places = await placesOfQuotes(interview, ids, leads);
  const key = made && formerQuotesKey(made, interview);
  return [...places].map(([id, to]) => ({
    params: { former: pathOf(slug, id) },
    props: { interview, to },
    ...(key && { cacheKey: `${key} ${to}` }),
  }));
}

/** The pages at addresses where an interview stands no more, and those of its quotes. */
async function formerInterviews(
  { slug, to, reason, quotes, joined }: FormerInterview,
  interview: Interview | undefined,
  made: string,
): Promise<Former[]> {
  if (interview) {
    const props = { interview, to: interview.href, hasPassages: true, ...(joined && { joined }) };
    const reasons = new Map(joined?.withdrawn.map((one) => [one.id, one.reason]));
    const kept = quotes.filter((id) => !reasons.has(id));
    return [
      { params: { former: slug }, props },
      ...(await formerQuotes(interview, slug, kept, made, joined && new Map(joined.leads))),
      ...quotes.flatMap((id) => {
        const why = reasons.get(id);
        return why ? [{ params: { former: pathOf(slug, id) }, props: { reason: why } }] : [];
      }),
    ];
  }
  // An interview that cannot be published is reported, and has no page of its own.
  if (to !== undefined || reason === undefined) return [{ params: { former: slug }, props: {} }];
  return [slug, ...quotes.map((id) => pathOf(slug, id))].map((former) => ({
    params: { former },
    props: { reason },
  }));
}

/** The pages at addresses where an interview or a quote stands no more. */
export async function formerPages(): Promise<Former[]> {
  const { interviews: former, quotes } = await readFormer(cacheDir);
  const interviews = await getInterviews();
  const planned = await plannedQuotes();
  const made = await pageMaker();
  const pages: Former[] = [];
  for (const one of former) {
    const interview = interviews.find(({ id }) => id === one.to);
    pages.push(...(await formerInterviews(one, interview, made)));
  }
  for (const interview of interviews) {
    // An interview may be called “constructor”.
    const published = Object.hasOwn(quotes, interview.id) ? (quotes[interview.id] ?? []) : [];
    // The part of the build that makes the quote pages makes these.
    if (interview.elsewhere || published.length === 0) continue;
    const there = new Set(
      (await planned(interview)).flatMap(([id, _, ...names]) => [id, ...names]),
    );
    const gone = published.filter((id) => !there.has(id));
    pages.push(...(await formerQuotes(interview, interview.id, gone, made)));
  }
  const taken = new Set(interviews.map(({ id }) => id));
  return pages.filter(({ params }) => !taken.has(params.former));
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
