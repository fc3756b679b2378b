import { cacheDir } from 'astro:config/server';
import { getCollection } from 'astro:content';
import { readCompilation } from '../loader/compiled-files.ts';
import type { InterviewFacts } from '../loader/interview-facts.ts';
import { liveInterviews } from '../loader/live-interviews.ts';
import type { Transcript } from '../transcript/index.ts';
import { factsUnderBase, transcriptUnderBase } from './base-path.ts';
import { orderInterviews } from './interview-order.ts';
import { site, sitePath } from './site.ts';

export type { InterviewFacts, Voice } from '../loader/interview-facts.ts';

/** How many interviews a list shows before it goes on on another page. */
export const INTERVIEWS_PER_PAGE = 50;

/** An interview as lists show it; its addresses are under the site's base. */
export interface Interview extends InterviewFacts {
  id: string;
  /** The path of its page. */
  href: string;
  /** The source file's path from the project's folder, with forward slashes. */
  file: string;
}

/** All interviews, newest first, with those of a series together, part by part, where its newest stands. */
export async function getInterviews(): Promise<Interview[]> {
  const entries = __IS_BUILD__ ? await getCollection('interviews') : liveInterviews();
  const all = entries.map(({ id, data, filePath = '' }) => ({
    ...factsUnderBase(data as InterviewFacts, sitePath('')),
    id,
    file: filePath,
    href: sitePath(`interviews/${id}/`),
  }));
  return orderInterviews(all, site.language);
}

/**
 * The words of an interview, with their links under the site's base.
 *
 * @throws with the list of errors where the interview has any: it is not to be
 *   shown half
 */
export async function getTranscript({ digest, errors }: Interview): Promise<Transcript> {
  if (errors.length > 0)
    throw new Error(`This interview cannot be published:\n\n${errors.join('\n')}`);
  const { transcript } = await readCompilation(cacheDir, digest);
  return transcriptUnderBase(transcript, sitePath(''));
}
