import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Project } from '../project.ts';

/** The digests of all files that a build wrote, by path. */
export async function outputOf({ folder }: Project): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const path of glob(['**/*.*', '_headers'], { cwd: join(folder, 'dist') })) {
    const bytes = await readFile(join(folder, 'dist', path));
    files[path.replaceAll('\\', '/')] = createHash('sha256').update(bytes).digest('hex');
  }
  return files;
}
