import type { Page } from '@playwright/test';
import { makeProject } from '../project.ts';
import { buildAndServe } from '../serve-sites.ts';
import { test as base } from './reader.ts';

const FILLER = Array.from({ length: 45 }, (_, n) => `word${n}`).join(' ');

/** An interview of some turns, one line each: “Name: words”. */
function talk(head: string, ...lines: string[]): string {
  const turns = lines.map((line) => line.replace(/^(\w+):/, '**$1:**'));
  const speakers =
    'speakers: [{ name: Ada, role: interviewer }, { name: Bo, role: guest }, { name: Cy, role: guest }]';
  return `---\n${head}\n${speakers}\n---\n\n${turns.join('\n\n')}\n`;
}

const SITE = {
  'content/site.yaml': 'title: By the water\nlanguage: en\nurl: https://example.org/water/\n',
  'content/interviews/mill.md': talk(
    'title: The mill\ndate: 2001-05\nseries: { title: Rivers, part: 1 }\ntags: [mills]',
    'Ada: When did the wheel turn last?',
    `Bo: The wheel turned until the flood came. ${FILLER}`,
    `Ada: And the flood? ${FILLER}`,
    `Cy: It took the wheel, and the art of the miller with it. ${FILLER}`,
  ),
  'content/interviews/lock.md': talk(
    'title: The lock\ndate: 1999\ntags: [locks]',
    `Bo: No wheel there, an article says, but a lock. ${FILLER}`,
  ),
  'content/interviews/weir.md': talk(
    'title: The weir',
    `Cy: The wheel of the weir is young. ${FILLER}`,
  ),
  'content/interviews/wehr.md': talk(
    'title: Das Wehr\nlanguage: de\ndate: 2010',
    'Bo: Die Räder am Wehr, und ein Wheel dazu.',
  ),
};

/** The search box. */
export const box = (page: Page) => page.getByRole('searchbox');

/** What the page says of the search. */
export const status = (page: Page) => page.getByRole('status');

/** A test that has the search page of a site of several shards and languages, under a base path. */
export const test = base.extend<object, { search: string }>({
  // Once a worker, since each takes a build.
  search: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const project = await makeProject(SITE);
      const server = await buildAndServe(project, { VERBATIM_SHARD_BYTES: '700' });
      await use(`http://127.0.0.1:${server.port}/water/search/`);
      server.stop();
      await project.remove();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});
