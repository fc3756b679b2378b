import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkSiteSettings } from '../data/site-settings.ts';
import { formatProblemWithHint, hasErrors, type Problem } from '../transcript/index.ts';
import { ChangeQueue } from './change-queue.ts';
import { CompileCache, compilerVersion } from './compile-cache.ts';
import { countOf } from './count-of.ts';
import { interviewPath, isInterviewFile } from './interview-files.ts';
import { InterviewStore } from './interview-store.ts';

type Logger = LoaderContext['logger'];

function report(logger: Logger, problems: readonly Problem[]): void {
  for (const problem of problems) {
    if (problem.severity === 'error') logger.error(formatProblemWithHint(problem));
    else if (problem.severity === 'warning') logger.warn(formatProblemWithHint(problem));
  }
}

function refuseErrors(problems: readonly Problem[], count: number): void {
  const errors = problems.filter((problem) => hasErrors([problem]));
  if (errors.length === 0) return;
  const broken = new Set(errors.map(({ file }) => file)).size;
  throw new Error(
    `Nothing was published: ${countOf(errors.length, 'error')} in ${broken} of ${countOf(count, 'interview')}, listed above.`,
  );
}

/** In `dev`, brings each saved, added, renamed or removed file into the store at once. */
function watch({ watcher, config, logger }: LoaderContext, interviews: InterviewStore): void {
  const queue = new ChangeQueue(async (changed) => {
    try {
      report(logger, (await interviews.update(changed)).problems);
      for (const file of changed) logger.info(`Read ${file}`);
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
  });
  const onChange = (path: string) => {
    const file = interviewPath(config.root, path);
    if (isInterviewFile(file)) void queue.add(file);
  };
  watcher?.add(fileURLToPath(new URL('content/', config.root)));
  for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, onChange);
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
      const { config, logger, watcher } = context;
      const cache = new CompileCache(config.cacheDir, await compilerVersion(config.root));
      const interviews = new InterviewStore(context, cache);
      const { problems, count } = await interviews.update();
      report(logger, [...checkSiteSettings(config.root), ...problems]);
      if (!watcher) refuseErrors(problems, count);
      await cache.prune(new Set(interviews.interviews().map(({ digest }) => digest)));
      watch(context, interviews);
    },
  };
}
