import type { Addresses, Gone } from '../permalinks/addresses.ts';
import type { Ledger, LedgerPart } from '../permalinks/ledger.ts';
import { LedgerUpdate } from '../permalinks/ledger-update.ts';
import { quotedIn } from '../permalinks/quote-marks.ts';
import type { QuoteDefault } from '../quotes/choice.ts';
import { type Problem, ProblemList } from '../transcript/index.ts';
import { formerProblems, goneProblems } from './address-problems.ts';
import { CompileCache, compilerVersion } from './compile-cache.ts';
import type { CompiledInterview } from './compile-interview.ts';
import { countOf } from './count-of.ts';
import { findInterviewFiles } from './interview-files.ts';
import { InterviewReader } from './interview-reader.ts';
import { PublishedAddresses, settledDigests } from './published-addresses.ts';

/** The program's folder, whose sources and libraries make the transcripts. */
const PROGRAM = new URL('../../', import.meta.url);

/** An interview of a site, compiled. */
export interface SiteInterview {
  id: string;
  file: string;
  compiled: CompiledInterview;
}

/** A ledger as it should be, and what makes it another than it was. */
export interface UpToDate {
  update: LedgerUpdate;
  /** What changes, a line each. */
  changes: string[];
  /** Addresses whose words are gone, and interviews. */
  problems: Problem[];
  /** By slug: the ids whose words are gone, or of which nobody can tell which words they are for. */
  gone: ReadonlyMap<string, ReadonlyMap<string, Gone>>;
}

/**
 * Reads all interviews of a site, through the cache of its builds.
 *
 * @param root the project's folder
 * @param cacheDir Astro's cache folder
 * @returns with what is wrong with them, whatever the site's settings
 */
export async function readSiteInterviews(
  root: URL,
  cacheDir: URL,
): Promise<{ interviews: SiteInterview[]; problems: Problem[] }> {
  const { files, problems } = await findInterviewFiles(root);
  const cache = await CompileCache.open(cacheDir, await compilerVersion(PROGRAM));
  const reader = new InterviewReader(root, cache);
  const read = await reader.read(files.map(({ file }) => file));
  await reader.keep(await settledDigests(cacheDir));
  const interviews: SiteInterview[] = [];
  for (const { id, file } of files) {
    const compiled = read.get(file);
    if (compiled instanceof Error) {
      const list = new ProblemList(file);
      list.add(
        'file-unreadable',
        { line: 1, column: 1 },
        `Unexpected failure: ${compiled.message}`,
      );
      problems.push(...list.problems);
    } else if (compiled) {
      // Whether a turn is there under an id of before is known once the addresses are settled.
      problems.push(...compiled.problems.filter(({ rule }) => rule !== 'quote-unknown'));
      interviews.push({ id, file, compiled });
    }
  }
  return { interviews, problems };
}

/** What has become of an interview's addresses, in words. */
function describeChange(id: string, parts: readonly LedgerPart[], settled: Addresses): string[] {
  const from = parts.flatMap(({ slug }) => (slug === id ? [] : slug));
  const { added, carried } = settled;
  const lines = from.map((slug) => `${slug}: moved to ${id}`);
  for (const { id: before, to } of carried) {
    lines.push(`${id}: #${before} leads to #${to} now`);
  }
  const count = added.length - carried.length;
  if (count > 0) {
    const addresses = `${count.toLocaleString('en')} new ${count === 1 ? 'address' : 'addresses'}`;
    lines.push(`${id}: ${addresses}${parts.length === 0 ? ', the first of this interview' : ''}`);
  }
  const quoted = new Set(parts.flatMap(quotedIn));
  const pages = quotedIn(settled).filter((one) => !quoted.has(one)).length;
  if (pages > 0) lines.push(`${id}: ${countOf(pages, 'new quote page')}`);
  return lines.length > 0 ? lines : [`${id}: other words at known addresses`];
}

/**
 * Brings a ledger up to date with a site's interviews.
 *
 * @param quotes what the site's settings say of quote pages
 */
export async function bringUpToDate(
  cacheDir: URL,
  ledger: Ledger,
  interviews: readonly SiteInterview[],
  quotes: QuoteDefault,
): Promise<UpToDate> {
  const published = await PublishedAddresses.open(cacheDir, ledger, quotes);
  const ids = new Set(interviews.map(({ id }) => id));
  await published.findMoved(ids, new Map(interviews.map(({ id, compiled }) => [id, compiled])));
  const update = new LedgerUpdate(ledger);
  const changes: string[] = [];
  const problems: Problem[] = [];
  const gone = new Map<string, Map<string, Gone>>();
  for (const interview of interviews) {
    const { id, file } = interview;
    if (!(published.isPlain(interview) || published.isOther(id))) {
      const parts = published.partsOf(id);
      const settled = await published.addresses(interview);
      gone.set(id, new Map(settled.gone.map((one) => [one.id, one])));
      problems.push(...goneProblems(parts, file, settled.gone));
      const from = parts.filter(({ slug }) => slug !== id).map(({ slug }) => slug);
      if (from.length > 0 || ledger.parts.get(id)?.text !== settled.text) {
        for (const slug of from) update.move(slug, id);
        update.set(id, settled.text);
        changes.push(...describeChange(id, parts, settled));
      }
    }
    // What was joined to another and is back has addresses of its own, as it had.
    update.unjoin(id);
    for (const [slug, followed] of await published.follow(interview)) {
      gone.set(slug, new Map(followed.gone.map((one) => [one.id, one])));
      problems.push(...goneProblems(published.partsOf(slug), file, followed.gone, slug));
      if (published.isFollowed(slug, followed)) continue;
      for (const { slug: from } of published.partsOf(slug))
        if (from !== slug) update.move(from, slug);
      update.set(slug, followed.text);
      changes.push(`${slug}: its addresses lead to other places in ${id} now`);
    }
  }
  const { lost, taken } = published.former(ids);
  problems.push(...formerProblems(lost, taken));
  return { update, changes, problems, gone };
}
