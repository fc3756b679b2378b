import { cacheDir } from 'astro:config/server';
import { readFormer } from '../loader/former-interviews.ts';
import { targetsOf } from '../permalinks/targets.ts';
import type { Transcript } from '../transcript/index.ts';
import { getInterviews, getTranscript, type Interview } from './interviews.ts';

/** What stands where an interview stood before. */
export interface FormerPage {
  /** The interview, where it stands somewhere else now. */
  interview?: Interview;
  /** Why it was withdrawn, where it was. */
  reason?: string;
}

/** The pages at addresses of interviews that stand there no more. */
export async function formerPages() {
  const former = await readFormer(cacheDir);
  const interviews = new Map((await getInterviews()).map((one) => [one.id, one]));
  return former.map(({ slug, to, reason }) => {
    const interview = to === undefined ? undefined : interviews.get(to);
    const props: FormerPage = { ...(interview && { interview }), ...(reason && { reason }) };
    return { params: { former: slug }, props };
  });
}

function idsOf({ chapters }: Pick<Transcript, 'chapters'>): string[] {
  const aliases = chapters.flatMap((chapter) => [chapter, ...chapter.turns]);
  const targets = targetsOf({ chapters });
  return [
    ...targets.flatMap(({ id, times }) => [id, ...times.map((time) => time.id)]),
    ...aliases.flatMap((one) => one.aliases ?? []),
  ];
}

/** All ids in an interview's page that a link may name; none of one that has errors, which `dev` shows itself. */
export async function getIds(interview: Interview): Promise<string[]> {
  return interview.errors.length > 0 ? [] : idsOf(await getTranscript(interview));
}
