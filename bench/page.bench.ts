import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findChromium } from '../tests/chromium.ts';
import { buildSite, makeBenchProject } from './bench-project.ts';
import { describeMachine, readCount, readOptions, tell } from './bench-run.ts';
import { serveFiles } from './file-server.ts';
import { generateInterview } from './generated-archive.ts';
import { measurePage, type PageMeasures } from './page-measures.ts';
import { plainWords } from './plain-words.ts';
import { drawRows } from './text-table.ts';

const USAGE = `Usage: npm run bench:page -- [WORDS…]
  WORDS   the lengths of the interviews whose pages are measured (1400 88646)`;

type Row = [label: string, value: (measures: PageMeasures) => string];

const ms = (value: number) => `${value.toFixed(0)} ms`;
const kB = (value = 0) => `${(value / 1000).toFixed(1)} kB`;

const ROWS: readonly Row[] = [
  ['requests', ({ requests }) => String(requests)],
  ['HTML', ({ bytes }) => kB(bytes['html'])],
  ['styles', ({ bytes }) => kB(bytes['css'])],
  ['scripts', ({ bytes }) => kB(bytes['js'])],
  ['fonts', ({ bytes }) => kB(bytes['fonts'])],
  ['other', ({ bytes }) => kB(bytes['other'])],
  ['first paint', ({ firstPaint }) => ms(firstPaint)],
  ['interactive', ({ interactive }) => ms(interactive)],
  ['blocked beyond 50 ms a task', ({ blocked }) => ms(blocked)],
  ['layout shift', ({ shift }) => shift.toFixed(3)],
  ['frame while scrolling, median', ({ scroll }) => ms(scroll.median)],
  ['  95 of 100', ({ scroll }) => ms(scroll.p95)],
  ['  longest', ({ scroll }) => ms(scroll.longest)],
  ['jump to a distant turn', ({ jump }) => ms(jump)],
  ['address of a distant turn: off its place', ({ landing }) => `${landing.atOnce.toFixed(1)} px`],
  ['  after two seconds', ({ landing }) => `${landing.later.toFixed(1)} px`],
  ['JavaScript’s memory', ({ heap }) => `${(heap / 1e6).toFixed(1)} MB`],
  ['nodes', ({ nodes }) => String(nodes)],
];

/** Measures the reading pages of a short and a long interview: `npm run bench:page`. */
export async function run(args: string[]): Promise<void> {
  const lengths = readOptions(
    args.length > 0 ? args : ['1400', '88646'],
    (all) => all.map((one) => readCount(one, 1)),
    USAGE,
  );
  if (!lengths) return;
  const talks = lengths.map((words, n) => ({
    slug: `talk-${n}`,
    text: generateInterview(n, 1, words),
  }));
  const files = talks.map(
    ({ slug, text }) => [`content/interviews/${slug}.md`, Buffer.from(text)] as const,
  );
  const { folder, remove } = await makeBenchProject(Object.fromEntries(files));
  const browser = await chromium.launch({ ...(await findChromium()), handleSIGINT: false });
  try {
    tell('building the pages');
    await buildSite(folder, 'dist');
    const server = await serveFiles(join(folder, 'dist'));
    const columns: PageMeasures[] = [];
    for (const { slug } of talks) {
      tell(`reading ${slug}`);
      columns.push(await measurePage(browser, server, `interviews/${slug}/`));
    }
    server.stop();
    const plain = talks.map(({ text }) => gzipSync(plainWords(text)).length);
    console.log(
      `${describeMachine()}; Chromium ${browser.version()}, its processor 4 times slower`,
    );
    const ratio = columns.map(
      ({ bytes }, n) => `${((bytes['html'] ?? 0) / (plain[n] ?? 1)).toFixed(2)} ×`,
    );
    console.log(
      drawRows([
        ['words', ...lengths.map(String)],
        ...ROWS.map(([label, value]) => [label, ...columns.map(value)]),
        ['plain words', ...plain.map(kB)],
        ['HTML to plain words, behind gzip', ...ratio],
      ]),
    );
  } finally {
    await browser.close();
    await remove();
  }
}
