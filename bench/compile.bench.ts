import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { compile, turnsOf } from '../src/transcript/index.ts';

const ROUNDS = 3;

function seconds(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

/**
 * Compares the compiler with remark alone (Markdown to HTML, nothing more) on
 * the Markdown files below a folder, in one run: `npm run bench -- compile FOLDER`.
 */
export async function run([folder = 'content']: string[]): Promise<void> {
  const texts: { file: string; text: string }[] = [];
  for await (const file of glob('**/*.md', { cwd: folder })) {
    texts.push({ file, text: await readFile(join(folder, file), 'utf8') });
  }
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const plain = remark().use(remarkRehype).use(rehypeStringify).freeze();
  const remarkSeconds = seconds(() => {
    for (const { text } of texts) plain.processSync(text);
  });
  let turns = 0;
  let words = 0;
  const ourSeconds = seconds(() => {
    turns = 0;
    words = 0;
    for (const { file, text } of texts) {
      const { transcript } = compile(text, file);
      turns += turnsOf(transcript).length;
      words += transcript.words;
    }
  });
  const rate = (time: number) => `${(bytes / 1e6 / time).toFixed(2)} MB/s`;
  console.log(
    `${texts.length} files, ${(bytes / 1e6).toFixed(2)} MB, ${turns} turns, ${words} words`,
  );
  console.log(`remark alone   ${remarkSeconds.toFixed(2)} s  ${rate(remarkSeconds)}`);
  console.log(`verbatim       ${ourSeconds.toFixed(2)} s  ${rate(ourSeconds)}`);
  console.log(`ratio          ${(ourSeconds / remarkSeconds).toFixed(2)}`);
}
