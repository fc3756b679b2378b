import { type PartPlan, planPart, type SitePart } from '../archive/parts.ts';
import { divide } from '../archive/shards.ts';
import { readHead } from '../transcript/index.ts';
import { familiesOf } from '../translations/families.ts';
import type { InterviewFacts } from './interview-facts.ts';
import { type InterviewFile, pathOfFile } from './interview-files.ts';
import { interviewDigest } from './source-digest.ts';
import { readTranscriptFile } from './transcript-file.ts';

/** Which part of a site is read, and how its search index is divided. */
export interface PartSettings {
  part: SitePart;
  shardBytes: number;
  /** BCP 47 tag of interviews that name no language of their own. */
  siteLanguage: string;
  /** Names the compiler: see `compilerVersion`. */
  version: string;
}

/** An interview whose words are not read: its pages show only its neighbours' titles. */
export type UnreadFacts = InterviewFacts & { elsewhere: true };

/** What one part of a site takes of the interviews. */
export interface PartReading {
  plan: Pick<PartPlan, 'pages' | 'read'>;
  /** What is known of those that are not read, by slug. */
  unread: ReadonlyMap<string, UnreadFacts>;
}

type KnownHead = { id: string; facts: UnreadFacts; isTitled: boolean };

async function readHeadOf(
  root: URL,
  { file, id, named }: InterviewFile,
  version: string,
): Promise<KnownHead | undefined> {
  // What cannot be read is in no part's plan; the part that joins the others reports it.
  const read = await readTranscriptFile(pathOfFile(root, file), file).catch(() => undefined);
  if (!read) return undefined;
  const { speakers: _, duration: __, turns: ___, ...head } = readHead(read.text);
  const facts: UnreadFacts = {
    ...named,
    ...head,
    title: head.title ?? '',
    voices: [],
    words: 0,
    turns: 0,
    opening: '',
    digest: interviewDigest(version, file, read.bytes),
    bytes: read.bytes.length,
    errors: [],
    elsewhere: true,
  };
  return { id, facts, isTitled: head.title !== undefined };
}

/**
 * Looks at all interviews of a site and says what one part of it has to read
 * of them. A title that stands in the words is among that.
 *
 * @param root the project's folder
 */
export async function readForPart(
  root: URL,
  files: readonly InterviewFile[],
  { part, shardBytes, siteLanguage, version }: PartSettings,
): Promise<PartReading> {
  const heads: KnownHead[] = [];
  for (const file of files) {
    const head = await readHeadOf(root, file, version);
    if (head) heads.push(head);
  }
  const interviews = heads.map(({ id, facts: { bytes, language = siteLanguage } }) => {
    return { id, bytes, language };
  });
  const plan = planPart(divide(interviews, shardBytes), part);
  const read = new Set(plan.read);
  for (const { id, isTitled } of heads) if (!isTitled) read.add(id);
  // Pages lead turn to turn to their translations, and show both side by side.
  const { families } = familiesOf(
    heads.map(({ id, facts }) => ({ ...facts, id })),
    siteLanguage,
  );
  for (const id of plan.pages) for (const one of families.get(id) ?? []) read.add(one.id);
  const unread = heads
    .filter(({ id }) => !read.has(id))
    .map(({ id, facts }) => [id, facts] as const);
  return { plan: { pages: plan.pages, read }, unread: new Map(unread) };
}
