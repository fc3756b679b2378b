import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../chromium.ts';
import { clipboardOf } from './clipboard.ts';
import { ARCHIVE, expect, SEED, test } from './reader.ts';
import { selectWithMouse, spotsOf } from './selecting.ts';

const ROUND_TABLE = `${ARCHIVE}/interviews/round-table/`;
const LINK = '#t=30:~:text=We%20carried%20it%20over%20the%20meadow';

/** The words that the page itself marks. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('linked-words') ?? [])].map((range) => String(range)),
  );

const LINKS: readonly (readonly [string, string, string, string[]])[] = [
  ['the words', ROUND_TABLE, LINK, ['We carried it over the meadow']],
  [
    'a stretch, from its beginning to its end',
    SEED,
    '#t=170:~:text=LibVirt,semantics',
    ['LibVirt you know in the Linux world, it doesn’t have strong semantics'],
  ],
  [
    'words by what stands around them',
    ROUND_TABLE,
    '#t=30:~:text=remember-,the%20oak,-.%20We',
    ['the oak'],
  ],
  [
    'words in any case and with another apostrophe',
    SEED,
    "#t=170:~:text=i'm%20not%20so%20SURE",
    ['I’m not so sure'],
  ],
  ['the words of its turn rather than of another', ROUND_TABLE, '#t=30:~:text=the', ['the']],
  [
    'words that have moved to another turn',
    ROUND_TABLE,
    '#t=10:~:text=plank%20by%20plank',
    ['plank by plank'],
  ],
  [
    'two stretches',
    ROUND_TABLE,
    '#t=30:~:text=oak&text=plank%20by%20plank',
    ['oak', 'plank by plank'],
  ],
  ['words without a turn', ROUND_TABLE, '#:~:text=eleven%20years', ['eleven years']],
  ['words over two turns', ROUND_TABLE, '?to=t=30#t=21:~:text=a%20summer,I%20remember', []],
];

for (const [what, page_, address, words] of LINKS) {
  test(`a link marks ${what}`, async ({ page }) => {
    await page.goto(page_ + address);
    await expect.poll(() => marked(page)).toHaveLength(words.length || 1);
    if (words.length > 0) expect(await marked(page)).toEqual(words);
    else expect((await marked(page))[0]).toMatch(/^a summer\.[\s\S]*I remember$/);
    const isInSight = await page.evaluate(() => {
      const [range] = CSS.highlights.get('linked-words') ?? [];
      const { top = -1, bottom = 1e9 } = (range as Range).getBoundingClientRect();
      return top >= 60 && bottom <= window.innerHeight;
    });
    expect(isInSight).toBe(true);
    await expect(page.getByRole('status')).toBeEmpty();
  });
}

test('of words that stand in several turns, those of the linked turn are marked', async ({
  page,
}) => {
  await page.goto(`${ROUND_TABLE}#t=10:~:text=oak`);
  await expect.poll(() => marked(page)).toHaveLength(1);
  const turn = await page.evaluate(() => {
    const [range] = CSS.highlights.get('linked-words') ?? [];
    return (range as Range).startContainer.parentElement?.closest('.turn')?.id;
  });
  expect(turn).toBe('t=10');
});

test('where the words were corrected, the turn is lit and the reader is told', async ({ page }) => {
  await page.goto(`${ROUND_TABLE}#t=30:~:text=We%20carried%20them%20over`);
  await expect(page.getByRole('status')).toHaveText(/^The words that this link marks were changed/);
  await expect(page.locator('.turn.at')).toHaveAttribute('id', 't=30');
  await expect(page.locator('.turn.at')).toBeInViewport();
  expect(await marked(page)).toEqual([]);
});

test('the marks go when the reader goes on', async ({ page }) => {
  await page.goto(ROUND_TABLE + LINK);
  await expect.poll(() => marked(page)).toHaveLength(1);
  await page.locator('[id="t=10"] a.time').click();
  expect(await marked(page)).toEqual([]);
  await expect(page).toHaveURL(`${ROUND_TABLE}#t=10`);
});

test('a browser without highlights marks the words in the old way', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Highlight');
  });
  await page.goto(ROUND_TABLE + LINK);
  await expect(page.locator('.words mark')).toHaveText(['We carried it over the meadow']);
  await page.locator('[id="t=10"] a.time').click();
  await expect(page.locator('.words mark')).toHaveCount(0);
  await expect(page.locator('[id="t=30"] .words')).toHaveText(
    /^I remember the oak\. We carried it/,
  );
});

test.describe('a range of turns', () => {
  const lit = (page: Page) =>
    page.locator('.turn.at').evaluateAll((all) => all.map(({ id }) => id));

  test('is lit from the one to the other', async ({ page }) => {
    await page.goto(`${ROUND_TABLE}?to=t=30#t=10`);
    await expect.poll(() => lit(page)).toEqual(['t=10', 't=21', 't=30']);
    await expect(page.locator('[id="t=10"]')).toBeInViewport();
  });

  test('is lit whichever stands first, and without its end as its first turn', async ({ page }) => {
    await page.goto(`${ROUND_TABLE}?to=t=10#t=30`);
    await expect.poll(() => lit(page)).toEqual(['t=10', 't=21', 't=30']);
    await page.goto(`${ROUND_TABLE}?to=t=999#t=30`);
    await expect.poll(() => lit(page)).toEqual(['t=30']);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('leads to its first turn', async ({ page }) => {
      await page.goto(`${ROUND_TABLE}?to=t=30#t=21`);
      await expect(page.locator('[id="t=21"]')).toBeInViewport();
      await expect(page.locator('[id="t=21"]')).not.toHaveCSS(
        'background-color',
        'rgba(0, 0, 0, 0)',
      );
    });
  });
});

test.describe('in a browser that does not know links to words', () => {
  let browser: Browser;

  test.beforeAll(async () => {
    const launch = await findChromium();
    const args = [...launch.args, '--disable-features=TextFragmentAnchor'];
    browser = await chromium.launch({ ...launch, args });
  });

  test.afterAll(() => browser.close());

  test('the words are found, marked and brought into sight', async () => {
    const page = await browser.newPage();
    await page.goto(`${SEED}${'#t=222:~:text=automatically%20very%20large%20files'}`);
    expect(await page.evaluate(() => 'fragmentDirective' in document)).toBe(false);
    await expect.poll(() => marked(page)).toEqual(['automatically very large files']);
    await page.close();
  });
});

/** How much of an image has the colour of a hit. */
function hitShare(page: Page, image: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    let hits = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3);
      if (red === 0xff && green === 0xe9 && blue === 0xa8) hits += 1;
    }
    return hits / (data.length / 4);
  }, image.toString('base64'));
}

