import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkFile } from './check-file.ts';

vi.mock('./replace-file.ts', () => ({
  replaceFile: () => Promise.reject(new Error('no space left')),
}));

test('a file that cannot be written is reported with all that is wrong with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-unwritable-'));
  const file = join(folder, 'a.md');
  const text = '---\ntitle: A\n---\n\n**Ada: Ada:** It is.\n';
  await writeFile(file, text);
  expect(await checkFile(file, { rules: {}, fix: true })).toMatchObject({
    problems: [
      { rule: 'file-unreadable', message: 'Unexpected failure: no space left' },
      { rule: 'label-repeated' },
    ],
    mended: 0,
    isLost: true,
  });
  expect(await readFile(file, 'utf8')).toBe(text);
  await rm(folder, { recursive: true });
});
