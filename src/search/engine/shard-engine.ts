import { allowOwnScripts } from '../../reader/own-scripts.ts';
import { SHARD_LIST, type ShardEntry } from '../shard-list.ts';
import type { EngineFilters, FilterCounts, PagefindAnswer, PagefindWeb } from './pagefind-web.ts';

/** How the index is had: from its files, or from a test's hands. */
export interface IndexSource {
  /** Reads the list of shards. */
  list(): Promise<ShardEntry[]>;
  /** Loads the engine that lies in a shard's folder. */
  load(folder: string): Promise<PagefindWeb>;
  /** The address of a shard's folder. */
  addressOf(folder: string): string;
}

/** The index in a folder of the site. */
export function indexIn(folder: string): IndexSource {
  let tries = 0;
  return {
    async list() {
      tries += 1;
      const response = await fetch(folder + SHARD_LIST, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${response.status} for the list of shards`);
      return (await response.json()) as ShardEntry[];
    },
    load(shard) {
      // It runs in a worker.
      allowOwnScripts();
      // Browsers remember a module that could not be loaded, by its whole address.
      const again = tries > 1 ? `?try=${tries}` : '';
      return import(/* @vite-ignore */ `${folder}${shard}pagefind.js${again}`);
    },
    addressOf: (shard) => folder + shard,
  };
}

/** An answer of all shards together, the best first. */
export type EngineAnswer = PagefindAnswer;

/** The shards of one language: one engine, which stems by its rules. */
interface LanguageEngine {
  language: string;
  shards: number;
  engine: Promise<PagefindWeb>;
}

function addCounts(all: readonly FilterCounts[]): FilterCounts {
  const sum: FilterCounts = {};
  for (const [filter, values] of all.flatMap(Object.entries<Record<string, number>>)) {
    const own = sum[filter] ?? {};
    sum[filter] = own;
    for (const [value, count] of Object.entries(values)) own[value] = (own[value] ?? 0) + count;
  }
  return sum;
}

/** Pagefind's engine over all shards: those of one language merged, several languages side by side. */
export class ShardEngine {
  readonly #languages: LanguageEngine[];

  private constructor(languages: LanguageEngine[]) {
    this.#languages = languages;
  }

  /**
   * Begins to load the engines; what of them fails shows at a search.
   *
   * @throws whatever {@link IndexSource.list} throws
   */
  static async open(source: IndexSource): Promise<ShardEngine> {
    const languages = Map.groupBy(await source.list(), ({ language }) => language);
    return new ShardEngine(
      Array.from(languages, ([language, [first, ...others]]) => {
        const start = async () => {
          if (!first) throw new Error('Unexpected language without shards');
          const engine = await source.load(first.folder);
          await engine.options({ metaCacheTag: first.digest });
          await engine.init();
          // One that cannot be merged is counted as failed in each answer.
          for (const { folder, digest } of others) {
            engine
              .mergeIndex(source.addressOf(folder), { metaCacheTag: digest })
              .catch(() => undefined);
          }
          return engine;
        };
        const engine = start();
        engine.catch(() => undefined);
        return { language, shards: others.length + 1, engine };
      }),
    );
  }

  /** The languages of the index, without script and region. */
  get languages(): string[] {
    return this.#languages.map(({ language }) => language);
  }

  /**
   * Searches in some languages. A shard that fails is left out, and counted.
   *
   * @param write the query as it is asked in a language; `null` for all records
   * @throws the first failure where no shard answers
   */
  async search(
    write: (language: string) => string | null,
    filters: EngineFilters,
    languages: ReadonlySet<string> = new Set(this.languages),
  ): Promise<EngineAnswer> {
    const asked = this.#languages.filter(({ language }) => languages.has(language));
    const settled = await Promise.allSettled(
      asked.map(async ({ engine, language }) =>
        (await engine).search(write(language), { filters }),
      ),
    );
    const failure = settled.find((one) => one.status === 'rejected');
    const answers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    if (failure && answers.length === 0) throw failure.reason;
    const lost = asked.filter((_, n) => settled[n]?.status === 'rejected');
    return {
      results: answers.flatMap(({ results }) => results).sort((a, b) => b.score - a.score),
      filters: addCounts(answers.map((answer) => answer.filters)),
      failed:
        answers.reduce((sum, { failed }) => sum + failed, 0) +
        lost.reduce((sum, { shards }) => sum + shards, 0),
    };
  }

  /** All values of all filters. Later answers carry counts of them. */
  async values(): Promise<FilterCounts> {
    const settled = await Promise.allSettled(
      this.#languages.map(async ({ engine }) => (await engine).filters()),
    );
    return addCounts(settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
  }

  /** Ends the engines. */
  async destroy(): Promise<void> {
    await Promise.allSettled(this.#languages.map(async ({ engine }) => (await engine).destroy()));
  }
}
