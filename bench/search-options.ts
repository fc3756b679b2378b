import { parseArgs } from 'node:util';
import { readCount } from './bench-run.ts';

/** How the search bench is called. */
export const USAGE = `Usage: npm run bench:search -- FOLDER… [options]
  --queries N            known-item queries of each kind (200)
  --seed N               another seed draws other queries (1)
  --rounds N             builds of each index, of which the best counts; 0 leaves them out (1)
  --no-peer              leaves Pagefind's page records out
  --misses N             shows so many queries of each kind whose right turn is not first (0)
  --json FILE            writes all figures
  --compare-shards A,B   only compares the answers of the site built with at most A bytes
                         in a shard (VERBATIM_SHARD_BYTES) with those of B bytes`;

/** What the search bench is to do. */
export interface SearchOptions {
  folders: string[];
  queries: number;
  seed: number;
  rounds: number;
  peer: boolean;
  misses: number;
  json?: string | undefined;
  /** The most bytes of one shard, for each of the two sites to be compared. */
  shards?: [string, string] | undefined;
}

function readShards(text: string): [string, string] {
  const [one, other, ...more] = text.split(',').map((bytes) => readCount(bytes));
  if (one === undefined || other === undefined || more.length > 0)
    throw new Error(`Unexpected “${text}”, expected two numbers such as 50000000,1700000`);
  return [String(one), String(other)];
}

/**
 * Reads the arguments of the search bench.
 *
 * @throws Error where they are not as {@link USAGE} says
 */
export function readSearchOptions(args: string[]): SearchOptions {
  const { values, positionals: folders } = parseArgs({
    args,
    allowPositionals: true,
    allowNegative: true,
    options: {
      queries: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '1' },
      peer: { type: 'boolean', default: true },
      misses: { type: 'string', default: '0' },
      json: { type: 'string' },
      'compare-shards': { type: 'string' },
    },
  });
  if (folders.length === 0) throw new Error('Expected a folder of transcripts');
  const { 'compare-shards': shards, peer, json } = values;
  return {
    folders,
    queries: readCount(values.queries),
    seed: readCount(values.seed),
    rounds: readCount(values.rounds),
    misses: readCount(values.misses),
    peer,
    json,
    shards: shards === undefined ? undefined : readShards(shards),
  };
}
