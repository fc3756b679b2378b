import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareWords } from '../src/transcript/fidelity.ts';
import { compile } from '../src/transcript/index.ts';

/** So many words of a difference are shown. */
const SHOWN = 12;

/**
 * Compares the words of each Markdown file below a folder with those of its
 * transcript: `npm run bench -- fidelity FOLDER`. Ends non-zero where a word is
 * lost or added.
 */
export async function run([folder = 'content']: string[]): Promise<void> {
  const total = { files: 0, words: 0, lost: 0, added: 0 };
  for await (const file of glob('**/*.{md,markdown}', { cwd: folder })) {
    const text = await readFile(join(folder, file), 'utf8');
    const { words, lost, added } = compareWords(text, compile(text, file));
    total.files += 1;
    total.words += words;
    total.lost += lost.length;
    total.added += added.length;
    if (lost.length + added.length === 0) continue;
    console.log(`${file}\n  lost  ${lost.length}: ${lost.slice(0, SHOWN).join(' ')}`);
    console.log(`  added ${added.length}: ${added.slice(0, SHOWN).join(' ')}`);
  }
  const { files, words, lost, added } = total;
  console.log(`${files} files, ${words} words, ${lost} lost, ${added} added`);
  if (lost + added > 0 || files === 0) process.exitCode = 1;
}
