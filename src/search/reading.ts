import type { PagefindResult } from './engine/pagefind-web.ts';
import type { ScoredRecord } from './judge.ts';
import type { Term } from './query.ts';
import { resolveRecord } from './resolve.ts';

/** Records that are read at a time: enough for a page, and a newer search need not wait for many. */
const BATCH = 40;

/** Reads an answer's records, in the order of the answer, each once. */
export class RecordReader {
  readonly #results: readonly PagefindResult[];
  readonly #terms: readonly Term[];
  readonly #signal: AbortSignal;
  #begun = 0;
  #rest: Promise<ScoredRecord[]> | undefined;

  /** @param signal given where a newer search has begun: nothing more is read then */
  constructor(results: readonly PagefindResult[], terms: readonly Term[], signal: AbortSignal) {
    this.#results = results;
    this.#terms = terms;
    this.#signal = signal;
  }

  /** Whether all records are read, or being read. */
  get isDone(): boolean {
    return this.#signal.aborted || this.#begun >= this.#results.length;
  }

  /** Reads the next records; none where there are no more. */
  async next(): Promise<ScoredRecord[]> {
    if (this.#signal.aborted) return [];
    const batch = this.#results.slice(this.#begun, this.#begun + BATCH);
    this.#begun += batch.length;
    return Promise.all(
      batch.map(async ({ score, data }) => ({
        record: resolveRecord(await data(), this.#terms),
        score,
      })),
    );
  }

  /** Reads all that {@link RecordReader.next} has not read, the same each time. */
  rest(): Promise<ScoredRecord[]> {
    const readOn = async () => {
      const records: ScoredRecord[] = [];
      while (!this.isDone) records.push(...(await this.next()));
      return records;
    };
    this.#rest ??= readOn();
    return this.#rest;
  }
}
