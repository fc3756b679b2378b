import { cpus } from 'node:os';
import process from 'node:process';

/** Says on standard error what is going on: the whole takes minutes. */
export function tell(stage: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${stage}`);
}

/** The machine that the figures are of: its cores and its Node. */
export function describeMachine(): string {
  const model = cpus()[0]?.model ?? 'of an unknown model';
  return `${cpus().length} cores, ${model}; Node ${process.version}`;
}

/**
 * Reads a bench's arguments, or says how it is called.
 *
 * @param read throws where the arguments are wrong
 * @returns `undefined` where they are; the process then ends with 2
 */
export function readOptions<Options>(
  args: string[],
  read: (args: string[]) => Options,
  usage: string,
): Options | undefined {
  try {
    return read(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

/**
 * Reads a whole number of an argument.
 *
 * @throws Error where it is none, or less than the least
 */
export function readCount(text: string, least = 0): number {
  if (!/^\d+$/.test(text) || Number(text) < least)
    throw new Error(`Unexpected “${text}”, expected a number from ${least} on`);
  return Number(text);
}
