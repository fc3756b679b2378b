import { encodeCard, type QuoteCard } from './card.ts';
import type { PagefindAnswer, PagefindWeb } from './pagefind-web.ts';
import { tokenize } from './tokens.ts';

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
    turns: [first, ...others],
    ...more,
  };
  return { url: encodeCard(card), content: said.map(([, words]) => words).join(' ') };
}

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

  async init(): Promise<void> {}
  async mergeIndex(): Promise<void> {}
  async filters(): Promise<Record<string, Record<string, number>>> {
    return {};
  }
  async destroy(): Promise<void> {
    this.destroyed += 1;
  }

  async search(
    query: string,
    { filters = {} }: { filters?: Record<string, string> } = {},
  ): Promise<PagefindAnswer> {
    this.queries.push(query);
    const wanted = tokenize(query).map(({ folded }) => beginning(folded));
    const isPhrase = query.startsWith('"');
    const speaker = filters['speaker'];
    const results = this.#records.flatMap(({ url, content }, n) => {
      if (speaker !== undefined && !url.includes(JSON.stringify(speaker))) return [];
      const words = content.split(' ').map((word) => tokenize(word)[0]?.folded ?? '');
      const starts = words.map(beginning);
      const isFound = isPhrase
        ? ` ${starts.join(' ')} `.includes(` ${wanted.join(' ')} `)
        : wanted.every((one) => words.some((word) => word.startsWith(one)));
      if (!isFound) return [];
      const locations = words.flatMap((word, at) =>
        wanted.some((one) => word.startsWith(one)) ? [at] : [],
      );
      const fragment = { raw_url: url, content, raw_content: content, locations };
      const data = async () => {
        this.reads += 1;
        this.onRead();
        return fragment;
      };
      return [{ id: String(n), score: 1 - n / 1000, data }];
    });
    return { results, filters: { speaker: this.#countSpeakers() } };
  }

  #countSpeakers(): Record<string, number> {
    const speakers: Record<string, number> = {};
    for (const { url } of this.#records) {
      for (const [, name = ''] of new Set(url.matchAll(/"speaker":"([^"]+)"/g))) {
        speakers[name] = (speakers[name] ?? 0) + 1;
      }
    }
    return speakers;
  }
}
