import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { makeProject, type Project } from '../project.ts';
import { FileHost } from './file-host.ts';

const talk = (title: string, ...lines: string[]) =>
  `---\ntitle: ${title}\nspeakers: [{ name: Ada, role: interviewer }, { name: Bo, role: guest }]\n---\n\n${lines
    .map((line) => line.replace(/^(\w+):/, '**$1:**'))
    .join('\n\n')}\n`;

const settings = (at: string, more = '') =>
  `title: By the water\nurl: https://example.org${at}\n${more}`;

const SITE = {
  'content/site.yaml': settings('/one/'),
  'content/interviews/mill.md': talk(
    'The mill & the wheel',
    'Ada: When did the wheel turn last?',
    'Bo: The wheel turned in the old days.',
  ),
  'content/interviews/lock.md': talk('The lock', 'Ada: Is there a lock?', 'Bo: There is a lock.'),
  'content/interviews/weir.md': talk('The weir', 'Ada: And a weir?', 'Bo: A young weir.'),
};

/** Built sites, in folders. */
export interface BuiltSites {
  /** The first build of a site, under `/one/`. */
  first: string;
  /** Its second build: other words of the mill, other styles, other scripts. */
  second: string;
  /** Another site, under `/two/`. */
  other: string;
  /** The first site when it no longer wants a worker. */
  without: string;
}

async function built(project: Project, outDir: string): Promise<string> {
  const { code, output } = await project.build(outDir);
  if (code !== 0) throw new Error(`The site was not built:\n${output}`);
  return join(project.folder, outDir);
}

async function buildAll(project: Project): Promise<BuiltSites> {
  const first = await built(project, 'first');
  await project.write('content/site.yaml', settings('/one/', 'offline: false\n'));
  const without = await built(project, 'without');
  await project.write('content/site.yaml', settings('/two/'));
  const other = await built(project, 'other');
  await project.write('content/site.yaml', settings('/one/'));
  await project.write(
    'content/interviews/mill.md',
    talk('The mill & the wheel', 'Ada: When did the wheel turn last?', 'Bo: It turns anew now.'),
  );
  await change(project, 'src/styles/base.css', (css) => `${css}\n:root { --build: second; }\n`);
  await change(project, 'src/interface/en.ts', (text) =>
    text.replace("'Copy quote'", "'Copy these words'"),
  );
  // The tools of a quote are loaded late: they have another name in each build.
  await change(project, 'src/reader/quote/tools.ts', (text) =>
    text.replace('names.quoteCopied', "(names.quoteCopied + '!')"),
  );
  return { first, without, other, second: await built(project, 'second') };
}

async function change(project: Project, path: string, make: (text: string) => string) {
  await project.write(path, make(await readFile(join(project.folder, path), 'utf8')));
}

/** A test that has sites which were built once, on a file host of its own. */
export const test = base.extend<{ host: FileHost }, { built: BuiltSites }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const project = await makeProject(SITE);
      await use(await buildAll(project));
      await project.remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  host: async ({ built: sites }, use) => {
    const host = new FileHost({ '/one/': sites.first, '/two/': sites.other });
    await host.start();
    await use(host);
    await host.stop();
  },
});

/** Opens a page, and waits until the worker has stored it. */
export async function read(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect.poll(() => isStored(page), { timeout: 15_000 }).toBe(true);
}

/** Whether the worker has stored the page that is open. */
export function isStored(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await caches.match(location.pathname)) !== undefined);
}

/** The names of all caches of the origin. */
export const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/** What a custom property of the page’s styles says of the build that they are of. */
export const stylesOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--build'));
