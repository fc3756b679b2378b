import { readPart, type SitePart } from './parts.ts';

/** The most bytes of one shard: about 3,700 quotes, which Pagefind indexes in five seconds. */
const SHARD_BYTES = 5_500_000;

/** How a build divides the archive. */
export interface Division {
  /** The most bytes of a shard of the search index. */
  shardBytes: number;
  /** The part of the site that the build makes; all of it where there is none. */
  part?: SitePart;
}

/** The variable of the environment that names the part, such as `2/4`. */
export const PART_VARIABLE = 'VERBATIM_PART';

/**
 * Reads from the environment how the archive is divided.
 *
 * @throws Error where it names no part
 */
export function divisionFrom(env: Readonly<Record<string, string | undefined>>): Division {
  const part = env[PART_VARIABLE];
  return {
    shardBytes: Number(env['VERBATIM_SHARD_BYTES']) || SHARD_BYTES,
    ...(part !== undefined && { part: readPart(part) }),
  };
}
