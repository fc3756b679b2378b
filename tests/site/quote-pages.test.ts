import { glob, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject, type Outcome, type Project, run } from '../project.ts';

const SPEAKERS = 'speakers: [{ name: Ada, role: interviewer }, { name: Ines Pell, role: guest }]';

const LONG = Array.from({ length: 3000 }, (_, n) => `word${n}`).join(' ');

function talk(title: string, more: string, body: string): string {
  return `---\ntitle: ${title}\n${SPEAKERS}\n${more}\n---\n\n${body}`;
}

const FLOOD = `(0:04) **Ada:** What was left of it?

(0:09) **Ines Pell:** Two posts, and a *plank*. [0:11] See [the picture](/pictures/plank/).[^1]

[^1]: Of oak.

**Ada:** Con?

**Ines Pell:** ${LONG}

(9:00) **Ada:** Are you “sure” & <b>certain</b>?

**Ines Pell:** I am.
`;

const SITE: Readonly<Record<string, string>> = {
  'content/site.yaml':
    'title: The Archive\nurl: https://archive.example/talks/\nquotes: exchanges\n',
  'content/interviews/flood.md': talk('After the flood', 'date: 1999-06-14', FLOOD),
  'content/interviews/1999/marked.md': talk('Marked', 'quotes: [0:09, 0:50]', FLOOD),
  'content/interviews/none.md': talk('None', 'quotes: none', FLOOD),
  'content/interviews/hebrew.md': talk(
    'אחרי השיטפון',
    'language: he',
    '(0:04) **Ada:** מה נשאר מהגשר?\n\n(0:09) **Ines Pell:** שני עמודים.\n',
  ),
  'content/interviews/runes.md': talk('Runes', '', '**Ada:** ᚠᚢᚦ?\n\n**Ines Pell:** Yes.\n'),
};

let project: Project;
let outcome: Outcome;

beforeAll(async () => {
  project = await makeProject(SITE);
  outcome = await project.build();
  expect(outcome.code, outcome.output).toBe(0);
});

afterAll(() => project.remove());

const fileOf = (path: string) => join(project.folder, 'dist', path);
const page = (path: string) => readFile(fileOf(`interviews/${path}/index.html`), 'utf8');

/** What a `<meta>` or `<link>` of a page says. */
function said(html: string, name: string): string | undefined {
  const tag = new RegExp(
    `<(?:meta|link) (?:name|property|rel)="${name}" (?:content|href)="([^"]*)"`,
  );
  return tag.exec(html)?.[1];
}

async function files(pattern: string): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob(pattern, { cwd: fileOf('') }))
    found.push(path.replaceAll('\\', '/'));
  return found.sort();
}

