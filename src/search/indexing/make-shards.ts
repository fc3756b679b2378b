import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { makeShard, type ShardOrder } from './make-shard.ts';

type Reply = { quotes: number } | { failure: string };

/** Asks a thread for one shard. */
function orderFrom(worker: Worker, order: ShardOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (reply: Reply) => {
      worker.off('error', reject);
      if ('failure' in reply) reject(new Error(reply.failure));
      else resolve();
    });
    worker.postMessage(order);
  });
}

/**
 * Makes shards into the cache, several at a time, each by a Pagefind process of its own.
 *
 * @throws Error with the first failure
 */
export async function makeShards(orders: readonly ShardOrder[]): Promise<void> {
  const [only] = orders;
  if (!only) return;
  if (orders.length === 1) {
    await makeShard(only);
    return;
  }
  const waiting = orders.values();
  const threads = Array.from(
    { length: Math.min(availableParallelism(), orders.length) },
    () => new Worker(new URL('shard-worker.ts', import.meta.url)),
  );
  try {
    // All draw from one iterator: each thread takes the next that no other has taken.
    await Promise.all(
      threads.map(async (thread) => {
        for (const order of waiting) await orderFrom(thread, order);
      }),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
