import { rm } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/**
 * `verbatim clean`: removes what builds keep for the next one, in the folder
 * where it runs. The next build makes all of it again.
 *
 * @returns 0
 */
export async function clean(args: string[]): Promise<number> {
  if (args.length > 0) throw new UsageError('clean takes no arguments');
  await rm('.cache', { recursive: true, force: true });
  return 0;
}
