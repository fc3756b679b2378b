import { parentPort } from 'node:worker_threads';
import { makeShard, type ShardOrder } from './make-shard.ts';

/** A thread that makes each shard that is ordered, with a Pagefind process of its own. */
parentPort?.on('message', async (order: ShardOrder) => {
  try {
    parentPort?.postMessage({ quotes: await makeShard(order) });
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
});
