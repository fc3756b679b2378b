import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatProblemWithHint, hasErrors, type Problem } from '../transcript/index.ts';
import {
  type CachedInterview,
  CompileCache,
  compilerVersion,
  writeManifest,
} from './compile-cache.ts';
import { factsOf, type InterviewFacts } from './interview-facts.ts';
import {
  findInterviewFiles,
  type InterviewFile,
  interviewId,
  isInterviewFile,
} from './interview-files.ts';

/** One load of the content: what it needs at hand. */
interface Load {
  context: LoaderContext;
  cache: CompileCache;
}

async function loadFile({ context, cache }: Load, { file, id }: InterviewFile): Promise<Problem[]> {
  const { store, config } = context;
  const text = await readFile(new URL(encodeURI(file), config.root), 'utf8');
  const { digest, ...compilation } = await cache.compile(text, file);
  const facts: InterviewFacts = factsOf(compilation, digest);
  store.set({ id, data: { ...facts }, digest, filePath: file });
  return compilation.problems;
}

function report({ context: { logger } }: Load, problems: readonly Problem[]): void {
  for (const problem of problems) {
    if (problem.severity === 'error') logger.error(formatProblemWithHint(problem));
    else if (problem.severity === 'warning') logger.warn(formatProblemWithHint(problem));
  }
}

async function noteInterviews({ context: { store, config } }: Load): Promise<CachedInterview[]> {
  const interviews = store
    .entries()
    .map(([id, { digest }]) => ({ id, digest: String(digest) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await writeManifest(config.cacheDir, interviews);
  return interviews;
}

async function loadAll(load: Load): Promise<void> {
  const { store, config, watcher } = load.context;
  const { files, problems } = await findInterviewFiles(config.root);
  const ids = new Set(files.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const file of files) problems.push(...(await loadFile(load, file)));
  report(load, problems);
  const errors = problems.filter((problem) => hasErrors([problem]));
  if (errors.length > 0 && !watcher) {
    const broken = new Set(errors.map(({ file }) => file)).size;
    throw new Error(
      `Nothing was published: ${errors.length} errors in ${broken} of ${files.length} interviews, listed above.`,
    );
  }
  const interviews = await noteInterviews(load);
  await load.cache.prune(new Set(interviews.map(({ digest }) => digest)));
}

/** In `dev`, brings each saved, added or removed file into the store at once. */
function watch(load: Load): void {
  const { watcher, config, store, logger } = load.context;
  const root = fileURLToPath(config.root);
  const onFile = (change: (file: InterviewFile) => Promise<Problem[]>) => async (path: string) => {
    const file = relative(root, path).replaceAll('\\', '/');
    if (!isInterviewFile(file)) return;
    try {
      report(load, await change({ file, id: interviewId(file) }));
      await noteInterviews(load);
      logger.info(`Read ${file}`);
    } catch (error) {
      logger.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const reload = onFile((file) => loadFile(load, file));
  watcher?.add(fileURLToPath(new URL('content/', config.root)));
  watcher?.on('change', reload);
  watcher?.on('add', reload);
  watcher?.on(
    'unlink',
    onFile(async ({ id }) => {
      store.delete(id);
      return [];
    }),
  );
}

/**
 * Loads the interviews into Astro's content store: facts into the store,
 * compiled transcripts into the cache on disk, never bodies into the store.
 *
 * @returns a loader that lists every problem once and, where one is an error,
 *   throws in a build; in `dev` the broken interview's page shows its errors
 */
export function transcriptLoader(): Loader {
  return {
    name: 'verbatim-transcripts',
    async load(context) {
      const cache = new CompileCache(
        context.config.cacheDir,
        await compilerVersion(context.config.root),
      );
      const load = { context, cache };
      await loadAll(load);
      watch(load);
    },
  };
}