describe('a quote’s page', () => {
  test('is there for each exchange, for marked turns, or not at all, as each interview says', async () => {
    expect(await files('interviews/**/q/**/index.html')).toEqual([
      'interviews/1999/marked/q/t=9/index.html',
      'interviews/flood/q/con=/index.html',
      'interviews/flood/q/t=4/index.html',
      'interviews/flood/q/t=540/index.html',
      'interviews/hebrew/q/t=4/index.html',
      'interviews/runes/q/ᚠᚢᚦ/index.html',
    ]);
  });

  test('shows the question, the answer and who says them', async () => {
    const html = await page('flood/q/t=4');
    const words = html.slice(html.indexOf('<blockquote'), html.indexOf('</blockquote>'));
    expect(words).toContain('<p>What was left of it?</p>');
    expect(words).toContain('Two posts, and a <em>plank</em>.');
    expect(words).toContain('>Ines Pell</span>');
    expect(words).toContain('cite="/talks/interviews/flood/#t=4"');
  });

  test('a marked answer stands behind its question', async () => {
    const html = await page('1999/marked/q/t=9');
    expect(html).toContain('<p>What was left of it?</p>');
    expect(html).toContain('Two posts');
    expect(html).not.toContain('Con?');
  });

  test('a marked answer is cited by its own time, not by that of its question', async () => {
    const html = await page('1999/marked/q/t=9');
    expect(html).toContain('Read it in the interview, at 0:09');
    expect(html).toContain('The Archive, n.d., at 0:09');
  });

  test('a turn that is marked and not there is a warning with its place', () => {
    expect(outcome.output).toMatch(/marked\.md:4:16 warning quote-unknown Unexpected “0:50”/);
  });

  test('leads to its place in the interview, also from times and notes amid its words', async () => {
    const html = await page('flood/q/t=4');
    expect(html).toMatch(
      /<a href="\/talks\/interviews\/flood\/#t=4">\s*<bdi[^>]*>Read it in the interview, at 0:04/,
    );
    const words = html.slice(html.indexOf('<blockquote'), html.indexOf('</blockquote>'));
    expect(words).toContain('href="/talks/interviews/flood/#t=11"');
    expect(words).toContain('href="/talks/interviews/flood/#note=1"');
    expect(words).toContain('href="/talks/pictures/plank/"');
    expect(words).not.toMatch(/<[^>]+ id=/);
  });

  test('leads to the quotes before and after it, and the first to none before', async () => {
    const [first, second, third] = [
      await page('flood/q/t=4'),
      await page('flood/q/con='),
      await page('flood/q/t=540'),
    ];
    expect(first).not.toContain('rel="prev"');
    expect(first).toContain('<a rel="next" href="/talks/interviews/flood/q/con=/">');
    expect(second).toContain('<a rel="prev" href="/talks/interviews/flood/q/t=4/">');
    expect(second).toContain('<a rel="next" href="/talks/interviews/flood/q/t=540/">');
    expect(third).not.toContain('rel="next"');
  });

  test('can be cited, with the address of its place', async () => {
    const html = await page('flood/q/t=4');
    const cited = html.slice(html.indexOf('class="quote-cite"'));
    for (const style of ['APA 7', 'MLA 9', 'Chicago 17']) expect(cited).toContain(style);
    expect(cited).toContain('Pell, I. (1999, June 14).');
    expect(cited).toContain('href="https://archive.example/talks/interviews/flood/#t=4"');
  });

  test('tells search engines that the interview has the words, and who pastes it what was said', async () => {
    const html = await page('flood/q/t=4');
    expect(said(html, 'canonical')).toBe('https://archive.example/talks/interviews/flood/');
    expect(said(html, 'og:url')).toBe('https://archive.example/talks/interviews/flood/q/t=4/');
    expect(said(html, 'og:title')).toMatch(/^Ines Pell: Two posts, and a plank\./);
    expect(said(html, 'og:description')).toBe(
      'What was left of it? – After the flood, June 14, 1999',
    );
    expect(said(html, 'twitter:card')).toBe('summary_large_image');
    expect(said(await page('flood/q/t=540'), 'og:description')).toBe(
      'Are you “sure” &amp; <b>certain</b>? – After the flood, June 14, 1999',
    );
  });

  test('has a card of its own, of the size that it says', async () => {
    const html = await page('flood/q/t=4');
    const image = said(html, 'og:image') ?? '';
    expect(image).toMatch(/^https:\/\/archive\.example\/talks\/cards\/[0-9a-f]{16}\.png$/);
    expect(said(html, 'twitter:image')).toBe(image);
    expect(said(html, 'og:image:alt')).toBe(said(html, 'og:title'));
    const { width, height } = await sharp(fileOf(image.split('/talks/')[1] ?? '')).metadata();
    expect([String(width), String(height)]).toEqual([
      said(html, 'og:image:width'),
      said(html, 'og:image:height'),
    ]);
    const others = await page('flood/q/t=540');
    expect(said(others, 'og:image')).not.toBe(image);
  });

  test('whose words no face draws has no card, and the build says which characters', async () => {
    expect(said(await page('runes/q/ᚠᚢᚦ'), 'og:image')).toBeUndefined();
    expect(outcome.output).toMatch(/Quotes of “runes” have no card: no face .+ draws ᚠᚢᚦ/);
  });

  test('runs no script but the line that keeps the reader’s preferences, and loads none', async () => {
    const scripts = (await page('flood/q/t=4')).match(/<script[^>]*>/g);
    expect(scripts).toHaveLength(1);
    expect(scripts?.[0]).toMatch(/^<script data-faces="[^"]*">$/);
  });

  test('is light, however much was said, and says that more was', async () => {
    const html = await page('flood/q/con=');
    expect(html).toMatch(/word\d+…<\/p>/);
    expect(html).toContain('Read on in the interview');
    for (const path of await files('interviews/**/q/**/index.html')) {
      expect(gzipSync(await readFile(fileOf(path))).length, path).toBeLessThan(6 * 1024);
    }
  });

  test('in Hebrew runs from the right', async () => {
    const html = await page('hebrew/q/t=4');
    expect(html).toMatch(/<article class="interview quote" dir="rtl">/);
    expect(html).toMatch(/<blockquote[^>]* lang="he"/);
  });
});

