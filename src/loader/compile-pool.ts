import { startPool, workersFor } from '../workers/pool.ts';
import {
  type CompiledInterview,
  type CompileOrder,
  compileInterview,
} from './compile-interview.ts';

/** Files that one thread compiles in about the time that it takes to start another. */
const FILES_PER_THREAD = 8;

/** Is told of each file as it is compiled, or why it could not be. */
type TellCompiled = (order: CompileOrder, compiled: CompiledInterview | Error) => void;

async function compileEach(
  orders: readonly CompileOrder[],
  compile: (order: CompileOrder) => Promise<CompiledInterview>,
  tell: TellCompiled,
): Promise<void> {
  await Promise.all(
    orders.map(async (order) => {
      const compiled = compile(order).catch((error: unknown) =>
        error instanceof Error ? error : new Error(String(error)),
      );
      tell(order, await compiled);
    }),
  );
}

/**
 * Compiles files into the cache, many of them on all processors. A thread holds
 * one file at a time, and sends back what is known of it without its words.
 */
export async function compileAll(
  orders: readonly CompileOrder[],
  tell: TellCompiled,
): Promise<void> {
  const threads = workersFor(orders.length, FILES_PER_THREAD);
  if (threads < 2) {
    for (const order of orders) await compileEach([order], compileInterview, tell);
    return;
  }
  const module = new URL('compile-interview.ts', import.meta.url);
  const pool = startPool({ module, name: compileInterview.name }, threads);
  try {
    await compileEach(orders, (order) => pool.run(order), tell);
  } finally {
    await pool.destroy();
  }
}
