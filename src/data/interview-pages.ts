import { root } from 'astro:config/server';
import { createHash } from 'node:crypto';
import { versionOf } from '../loader/source-digest.ts';
import { neighboursOf } from './interview-order.ts';
import { getInterviews, type Interview } from './interviews.ts';
import { site } from './site.ts';

/** What an interview's page is made of. */
export interface InterviewPage {
  interview: Interview;
  /** The neighbours in its series. */
  previous?: Interview;
  next?: Interview;
}

/** The whole program: what it makes of the same content is the same as long as this is. */
export const PROGRAM = ['src/**/*.{ts,astro,css}', 'astro.config.mjs'];

/** What a page shows of a neighbour. */
const shownOf = (one: Interview | undefined) => one && [one.href, one.title, one.language];

/**
 * The pages of all interviews. The key of each covers all that it shows, so
 * that a page whose key is that of the last build need not be made again.
 */
export async function interviewPages() {
  const interviews = await getInterviews();
  const neighbours = neighboursOf(interviews);
  // In `dev` each page is made when it is asked for.
  const made = __IS_BUILD__ ? JSON.stringify([await versionOf(root, PROGRAM), site]) : '';
  return interviews.map((interview) => {
    const near = neighbours(interview);
    const shown = [interview, shownOf(near.previous), shownOf(near.next)];
    const props: InterviewPage = { interview, ...near };
    const page = { params: { slug: interview.id }, props };
    if (!made) return page;
    const key = createHash('sha256').update(made).update(JSON.stringify(shown));
    return { ...page, cacheKey: key.digest('hex') };
  });
}