describe('the next build', () => {
  const stampOf = async (path: string) => (await stat(fileOf(path))).mtimeMs;

  test('leaves pages and cards of what has not changed where they are, and draws again what somebody did to a card', async () => {
    // Astro makes all pages a second time before it takes any over.
    await project.build();
    const [card = '', ...cards] = await files('cards/*');
    const paths = [...(await files('interviews/**/q/**/index.html')), ...cards];
    const stamps = await Promise.all(paths.map(stampOf));
    const before = await readFile(fileOf(card));
    await writeFile(fileOf(card), 'nothing');
    await writeFile(fileOf('cards/stray.png'), 'stray');
    const { output } = await project.build();
    expect(output).toContain('5 cards of quotes, 0 of them new');
    expect(await Promise.all(paths.map(stampOf))).toEqual(stamps);
    expect(await readFile(fileOf(card))).toEqual(before);
    expect(await files('cards/*')).toHaveLength(5);
  });

  test('takes away pages and cards of quotes that are gone', async () => {
    await project.write(
      'content/interviews/flood.md',
      talk('After the flood', 'date: 1999-06-14\nquotes: [9:00]', FLOOD),
    );
    await rm(join(project.folder, 'content/interviews/hebrew.md'));
    const { output } = await project.build();
    expect(output).toContain('2 cards of quotes, 0 of them new');
    expect(await files('interviews/**/q/**/index.html')).toEqual([
      'interviews/1999/marked/q/t=9/index.html',
      'interviews/flood/q/t=540/index.html',
      'interviews/runes/q/ᚠᚢᚦ/index.html',
    ]);
    expect(await files('cards/*')).toHaveLength(2);
  });
});

test('with a ledger, a quote is at the addresses that it had before as well', async () => {
  const verbatim = (...args: string[]) => run(project.folder, ['src/cli/main.ts', ...args]);
  const file = 'content/interviews/runes.md';
  const body = (time: string) =>
    `(${time}) **Ada:** What was left of the bridge by then?\n\n**Ines Pell:** Two posts.\n`;
  await project.write(file, talk('Runes', '', body('0:04')));
  const first = await verbatim('permalinks');
  expect(first.code, first.output).toBe(0);
  await project.write(file, talk('Runes', '', body('0:16')));
  const second = await verbatim('permalinks');
  expect(second.code, second.output).toBe(0);
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  const now = await page('runes/q/t=16');
  const before = await page('runes/q/t=4');
  for (const html of [now, before]) {
    expect(html).toContain('What was left of the bridge by then?');
    expect(html).toContain('href="/talks/interviews/runes/#t=16"');
  }
  expect(said(before, 'og:image')).toBe(said(now, 'og:image'));
});
