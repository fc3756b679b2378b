import { type CheckOptions, checkFile } from './check-file.ts';
import type { CheckedFile } from './checked.ts';

/** What a thread of the pool does: it checks one file. */
export default function checkOne(order: {
  file: string;
  options: CheckOptions;
}): Promise<CheckedFile> {
  return checkFile(order.file, order.options);
}
