import process from 'node:process';
import type { Loader, LoaderContext } from 'astro/loaders';
import { divisionFrom } from '../archive/division.ts';
import { checkSiteSettings, readSiteSettings, SETTINGS_FILE } from '../data/site-settings.ts';
import { hasErrors, type Problem } from '../transcript/index.ts';
import { ChangeQueue } from './change-queue.ts';
import { CompileCache, compilerVersion } from './compile-cache.ts';
import { contentChanges, contentReadings } from './content-changes.ts';
import { countOf } from './count-of.ts';
import { CorrectionHistory } from './history/correction-history.ts';
import { InterviewReader } from './interview-reader.ts';
import { InterviewStore, type StoreContext } from './interview-store.ts';
import { LEDGER_FILE } from './ledger-file.ts';
import { type LiveStore, newLiveStore } from './live-interviews.ts';
import type { PartSettings } from './part-reader.ts';
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

/** What part of the site is made, where it is not made whole. */
function partSettings({ config }: LoaderContext, version: string): PartSettings | undefined {
  const { part, shardBytes } = divisionFrom(process.env);
  if (!part) return undefined;
  return { part, shardBytes, siteLanguage: readSiteSettings(config.root).language, version };
}

/** Loads all interviews. */
async function loadAll(
  context: LoaderContext,
  store: StoreContext['store'],
): Promise<InterviewStore> {
  const { config, logger, watcher } = context;
  // The watch has printed what is wrong with the settings.
  if (!watcher) report(logger, checkSiteSettings(config.root).problems);
  const cache = await CompileCache.open(config.cacheDir, await compilerVersion(config.root));
  const start = performance.now();
  const progress = showProgress(progressOutput((line) => logger.info(line)));
  const reader = new InterviewReader(config.root, cache, progress.tell);
  const history = new CorrectionHistory(config.root, config.cacheDir);
  const part = partSettings(context, cache.version);
  const interviews = new InterviewStore({ config, store }, reader, { history, part });
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
function keepUp({ logger }: LoaderContext, interviews: InterviewStore, store: LiveStore): void {
  const queue = new ChangeQueue(async (changed) => {
    try {
      const before = store.changes;
      const isAll = changed.has(SETTINGS_FILE) || changed.has(LEDGER_FILE);
      report(logger, (await interviews.update(isAll ? undefined : changed)).problems);
      for (const file of changed) logger.info(`Read ${file}`);
      // The watcher may tell of one saving twice: what pages show is the same then.
      if (isAll || store.changes > before) contentReadings.announce([...changed].join());
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
  });
  contentChanges.listen((file) => void queue.add(file));
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
      if (!context.watcher) {
        await loadAll(context, context.store);
        return;
      }
      const store = newLiveStore();
      keepUp(context, await loadAll(context, store), store);
    },
  };
}
