import { createHash } from 'node:crypto';
import { neighboursOf } from './interview-order.ts';
import { getInterviews, type Interview } from './interviews.ts';
import { pageMaker } from './page-maker.ts';

/** What an interview's page is made of. */
export interface InterviewPage {
  interview: Interview;
  /** The neighbours in its series. */
  previous?: Interview;
  next?: Interview;
}

/** What a page shows of a neighbour. */
const shownOf = (one: Interview | undefined) => one && [one.href, one.title, one.language];

/**
 * The pages of all interviews. The key of each covers all that it shows, so
 * that a page whose key is that of the last build need not be made again.
 */
export async function interviewPages() {
  const interviews = await getInterviews();
  const neighbours = neighboursOf(interviews);
  const made = await pageMaker();
  const ours = interviews.filter(({ elsewhere }) => !elsewhere);
  return ours.map((interview) => {
    const near = neighbours(interview);
    const shown = [interview, shownOf(near.previous), shownOf(near.next)];
    const props: InterviewPage = { interview, ...near };
    const page = { params: { slug: interview.id }, props };
    if (!made) return page;
    const key = createHash('sha256').update(made).update(JSON.stringify(shown));
    return { ...page, cacheKey: key.digest('hex') };
  });
}
