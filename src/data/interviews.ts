import { cacheDir } from 'astro:config/server';
import { getCollection } from 'astro:content';
import { readCompilation } from '../loader/compile-cache.ts';
import type { InterviewFacts } from '../loader/interview-facts.ts';
import type { Transcript } from '../transcript/index.ts';
import { sitePath } from './site.ts';

export type { InterviewFacts, Voice } from '../loader/interview-facts.ts';

/** How many interviews a list shows before it goes on on another page. */
export const INTERVIEWS_PER_PAGE = 50;

/** An interview as lists show it. */
export interface Interview extends InterviewFacts {
  id: string;
  /** The path of its page. */
  href: string;
}

/** Newest first; what has no date stands last; equal dates by title. */
function byDate(a: Interview, b: Interview): number {
  return (b.date ?? '').localeCompare(a.date ?? '') || a.title.localeCompare(b.title);
}

function byPart(a: Interview, b: Interview): number {
  return (a.series?.part ?? 0) - (b.series?.part ?? 0) || byDate(b, a);
}

/** All interviews, newest first, with those of a series together, part by part, where its newest stands. */
export async function getInterviews(): Promise<Interview[]> {
  const entries = await getCollection('interviews');
  const all = entries
    .map(({ id, data }) => ({ ...data, id, href: sitePath(`interviews/${id}/`) }))
    .sort(byDate);
  const series = Map.groupBy(all, (one) => one.series?.title ?? one.id);
  return [...series.values()].flatMap((parts) => parts.toSorted(byPart));
}

/** The interviews before and after one in its series, and how many there are. */
export function neighbours(
  interview: Interview,
  all: readonly Interview[],
): { previous?: Interview; next?: Interview; count: number } {
  const title = interview.series?.title;
  const parts = title === undefined ? [] : all.filter((one) => one.series?.title === title);
  const at = parts.findIndex(({ id }) => id === interview.id);
  const [previous, next] = [parts[at - 1], parts[at + 1]];
  return { ...(previous && { previous }), ...(next && { next }), count: parts.length };
}

/**
 * The words of an interview.
 *
 * @throws with the list of errors where the interview has any: it is not to be
 *   shown half
 */
export async function getTranscript({ digest, errors }: Interview): Promise<Transcript> {
  if (errors.length > 0)
    throw new Error(`This interview cannot be published:\n\n${errors.join('\n')}`);
  return (await readCompilation(cacheDir, digest)).transcript;
}
