import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, type Outcome, type Project } from '../project.ts';

let project: Project;
let outcome: Outcome;

const LINKS = `---
title: Links
speakers: [{ name: Ada, url: /people/ada/ }]
source: { title: A book, url: /book/ }
media: [{ url: /tape.mp3 }]
---

[Before](/before/)

**Ada:** See [the new one](/interviews/new/ "New") and [the web](https://other.example/).

---

[After](/after/)
`;

function interview(title: string, more: string): string {
  return `---\ntitle: ${title}\n${more}\n---\n\n**Ada:** This is ${title}.\n`;
}

beforeAll(async () => {
  const single = Array.from({ length: 52 }, (_, n) => {
    const number = String(n + 1).padStart(2, '0');
    const date = `date: 2001-${String(1 + (n % 12)).padStart(2, '0')}`;
    return [`content/interviews/single-${number}.md`, interview(`Single ${number}`, date)];
  });
  project = await makeProject({
    'content/site.yaml': 'title: The Archive\nlicence: CC0\nurl: https://archive.example/talks/\n',
    'content/interviews/new.md': interview('New', 'date: 2020\nseries: { title: Tapes, part: 2 }'),
    'content/interviews/old.md': interview('Old', 'date: 1990\nseries: { title: Tapes, part: 1 }'),
    'content/interviews/links.md': LINKS,
    ...Object.fromEntries(single),
  });
  outcome = await project.build();
  expect(outcome.code).toBe(0);
});

afterAll(() => project.remove());

async function page(path: string): Promise<string> {
  return readFile(join(project.folder, 'dist', path, 'index.html'), 'utf8');
}

function titles(html: string): string[] {
  return [...html.matchAll(/<h2[^>]*>\s*<a href="[^"]+">([^<]+)</g)].map(
    ([, title]) => title ?? '',
  );
}

test('the newest interview stands first, and its series with it, part by part', async () => {
  expect(titles(await page('')).slice(0, 3)).toEqual(['Old', 'New', 'Single 12']);
});

test('past fifty interviews the list goes on on a second page, and none is lost', async () => {
  const [first, second] = [await page(''), await page('2')];
  expect(titles(first)).toHaveLength(50);
  expect(titles(second)).toHaveLength(5);
  expect(new Set([...titles(first), ...titles(second)]).size).toBe(55);
  expect(first).toContain('href="/talks/2/"');
  expect(second).toContain('href="/talks/"');
});

test('under a base path every link of the site begins with it, and the canonical address names the site', async () => {
  const html = await page('interviews/new');
  const local = [...html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, path]) => path);
  expect(local.length).toBeGreaterThan(5);
  expect(local.filter((path) => !path?.startsWith('/talks/'))).toEqual([]);
  expect(html).toContain(
    '<link rel="canonical" href="https://archive.example/talks/interviews/new/">',
  );
  expect(html).toContain(
    '<meta property="og:url" content="https://archive.example/talks/interviews/new/">',
  );
});

test('under a base path, rooted addresses in front matter and transcripts stay within the site', async () => {
  const html = await page('interviews/links');
  const local = [...html.matchAll(/<a[^>]* href="(\/[^"]*)"/g)].map(([, path]) => path);
  for (const path of ['people/ada/', 'book/', 'tape.mp3', 'before/', 'interviews/new/', 'after/']) {
    expect(local).toContain(`/talks/${path}`);
  }
  expect(local.filter((path) => !path?.startsWith('/talks/'))).toEqual([]);
  expect(html).toContain('href="https://other.example/"');
});

test('an unknown key of the settings is a warning of the build', () => {
  expect(outcome.output).toMatch(
    /content\/site\.yaml:2:1 warning settings-unknown-key Unexpected key “licence”\n.+“license”/,
  );
});

test('an interview of a series leads to the parts before and after it', async () => {
  expect(await page('interviews/new')).toMatch(
    /rel="prev"[^>]* href="\/talks\/interviews\/old\/"|href="\/talks\/interviews\/old\/"[^>]*rel="prev"/,
  );
  expect(await page('interviews/old')).toMatch(/rel="next"[^>]*href="\/talks\/interviews\/new\/"/);
});
