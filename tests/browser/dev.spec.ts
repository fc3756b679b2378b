import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { makeProject, type Project } from '../project.ts';
import { serve } from '../serve-sites.ts';

const FILE = 'content/interviews/talk.md';
const talk = (words: string, title = 'A talk') =>
  `---\ntitle: ${title}\n---\n\n(0:01) **Ada:** ${words}\n`;

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
      'talk.md:5:2 error time-invalid',
    );
    expect(server.output()).toContain('talk.md:5:2 error time-invalid');
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

  const interview = (name: string) => join(project.folder, 'content/interviews', name);

  /** Waits until the home page lists interviews under these titles, in this order. */
  async function expectListed(page: Page, titles: readonly (string | RegExp)[]): Promise<void> {
    await expect(async () => {
      await page.goto(`${site}/`);
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(titles, { timeout: 1000 });
    }).toPass({ timeout: 20_000 });
  }

  test('a file that is renamed, a letter’s case alone, stays listed', async ({ page }) => {
    await rename(interview('other.md'), interview('Other.md'));
    await project.write('content/interviews/Other.md', talk('It thawed.', 'Renamed'));
    await expectListed(page, ['A talk', 'Renamed']);
    await rename(interview('Other.md'), interview('other.md'));
    await project.write('content/interviews/other.md', talk('It thawed.', 'Renamed again'));
    await expectListed(page, ['A talk', 'Renamed again']);
  });

  test('a second file at an address is reported and replaces none, and takes its place when that is gone', async ({
    page,
  }) => {
    await project.write('content/interviews/Talk.md', talk('It froze.', 'First by name'));
    await expect.poll(server.output).toContain('talk.md:1:1 error slug-duplicate');
    await expectListed(page, ['First by name', 'Renamed again']);
    await rm(interview('Talk.md'));
    await expectListed(page, ['A talk', 'Renamed again']);
  });

  test('a name without an address and a file that is not UTF-8 are reported, drafts are left alone', async ({
    page,
  }) => {
    await project.write('content/interviews/\u{1F389}.md', talk('It shone.'));
    await expect.poll(server.output).toContain('\u{1F389}.md:1:1 error slug-invalid');
    await project.write('content/interviews/_draft.md', talk('It (0:99) dawned.', 'Draft'));
    const latin = Buffer.from(talk('It gl\u00F6wed.', 'Latin'), 'latin1');
    await project.write('content/interviews/latin.md', latin);
    await expect.poll(server.output).toContain('latin.md:5:22 error encoding');
    await page.goto(`${site}/interviews/latin/`);
    await expect(page.locator('vite-error-overlay')).toContainText('latin.md:5:22 error encoding');
    await rm(interview('latin.md'));
    await rm(interview('\u{1F389}.md'));
    await expectListed(page, ['A talk', 'Renamed again']);
  });

  test('many files that are saved and removed at once are all taken in', async ({ page }) => {
    const names = Array.from({ length: 40 }, (_, n) => `batch-${n}.md`);
    const save = (name: string) =>
      project.write(`content/interviews/${name}`, talk('It poured.', name));
    await Promise.all(names.map(save));
    await Promise.all(names.map(save));
    await expectListed(page, [
      'A talk',
      ...names.map((name) => new RegExp(`^${name}$`)),
      'Renamed again',
    ]);
    await Promise.all(names.map((name) => rm(interview(name))));
    await expectListed(page, ['A talk', 'Renamed again']);
    expect(server.output()).not.toContain('ENOENT');
  });

  test('changed settings of the site show up as well', async ({ page }) => {
    await project.write('content/site.yaml', 'title: The Weather Archive\nlicence: CC0\n');
    await expect(async () => {
      // A request that meets the server as it starts anew may never be answered.
      await page.goto(`${site}/`, { timeout: 4000 });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Weather Archive', {
        timeout: 1000,
      });
    }).toPass({ timeout: 30_000 });
    expect(server.output()).toContain('content/site.yaml:2:1 warning settings-unknown-key');
  });

  test('a rule that is set holds at once, also of files that were read before', async ({
    page,
  }) => {
    await project.write('content/interviews/late.md', talk('It cleared.').replace('0:01', '0:77'));
    await expect.poll(server.output).toContain('late.md:5:2 error time-invalid');
    await project.write('content/site.yaml', 'rules: { time-invalid: warning }\n');
    await expect(async () => {
      await page.goto(`${site}/interviews/late/`, { timeout: 4000 });
      await expect(page.locator('.words')).toContainText('It cleared.', { timeout: 1000 });
    }).toPass({ timeout: 30_000 });
    expect(server.output()).toContain('late.md:5:2 warning time-invalid');
  });

  test('behind changed settings, a saved file still shows up', async ({ page }) => {
    await page.goto(`${site}/interviews/talk/`);
    await project.write(FILE, talk('It rained again.'));
    await expect(page.locator('.words')).toHaveText('It rained again.', { timeout: 15_000 });
  });
});
