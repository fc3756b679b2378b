import { createHash } from 'node:crypto';
import { neighboursOf } from './interview-order.ts';
import { getInterviews, type Interview } from './interviews.ts';
import { writingOf } from './language.ts';
import { pageMaker } from './page-maker.ts';
import { translationsAmong } from './translations.ts';

/** What an interview's page is made of. */
export interface InterviewPage {
  interview: Interview;
  /** The neighbours in its series. */
  previous?: Interview;
  next?: Interview;
  /** All texts of it in their languages, the original first; none where there is but one. */
  texts: readonly Interview[];
}

/** Translations have their neighbours among those into their language. */
function neighboursAmong(
  interviews: readonly Interview[],
  textsOf: (interview: Interview) => readonly Interview[],
) {
  const laneOf = (one: Interview) => {
    const [original = one] = textsOf(one);
    return one === original ? '' : writingOf(one).lang;
  };
  const lanes = Map.groupBy(interviews, laneOf);
  const neighbours = new Map([...lanes].map(([lane, all]) => [lane, neighboursOf(all)]));
  return (one: Interview) => neighbours.get(laneOf(one))?.(one) ?? {};
}

/** What a page shows of a neighbour. */
const shownOf = (one: Interview | undefined) => one && [one.href, one.title, one.language];

/**
 * The pages of all interviews. The key of each covers all that it shows, so
 * that a page whose key is that of the last build need not be made again.
 */
export async function interviewPages() {
  const interviews = await getInterviews();
  const families = translationsAmong(interviews);
  const textsOf = ({ id }: Interview) => families.get(id) ?? [];
  const neighbours = neighboursAmong(interviews, textsOf);
  const made = await pageMaker();
  const ours = interviews.filter(({ elsewhere }) => !elsewhere);
  return ours.map((interview) => {
    const near = neighbours(interview);
    const texts = textsOf(interview);
    const shown = [
      interview,
      shownOf(near.previous),
      shownOf(near.next),
      ...texts.map((one) => [...(shownOf(one) ?? []), one.digest, one.errors.length]),
    ];
    const props: InterviewPage = { interview, ...near, texts };
    const page = { params: { slug: interview.id }, props };
    if (!made) return page;
    const key = createHash('sha256').update(made).update(JSON.stringify(shown));
    return { ...page, cacheKey: key.digest('hex') };
  });
}
