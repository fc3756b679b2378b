import { expect, test } from '@playwright/test';
import { makeProject, type Project } from '../project.ts';
import { serve } from '../serve-sites.ts';

const FILE = 'content/interviews/talk.md';
const talk = (words: string) => `---\ntitle: A talk\n---\n\n(0:01) **Ada:** ${words}\n`;

test.describe('while writing', () => {
  test.describe.configure({ mode: 'serial', timeout: 90_000 });

  let project: Project;
  let server: Awaited<ReturnType<typeof serve>>;
  let site: string;

  test.beforeAll(async () => {
    project = await makeProject({
      [FILE]: talk('It rained.'),
      'content/site.yaml': 'title: Weather\n',
    });
    server = await serve(project, 'dev');
    site = `http://127.0.0.1:${server.port}`;
  });

  test.afterAll(async () => {
    server.stop();
    await project.remove();
  });

  test('a saved file shows up without a restart or a reload by hand', async ({ page }) => {
    await page.goto(`${site}/interviews/talk/`);
    await expect(page.locator('.words')).toHaveText('It rained.');
    await project.write(FILE, talk('It snowed.'));
    await expect(page.locator('.words')).toHaveText('It snowed.');
  });

  test('a broken file shows its problem in the browser and in the terminal, and a mended one mends both', async ({
    page,
  }) => {
    await page.goto(`${site}/interviews/talk/`);
    await project.write(FILE, talk('It hailed.').replace('0:01', '0:77'));
    await expect(page.locator('vite-error-overlay')).toContainText(
      'talk.md:5:1 error time-invalid',
    );
    expect(server.output()).toContain('talk.md:5:1 error time-invalid');
    await project.write(FILE, talk('It cleared.'));
    await expect(page.locator('.words')).toHaveText('It cleared.');
  });

  test('a new interview is listed and searched as soon as it is saved', async ({ page }) => {
    await project.write('content/interviews/other.md', talk('The barometer fell.'));
    await page.goto(`${site}/`);
    await expect(page.getByRole('article')).toHaveCount(2);
    await page.goto(`${site}/search/?q=barometer`);
    await expect(page.getByRole('status')).toHaveText('1 quote in 1 interview');
    await expect(page.locator('mark')).toHaveText(['barometer']);
  });

  test('changed settings of the site show up as well', async ({ page }) => {
    await project.write('content/site.yaml', 'title: The Weather Archive\n');
    await expect(async () => {
      await page.goto(`${site}/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Weather Archive', {
        timeout: 1000,
      });
    }).toPass({ timeout: 30_000 });
  });
});
