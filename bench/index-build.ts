import { cp, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FolderSize, filesIn, sizeOfFiles } from './folder-size.ts';
import { type MeasuredRun, measureRun } from './measured-run.ts';

const CHILD = fileURLToPath(new URL('index-child.ts', import.meta.url));

/** What the build of an index takes: from what is compiled or built to files on the disk. */
export interface IndexBuild {
  /** Without the start of Node itself; the least of all rounds. */
  seconds: number;
  /** The most memory of Node and Pagefind together in any round, in bytes. */
  peakBytes?: number;
}

/** What an index is on the disk. */
export interface IndexSize extends FolderSize {
  /** Pagefind's own count of pages or records, over all indexes in the folder. */
  records: number;
  /** Indexes side by side. */
  indexes: number;
}

async function runChild(kind: 'quotes' | 'pages', from: string, into: string): Promise<IndexBuild> {
  const done: MeasuredRun = await measureRun(from, [CHILD, kind, from, into]);
  const line = done.output.trim().split('\n').at(-1) ?? '';
  if (done.code !== 0) throw new Error(`No index of ${kind}:\n${done.output}${done.errors}`);
  const { seconds } = JSON.parse(line) as { seconds: number };
  return { seconds, ...(done.peakBytes !== undefined && { peakBytes: done.peakBytes }) };
}

/**
 * Makes Verbatim's index, from the transcripts that a build left compiled and
 * nothing else that it kept.
 *
 * @param cache the project's cache folder
 * @param into the folder whose `pagefind/` it becomes, a new one: where thousands of
 * files were just removed, some file systems are slow to make others
 */
export async function buildQuoteIndex(cache: string, into: string): Promise<IndexBuild> {
  const own = `${into}-cache`;
  await mkdir(into, { recursive: true });
  for (const name of ['interviews.json', 'transcripts']) {
    await cp(join(cache, 'verbatim', name), join(own, 'verbatim', name), { recursive: true });
  }
  return runChild('quotes', own, into);
}

/**
 * Makes Pagefind's index of the pages in a folder, with its own settings.
 *
 * @param into the folder whose `pagefind/` it becomes, a new one
 */
export async function buildPageIndex(pages: string, into: string): Promise<IndexBuild> {
  await mkdir(into, { recursive: true });
  return runChild('pages', pages, into);
}

/** The best of some builds: the least seconds, the most memory. */
export function bestOf(builds: readonly IndexBuild[]): IndexBuild {
  const peaks = builds.flatMap(({ peakBytes = [] }) => peakBytes);
  return {
    seconds: Math.min(...builds.map(({ seconds }) => seconds)),
    ...(peaks.length > 0 && { peakBytes: Math.max(...peaks) }),
  };
}

/** Measures an index by its files. */
export async function sizeOfIndex(folder: string): Promise<IndexSize> {
  const files = await filesIn(folder);
  const entries = files.filter((file) => basename(file) === 'pagefind-entry.json');
  let records = 0;
  for (const entry of entries) {
    const { languages } = JSON.parse(await readFile(entry, 'utf8')) as {
      languages: Record<string, { page_count: number }>;
    };
    for (const { page_count: count } of Object.values(languages)) records += count;
  }
  return { ...(await sizeOfFiles(files)), records, indexes: entries.length };
}
