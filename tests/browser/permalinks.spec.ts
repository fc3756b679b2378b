import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { makeProject, type Project, run } from '../project.ts';
import { buildAndServe } from '../serve-sites.ts';
import { expect, test } from './reader.ts';

const FILLER = Array.from(
  { length: 12 },
  (_, n) =>
    `**Ada:** And what of the ${n + 3} winters after that?\n\n**Ben:** Of those I remember number ${n + 3} best, since it was the one in which ${'the river rose and '.repeat(20)}fell.`,
).join('\n\n');

const talk = (first: number, chapter: string, middle = '') => `---
title: After the flood
speakers: [{ name: Ada, role: host }, { name: Ben, role: guest }]
---

(0:0${first}) **Ada:** What was left of the bridge over the mill stream?

${FILLER}

## ${chapter}

(0:${40 + first}) **Ada:** Who paid for the new one?

${middle}(0:${50 + first}) **Ben:** The parish did, and grudgingly.
`;

let project: Project;
let site: { port: number; stop: () => void };
const address = (path: string) => `http://127.0.0.1:${site.port}/interviews/${path}`;

// One worker builds the site, once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  const [old, renamed] = ['content/interviews/flood.md', 'content/interviews/1999/flood.md'];
  const settings = 'content/site.yaml';
  project = await makeProject({
    [settings]: 'quotes: exchanges\n',
    [old]: talk(2, 'The money', '**Ada:** Or was it you?\n\n'),
  });
  const permalinks = (...args: string[]) =>
    run(project.folder, ['src/cli/main.ts', 'permalinks', ...args]);
  await permalinks();
  await project.write(settings, 'quotes: none\n');
  await project.write(renamed, '');
  await rename(join(project.folder, old), join(project.folder, renamed));
  await project.write(renamed, talk(7, 'Who paid'));
  await permalinks();
  const { code, output } = await permalinks(
    ...['--retire', '1999/flood#or-was-it-you', '--reason', 'Ada asked for it.'],
  );
  expect(code, output).toBe(0);
  site = await buildAndServe(project);
});

test.afterAll(async () => {
  site?.stop();
  await project?.remove();
});

test('a link of before leads to the same words at another time, and gives out the address of today', async ({
  page,
}) => {
  await page.goto(address('1999/flood/#t=42'));
  const lit = page.locator('.turn.at');
  await expect(lit).toContainText('Who paid for the new one?');
  await expect(lit).toBeInViewport();
  await expect(lit.locator('a.time').first()).toHaveAttribute('href', '#t=47');
});

test('a link to any second goes by the times of today', async ({ page }) => {
  await page.goto(address('1999/flood/#t=53'));
  await expect(page.locator('.turn.at')).toContainText('Who paid for the new one?');
  await page.goto(address('1999/flood/#t=58'));
  await expect(page.locator('.turn.at')).toContainText('The parish did');
});

test('the search leads to an id that is in the page', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${site.port}/search/?q=grudgingly`);
  const found = page.getByRole('link', { name: /grudgingly/ }).first();
  await expect(found).toHaveAttribute('href', /\/interviews\/1999\/flood\/.*#t=57$/);
  await found.click();
  await expect(page.locator('[id="t=57"].at')).toContainText('The parish did');
});

test('a link to a chapter of before leads to the chapter', async ({ page }) => {
  await page.goto(address('1999/flood/#the-money'));
  await expect(page.getByRole('heading', { name: 'Who paid', exact: true })).toBeInViewport();
});

test('who follows a link to what was withdrawn reads why, and nobody else', async ({ page }) => {
  const note = page.getByText('Ada asked for it.');
  await page.goto(address('1999/flood/'));
  await expect(note).toBeHidden();
  await page.goto(address('1999/flood/#or-was-it-you'));
  await expect(note).toBeVisible();
  await expect(note).toBeInViewport();
});

test('where a file was renamed, readers go on to the same passage, and back past it', async ({
  page,
}) => {
  const home = `http://127.0.0.1:${site.port}/`;
  await page.goto(home);
  await page.goto(address('flood/?find=parish#t=42'));
  await expect(page).toHaveURL(address('1999/flood/?find=parish#t=42'));
  await expect(page.locator('.turn.at')).toContainText('Who paid for the new one?');
  await page.goBack();
  await expect(page).toHaveURL(home);
});

test('where a quote had a page that it has no more, readers go on to its words', async ({
  page,
}) => {
  for (const slug of ['flood', '1999/flood']) {
    await page.goto(address(`${slug}/q/t=42/`));
    await expect(page).toHaveURL(address('1999/flood/#t=42'));
    await expect(page.locator('.turn.at')).toContainText('Who paid for the new one?');
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a link of before leads to its words, and they are washed', async ({ page }) => {
    await page.goto(address('1999/flood/#t=42'));
    const turn = page.locator('.turn', { hasText: 'Who paid for the new one?' });
    await expect(turn).toBeInViewport();
    await expect(turn).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  });

  test('who follows a link to what was withdrawn reads why', async ({ page }) => {
    await page.goto(address('1999/flood/#or-was-it-you'));
    await expect(page.getByText('Ada asked for it.')).toBeInViewport();
  });

  test('where a file was renamed, a link leads on to the same passage', async ({ page }) => {
    await page.goto(address('flood/#t=42'));
    const way = page.getByRole('link', { name: 'Go on to the passage' });
    await expect(way).toHaveCount(1);
    await expect(way).toBeInViewport();
    await way.click();
    await expect(page).toHaveURL(address('1999/flood/#t=42'));
    await expect(page.locator('.words', { hasText: 'Who paid for' })).toBeInViewport();
  });

  test('where a quote had a page that it has no more, a link leads on to its words', async ({
    page,
  }) => {
    await page.goto(address('1999/flood/q/t=42/'));
    await expect(page.getByRole('heading', { name: 'This quote has moved' })).toBeVisible();
    await page.getByRole('link', { name: 'After the flood' }).click();
    await expect(page).toHaveURL(address('1999/flood/#t=42'));
  });
});