test.describe('what Copy link makes', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const SELECTIONS = [
    ['but the DMTF world', 'yeah very good'],
    ['It turned out to what', 'working closely with Microsoft'],
    ['this industry for a few months', 'this industry for a few months'],
    ['XenServer', 'XenServer'],
    ['VMware', 'VMware'],
  ] as const;

  async function linkFor(page: Page, from: string, to: string): Promise<string> {
    await page.goto(SEED);
    await selectWithMouse(page, from, to);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('status')).toHaveText('Link copied');
    return (await clipboardOf(page)).text;
  }

  test('leads back to the very words', async ({ page }) => {
    const link = await linkFor(page, 'I’m not a fan of LibVirt', 'strong semantics');
    expect(link).toBe(
      `${SEED}#t=170:~:text=I%27m%20not%20a`.replace('%27', '%E2%80%99') +
        `%20fan%20of%20LibVirt%20you%20know%20in%20the%20Linux%20world%2C%20it%20doesn%E2%80%99t%20have%20strong%20semantics`,
    );
    await page.goto('about:blank');
    await page.goto(link);
    await expect.poll(() => marked(page)).toHaveLength(1);
    expect((await marked(page))[0]).toMatch(/^I’m not a fan of LibVirt .* strong semantics$/);
  });

  test('is understood by a browser that knows such links, without our help', async ({
    page,
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const reader = await context.newPage();
    await reader.goto(`${SEED}#:~:text=LibVirt`);
    await reader.waitForTimeout(500);
    const isKnown = (await reader.evaluate(() => window.scrollY)) > 0;
    test.skip(!isKnown, 'this Chromium takes such links for plain ones');
    for (const [from, to] of SELECTIONS) {
      const link = await linkFor(page, from, to);
      expect(link).toContain(':~:text=');
      await reader.goto('about:blank');
      await reader.goto(link);
      await reader.waitForTimeout(500);
      const [{ start }, { end }] = [
        await spotsOf(reader, from, false),
        await spotsOf(reader, to, false),
      ];
      for (const [x, y] of [
        [start.x, start.y],
        [end.x - 8, end.y],
      ] as const) {
        const clip = { x, y: y - 8, width: 8, height: 16 };
        expect(await hitShare(page, await reader.screenshot({ clip })), link).toBeGreaterThan(0.3);
      }
    }
    await context.close();
  });
});
