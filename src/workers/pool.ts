import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/** What the workers of a pool run. */
export interface Work {
  /** Address of the module. */
  module: URL;
  /** The function that it exports; its default export where left out. */
  name?: string;
  /** The environment of processes of their own; threads do without one. */
  processes?: Readonly<Record<string, string>>;
}

/**
 * How many workers some work is worth: no more than there are processors, since
 * the work is all computing, and none that would take longer to start than to
 * do its share.
 *
 * @param pieces the orders that wait
 * @param share how many of them one worker does in about the time that it takes to start another
 */
export function workersFor(pieces: number, share = 1): number {
  return Math.min(availableParallelism(), Math.floor(pieces / share));
}

/**
 * Starts workers that stay until the pool is destroyed: each order goes to the
 * next that is free.
 *
 * @param workers how many, as {@link workersFor} has it
 */
export function startPool({ module, name, processes }: Work, workers: number): Tinypool {
  return new Tinypool({
    filename: module.href,
    ...(name !== undefined && { name }),
    ...(processes && { runtime: 'child_process', env: { ...processes } }),
    minThreads: workers,
    maxThreads: workers,
  });
}
