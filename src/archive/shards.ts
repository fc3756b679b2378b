import { createHash } from 'node:crypto';
import { primaryTag } from '../search/shard-list.ts';

/** What the division into shards takes of an interview. */
export interface ShardedInterview {
  /** The slug. */
  id: string;
  /** BCP 47 tag of its words. */
  language: string;
  /** Of its file. */
  bytes: number;
}

/** Interviews that are indexed together. */
export interface Shard<Interview extends ShardedInterview> {
  /** Their language, without script and region. */
  language: string;
  /** Its folder within the index's, with a slash at its end. */
  folder: string;
  interviews: Interview[];
}

/** No two slugs share so many bits by chance. */
const MOST_BITS = 32;

/** The slug's own bits, as `0` and `1`: they stay the same whatever else the site holds. */
function bitsOf(slug: string): string {
  const head = createHash('sha256').update(slug).digest().readUInt32BE();
  return head.toString(2).padStart(MOST_BITS, '0');
}

type Placed<Interview> = { interview: Interview; bits: string };

function* split<Interview extends ShardedInterview>(
  placed: readonly Placed<Interview>[],
  prefix: string,
  mostBytes: number,
): Generator<{ prefix: string; interviews: Interview[] }> {
  const bytes = placed.reduce((sum, { interview }) => sum + interview.bytes, 0);
  if (placed.length > 1 && bytes > mostBytes && prefix.length < MOST_BITS) {
    for (const bit of ['0', '1']) {
      const next = prefix + bit;
      yield* split(
        placed.filter(({ bits }) => bits.startsWith(next)),
        next,
        mostBytes,
      );
    }
  } else if (placed.length > 0) {
    yield { prefix, interviews: placed.map(({ interview }) => interview) };
  }
}

/**
 * Divides the interviews of each language into shards of bounded size. An
 * interview's shard hangs on its slug, and a shard that grows too big is
 * halved: so whatever happens to one interview, the other shards stay as they are.
 * It goes by bytes, which are known before anything is compiled.
 *
 * @param mostBytes the most bytes of a shard; an interview that has more is one by itself
 * @returns the shards in the order of language and folder, interviews in the order of their slugs
 */
export function divide<Interview extends ShardedInterview>(
  interviews: readonly Interview[],
  mostBytes: number,
): Shard<Interview>[] {
  const languages = Map.groupBy(
    interviews.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ language }) => primaryTag(language),
  );
  return [...languages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([language, all]) => {
      const placed = all.map((interview) => ({ interview, bits: bitsOf(interview.id) }));
      return Array.from(split(placed, '', mostBytes), ({ prefix, interviews }) => ({
        language,
        folder: `${language}/${prefix || 'all'}/`,
        interviews,
      }));
    });
}
