import { decodeCard, encodeCard, type QuoteCard, speakersOf } from '../card.ts';
import { writeInterviewKey } from '../interview-key.ts';
import { tokenize } from '../tokens.ts';
import type { EngineFilters, FilterCounts, PagefindAnswer, PagefindWeb } from './pagefind-web.ts';
import type { IndexSource } from './shard-engine.ts';

/** What a test puts into the fake's only record: speaker and words, turn by turn. */
export type Said = readonly (readonly [speaker: string, words: string])[];

/** A record in which some people speak in turn; Ada asks. */
export function fakeRecord(said: Said, more: Partial<QuoteCard> = {}) {
  let at = 0;
  const turns = said.map(([speaker, words], n) => {
    const turn = {
      id: `turn-${n}`,
      at,
      speaker,
      role: speaker === 'Ada' ? ('interviewer' as const) : ('guest' as const),
    };
    at += words.split(' ').length;
    return turn;
  });
  const [first, ...others] = turns;
  if (!first) throw new Error('Unexpected record without turns');
  const card: QuoteCard = {
    interview: 'talk',
    title: 'A talk',
    nth: 0,
    turns: [first, ...others],
    ...more,
  };
  return { url: encodeCard(card), content: said.map(([, words]) => words).join(' ') };
}

/** A record that the fake engine searches. */
export type FakeRecord = ReturnType<typeof fakeRecord>;

/** As loose as Pagefind is: four letters in common are enough. */
function beginning(word: string): string {
  return word.slice(0, 4);
}

/** An engine for tests: it finds what holds all words, or something that begins as they do. */
export class FakePagefind implements PagefindWeb {
  readonly queries: string[] = [];
  readonly #records: readonly FakeRecord[];
  destroyed = 0;
  /** How many times the words of a record were read. */
  reads = 0;
  onRead = () => {};

  constructor(records: readonly FakeRecord[]) {
    this.#records = records;
  }

  async options(): Promise<void> {}
  async init(): Promise<void> {}
  async mergeIndex(_folder: string): Promise<void> {}
  async destroy(): Promise<void> {
    this.destroyed += 1;
  }

  async filters(): Promise<FilterCounts> {
    return countValues(this.#records);
  }

  async search(
    query: string | null,
    { filters }: { filters: EngineFilters },
  ): Promise<PagefindAnswer> {
    if (query !== null) this.queries.push(query);
    const found = this.#records.filter((record) => passes(record, filters) && holds(record, query));
    const results = found.map((record, n) => ({
      id: String(this.#records.indexOf(record)),
      score: 1 - n / 1000,
      data: async () => {
        this.reads += 1;
        this.onRead();
        const { url, content } = record;
        return { raw_url: url, content, raw_content: content, locations: places(content, query) };
      },
    }));
    return { results, filters: countValues(found), failed: 0 };
  }
}

function startsOf(text: string): string[] {
  return text.split(' ').map((word) => beginning(tokenize(word)[0]?.folded ?? ''));
}

function wantedBy(query: string | null): string[] {
  return tokenize(query ?? '').map(({ folded }) => beginning(folded));
}

function holds({ content }: FakeRecord, query: string | null): boolean {
  const [starts, wanted] = [startsOf(content), wantedBy(query)];
  if (query?.startsWith('"')) return ` ${starts.join(' ')} `.includes(` ${wanted.join(' ')} `);
  return wanted.every((one) => starts.some((start) => start.startsWith(one)));
}

function places(content: string, query: string | null): number[] {
  const wanted = wantedBy(query);
  return startsOf(content).flatMap((start, at) =>
    wanted.some((one) => start.startsWith(one)) ? [at] : [],
  );
}

function valuesOf({ url }: FakeRecord): Record<string, string[]> {
  const { turns, interview: slug, date, series, tags = [] } = decodeCard(url);
  return {
    interview: [writeInterviewKey({ slug, ...(date !== undefined && { date }) })],
    speaker: [...new Set(turns.flatMap(speakersOf))],
    role: [...new Set(turns.flatMap(({ role }) => role ?? []))],
    series: series === undefined ? [] : [series],
    tag: tags,
  };
}

function passes(record: FakeRecord, filters: EngineFilters): boolean {
  const values = valuesOf(record);
  return Object.entries(filters).every(
    ([name, wanted]) =>
      !('any' in wanted) || wanted.any.some((value) => values[name]?.includes(value)),
  );
}

function countValues(records: readonly FakeRecord[]): FilterCounts {
  const counts: FilterCounts = {};
  for (const [filter, values] of records.flatMap((record) => Object.entries(valuesOf(record)))) {
    const own = counts[filter] ?? {};
    counts[filter] = own;
    for (const value of values) own[value] = (own[value] ?? 0) + 1;
  }
  return counts;
}

/** An index of one shard for tests, which a fake engine searches. */
export function fakeIndex(engine: PagefindWeb | (() => Promise<PagefindWeb>)): IndexSource {
  return {
    list: async () => [{ language: 'en', folder: 'en/all/', digest: '0' }],
    load: async () => (typeof engine === 'function' ? engine() : engine),
    addressOf: (folder) => folder,
  };
}
