import { randomUUID } from 'node:crypto';
import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Puts a text in a file's place, at once: whoever reads meanwhile gets the old
 * file or the new, never a part. The file keeps its mode; a link stays one.
 *
 * @throws where the file may not be written
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const file = await realpath(path);
  // To put another file in its place would go around the mark that it is to be read only.
  await access(file, constants.W_OK);
  const { mode } = await stat(file);
  // A draft's name, so that no site takes it for a transcript.
  const temporary = join(dirname(file), `.verbatim-${randomUUID()}`);
  try {
    await writeFile(temporary, text, { flush: true });
    await chmod(temporary, mode);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
