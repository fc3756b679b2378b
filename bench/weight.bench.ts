import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that a reading page may bring before the reader searches, in bytes behind gzip. */
const BUDGET = { script: 10_240, style: 10_240 };

interface Part {
  kind: 'script' | 'style';
  text: string;
}

async function external(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

/** All scripts and styles that a page brings with it: inline, linked, and imported by the linked. */
async function partsOf(folder: string, html: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const [, attributes = '', text = ''] of html.matchAll(
    /<script([^>]*)>([\s\S]*?)<\/script>/g,
  )) {
    const src = /src="([^"]+)"/.exec(attributes)?.[1];
    const script = src ? await external(folder, src) : text;
    parts.push({ kind: 'script', text: script });
    for (const [, path = ''] of script.matchAll(
      /(?:^|[;}])import[^"'`(]*["'`]\.\/([^"'`]+)["'`]/g,
    )) {
      parts.push({ kind: 'script', text: await external(folder, `_astro/${path}`) });
    }
  }
  for (const [, text = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) {
    parts.push({ kind: 'style', text });
  }
  for (const [, path = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
    parts.push({ kind: 'style', text: await external(folder, path) });
  }
  return parts;
}

/**
 * Weighs the scripts and styles of one built page against its budget:
 * `npm run bench -- weight dist interviews/SLUG`. Fails above the budget.
 */
export async function run([
  folder = 'dist',
  page = 'interviews/simon-crosby-vmworld-2008-part-2',
]: string[]): Promise<void> {
  const html = await readFile(join(folder, page, 'index.html'), 'utf8');
  const parts = await partsOf(folder, html);
  console.log(`${page}: HTML ${gzipSync(html).length} bytes behind gzip`);
  for (const kind of ['script', 'style'] as const) {
    const own = parts.filter((part) => part.kind === kind);
    const bytes = own.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
    console.log(
      `${kind}: ${own.length} parts, ${bytes} of at most ${BUDGET[kind]} bytes behind gzip`,
    );
    if (bytes > BUDGET[kind]) process.exitCode = 1;
  }
}
