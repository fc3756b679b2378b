import type { Loader, LoaderContext } from 'astro/loaders';
import { checkSiteSettings, SETTINGS_FILE } from '../data/site-settings.ts';
import { hasErrors, type Problem } from '../transcript/index.ts';
import { ChangeQueue } from './change-queue.ts';
import { CompileCache, compilerVersion } from './compile-cache.ts';
import { listenForChanges } from './content-changes.ts';
import { countOf } from './count-of.ts';
import { InterviewReader } from './interview-reader.ts';
import { InterviewStore } from './interview-store.ts';
import { LEDGER_FILE } from './ledger-file.ts';
import { progressOutput, showProgress } from './reading-progress.ts';
import { describeReading } from './reading-summary.ts';
import { report } from './report.ts';

function refuseErrors(problems: readonly Problem[], count: number): void {
  const errors = problems.filter((problem) => hasErrors([problem]));
  if (errors.length === 0) return;
  const broken = new Set(errors.map(({ file }) => file)).size;
  throw new Error(
    `Nothing was published: ${countOf(errors.length, 'error')} in ${broken} of ${countOf(count, 'interview')}, listed above.`,
  );
}

/** Loads all interviews. */
async function loadAll(context: LoaderContext): Promise<InterviewStore> {
  const { config, logger, watcher } = context;
  // The watch has printed what is wrong with the settings.
  if (!watcher) report(logger, checkSiteSettings(config.root).problems);
  const cache = await CompileCache.open(config.cacheDir, await compilerVersion(config.root));
  const start = performance.now();
  const progress = showProgress(progressOutput((line) => logger.info(line)));
  const reader = new InterviewReader(config.root, cache, progress.tell);
  const interviews = new InterviewStore(context, reader);
  const { problems, count } = await interviews.update();
  await reader.keep(interviews.addressed);
  progress.end();
  report(logger, problems);
  logger.info(describeReading(reader, problems, (performance.now() - start) / 1000));
  if (!watcher) refuseErrors(problems, count);
  return interviews;
}

/**
 * In `dev`, brings each saved, added, renamed or removed file into the store at
 * once, and all of them when the settings or the ledger change, since these are about all.
 */
function keepUp({ logger }: LoaderContext, interviews: InterviewStore): void {
  const queue = new ChangeQueue(async (changed) => {
    try {
      const isAll = changed.has(SETTINGS_FILE) || changed.has(LEDGER_FILE);
      report(logger, (await interviews.update(isAll ? undefined : changed)).problems);
      for (const file of changed) logger.info(`Read ${file}`);
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
  });
  listenForChanges((file) => void queue.add(file));
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
      const interviews = await loadAll(context);
      if (context.watcher) keepUp(context, interviews);
    },
  };
}
