import { startPool, workersFor } from '../../workers/pool.ts';
import { makeShard, type ShardOrder } from './make-shard.ts';

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
  const module = new URL('make-shard.ts', import.meta.url);
  const pool = startPool({ module, name: makeShard.name }, workersFor(orders.length));
  try {
    await Promise.all(orders.map((order) => pool.run(order)));
  } finally {
    await pool.destroy();
  }
}
