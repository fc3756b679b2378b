import type { Page } from '@playwright/test';
import { makeProject } from '../project.ts';
import { buildAndServe } from '../serve-sites.ts';
import { expect, SEED, test } from './reader.ts';

/** How far two colours of a page stand apart in lightness, as WCAG 2.2 counts it. */
function contrast(page: Page, foreground: string, background: string): Promise<number> {
  return page.evaluate(
    ([first, second]) => {
      const luminance = (colour: string) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.setProperty('color', colour);
        const context = new OffscreenCanvas(1, 1).getContext('2d');
        if (!context) throw new Error('Unexpected lack of a canvas');
        context.fillStyle = getComputedStyle(probe).color;
        probe.remove();
        context.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    },
    [foreground, background] as const,
  );
}

const BRANDS = ['#ffcc00', '#00ff00', '#ff0000', '#ff00ff', '#0000ff', '#000', '#fff', '#7a7a7a'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`whatever accent a site names, it is read on ${colorScheme} paper`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(SEED);
    for (const brand of BRANDS) {
      await page.evaluate(
        (colour) => document.documentElement.style.setProperty('--brand', colour),
        brand,
      );
      for (const background of ['--paper', '--wash']) {
        const found = await contrast(page, 'var(--accent)', `var(${background})`);
        expect(found, `${brand} on ${background}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test(`the inks and voices are read on ${colorScheme} paper`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(SEED);
    const voices = [1, 2, 3, 4, 5, 6, 7, 8].map((voice) => `var(--voice-${voice})`);
    for (const ink of ['var(--ink)', 'var(--quiet)', ...voices]) {
      expect(await contrast(page, ink, 'var(--paper)'), ink).toBeGreaterThanOrEqual(4.5);
    }
  });
}

const SITE = {
  'content/site.yaml': `title: By the water
theme:
  accent: "#a0005a"
  faces:
    serif: "@fontsource-variable/inter"
    sans: "@fontsource-variable/source-serif-4"
`,
  'content/interviews/mill.md':
    '---\ntitle: The mill\nspeakers: [{ name: Ada, role: interviewer }, { name: Bo, role: guest }]\n---\n\n**Ada:** When did it turn?\n\n**Bo:** In the old days.\n',
};

test('a site is set in the faces and the accent that its settings name', async ({ page }) => {
  test.setTimeout(90_000);
  const project = await makeProject(SITE);
  const server = await buildAndServe(project);
  try {
    await page.goto(`http://127.0.0.1:${server.port}/interviews/mill/`);
    const answer = page.locator('#in-the-old-days .words');
    await expect(answer).toHaveCSS('font-family', /^"?Inter/);
    await expect(page.locator('.speaker').first()).toHaveCSS('font-family', /^"?Source Serif 4/);
    const faces = await page.evaluate(async () => {
      const all = [...document.fonts].filter(({ family }) =>
        /^"?(?:Inter|Source Serif 4)(?!.*fallback)/.test(family),
      );
      await Promise.all(all.map((face) => face.load()));
      return all.map(({ status }) => status);
    });
    expect(faces.length).toBeGreaterThanOrEqual(2);
    expect(new Set(faces)).toEqual(new Set(['loaded']));
    const accent = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--brand'),
    );
    expect(accent.trim()).toBe('#a0005a');
    // What the page still asks for is not cut off with the server.
    await page.goto('about:blank');
  } finally {
    server.stop();
    await project.remove();
  }
});
