import { cp, glob, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { binary } from '../tests/project.ts';
import { makeBenchProject } from './bench-project.ts';
import { describeMachine, readOptions, tell } from './bench-run.ts';
import { type BuildOptions, readBuildOptions, USAGE } from './build-options.ts';
import { ASTRO, type BuildPeer, ELEVENTY, writePeer } from './build-peers.ts';
import { drawBuilds } from './build-report.ts';
import { type FolderSize, filesIn, sizeOfFiles } from './folder-size.ts';
import { generateArchive } from './generated-archive.ts';
import { type MeasuredRun, measureRun } from './measured-run.ts';

/** What one kind of build took, and what it left. */
export type Build = Pick<MeasuredRun, 'seconds' | 'cpuSeconds' | 'peakBytes'> & FolderSize;

/** A site's builds by their kind; the peers' by their names. */
export interface SiteBuilds {
  interviews: number;
  /** Bytes of Markdown. */
  source: number;
  builds: Record<string, Build>;
}

const SHARDS = '.cache/verbatim/shards';

/** Writes the interviews into a folder's `content/`. */
async function writeContent(
  folder: string,
  count: number,
  { folder: from, seed }: BuildOptions,
): Promise<Pick<SiteBuilds, 'interviews' | 'source'>> {
  const size = { interviews: 0, source: 0 };
  const put = async (path: string, text: string) => {
    const file = join(folder, 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    size.interviews += 1;
    size.source += Buffer.byteLength(text);
  };
  if (from === undefined) {
    for (const { path, text } of generateArchive(count, seed)) await put(path, text);
  } else {
    for await (const path of glob('**/*.md', { cwd: from, exclude: (name) => /README/.test(name) }))
      await put(`interviews/${path}`, await readFile(join(from, path), 'utf8'));
  }
  return size;
}

/** Runs a build some times, prepared anew each time, and takes the quickest. */
async function buildBest(
  folder: string,
  args: string[],
  output: string,
  rounds: number,
  prepare: () => Promise<void>,
): Promise<Build> {
  const runs: MeasuredRun[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await prepare();
    const done = await measureRun(folder, args);
    if (done.code !== 0) throw new Error(`No build in ${folder}:\n${done.output}${done.errors}`);
    runs.push(done);
  }
  const [best] = runs.sort((a, b) => a.seconds - b.seconds);
  if (!best) throw new Error('Expected a round');
  const { seconds, cpuSeconds, peakBytes } = best;
  return {
    seconds,
    ...(cpuSeconds !== undefined && { cpuSeconds }),
    ...(peakBytes !== undefined && { peakBytes }),
    ...(await sizeOfFiles(await filesIn(join(folder, output)))),
  };
}

/** Adds a sentence to an interview in the middle of the archive. */
async function edit(folder: string, nth: number): Promise<void> {
  const content = join(folder, 'content/interviews');
  const names = (await readdir(content)).filter((name) => name.endsWith('.md')).sort();
  const file = join(content, names[Math.floor(names.length / 2)] ?? '');
  await writeFile(file, `${await readFile(file, 'utf8')}\nAnd so it was, ${nth} times.\n`);
}

async function buildOurs(
  folder: string,
  rounds: number,
  tellKind: (kind: string) => void,
): Promise<Record<string, Build>> {
  const args = [binary('astro/bin/astro.mjs'), 'build'];
  const forget = async (...paths: string[]) => {
    for (const path of paths) await rm(join(folder, path), { recursive: true, force: true });
  };
  let edits = 0;
  const kinds: Record<string, () => Promise<void>> = {
    'Verbatim, cold': () => forget('dist', '.cache'),
    'Verbatim, cold but for its search': async () => {
      const aside = join(folder, 'shards');
      await cp(join(folder, SHARDS), aside, { recursive: true });
      await forget('dist', '.cache');
      await cp(aside, join(folder, SHARDS), { recursive: true });
      await forget('shards');
    },
    'Verbatim, nothing changed': async () => {},
    'Verbatim, one interview edited': async () => {
      edits += 1;
      await edit(folder, edits);
    },
  };
  const builds: Record<string, Build> = {};
  for (const [kind, prepare] of Object.entries(kinds)) {
    tellKind(kind);
    builds[kind] = await buildBest(folder, args, 'dist', rounds, prepare);
  }
  return builds;
}

async function measureSite(count: number, options: BuildOptions): Promise<SiteBuilds> {
  const { folder, remove } = await makeBenchProject({});
  const site: SiteBuilds = { interviews: 0, source: 0, builds: {} };
  try {
    Object.assign(site, await writeContent(folder, count, options));
    const peers: BuildPeer[] = options.astro ? [ELEVENTY, ASTRO] : [ELEVENTY];
    const tellKind = (kind: string) => tell(`${site.interviews} interviews: ${kind}`);
    for (const peer of peers) {
      const own = join(folder, peer.name);
      await cp(join(folder, 'content'), join(own, 'content'), { recursive: true });
      await writePeer(peer, own);
      tellKind(peer.name);
      const clear = () => rm(join(own, peer.output), { recursive: true, force: true });
      const { args, output } = peer;
      site.builds[peer.name] = await buildBest(own, args, output, options.rounds, clear);
      await rm(own, { recursive: true });
    }
    Object.assign(site.builds, await buildOurs(folder, options.rounds, tellKind));
  } finally {
    await remove();
  }
  return site;
}

/**
 * Builds sites of some sizes and measures it, beside Eleventy's plain pages of
 * the same Markdown: `npm run bench:build`.
 */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args, readBuildOptions, USAGE);
  if (!options) return;
  console.log(`${describeMachine()}; seed ${options.seed}`);
  const sites: SiteBuilds[] = [];
  for (const count of options.folder === undefined ? options.sizes : [0]) {
    sites.push(await measureSite(count, options));
  }
  console.log(drawBuilds(sites));
  if (options.json !== undefined)
    await writeFile(options.json, `${JSON.stringify({ options, sites }, null, 2)}\n`);
}
