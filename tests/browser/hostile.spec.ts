import { test as base, expect, type Page } from '@playwright/test';
import { ADDRESS_INPUTS, KEPT_INPUTS } from '../hostile/address-inputs.ts';
import type { HostileInput } from '../hostile/hostile-input.ts';
import { HOSTILE_SITE, INPUTS, pathOf, REASON } from '../hostile/hostile-site.ts';
import { makeProject } from '../project.ts';
import { buildAndServe } from '../serve-sites.ts';

/** Pages that are opened one after the other by one test. */
const AT_ONCE = 32;

/** What of a page runs or asks without a script, and no interview may put there. */
const ACTIVE = [
  'main script:not([type=module], [type="application/json"])',
  ...[
    'iframe',
    'object',
    'embed',
    'base',
    'frame',
    'portal',
    'main img',
    'main link',
    'main style',
  ],
  ...['video', 'audio', 'math', 'meta[http-equiv=refresh]', 'main form:not([action])'],
].join(', ');

interface Watch {
  faults: string[];
}

/** Notes all that hostile input may never cause. */
async function watchPage(page: Page, site: string): Promise<Watch> {
  const watch: Watch = { faults: [] };
  const note = (fault: string) => watch.faults.push(`${fault} at ${page.url()}`);
  await page.exposeFunction('noteFault', note);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample } = event;
      (window as unknown as { noteFault(fault: string): void }).noteFault(
        `violation of ${effectiveDirective}: ${blockedURI} ${sample}`,
      );
    });
  });
  page.on('dialog', (dialog) => {
    note(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('console', (message) => {
    // Said where the tests keep the site's worker out.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    note(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('popup', () => note('a new window'));
  page.context().on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && origin !== new URL(site).origin)
      note(`request: ${request.url()}`);
  });
  return watch;
}

/** What a page shows that a browser might run. */
async function activeParts(page: Page): Promise<string[]> {
  return page.evaluate((active) => {
    const faults = [...document.querySelectorAll(active)].map((one) => one.outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of element.attributes) {
        // The page's own scripts set properties on its root, as the policy lets them.
        const isOwn = name === 'style' && element === document.documentElement;
        if (!isOwn && (name.startsWith('on') || name === 'style' || name === 'srcdoc'))
          faults.push(`${element.tagName} ${name}`);
      }
    }
    for (const link of document.querySelectorAll('a[href]')) {
      const isFile = link.hasAttribute('download');
      const address = link instanceof HTMLAnchorElement ? link.protocol : 'http:';
      const known = isFile ? ['data:'] : ['http:', 'https:', 'mailto:'];
      if (!known.includes(address)) faults.push(`link to ${link.getAttribute('href')}`);
    }
    if ((window as unknown as { __ran?: unknown }).__ran !== undefined) faults.push('A script ran');
    return faults;
  }, ACTIVE);
}

/** Interviews whose words, names, titles or ids a copied quote could be made wrong by. */
const COPIED = [
  'script-element',
  'label-with-a-picture',
  'fact-title',
  'bibtex-injection',
  'heading-cited-interview',
];

const spaced = (text: string) => text.replace(/\s+/gu, ' ');

const test = base.extend<{ watched: Watch }, { site: string }>({
  // Once a worker, since each takes a build.
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const project = await makeProject(HOSTILE_SITE);
      const server = await buildAndServe(project);
      await use(`http://127.0.0.1:${server.port}/a/b/`);
      server.stop();
      await project.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  watched: [
    async ({ page, site }, use) => {
      const watch = await watchPage(page, site);
      await use(watch);
      expect(watch.faults).toEqual([]);
    },
    { auto: true },
  ],
});

// One worker builds the site once for all of them.
test.describe.configure({ mode: 'default', timeout: 90_000 });

async function showsAll(page: Page, site: string, input: HostileInput): Promise<string[]> {
  const response = await page.goto(site + pathOf(input));
  if (response?.status() !== 200) return [`${input.name}: ${response?.status()}`];
  // All is unfolded: what a reader may open is looked for as well.
  const text = await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    // biome-ignore lint/performance/useDomNodeTextContent: as it is seen, not as it is written
    return document.body.innerText;
  });
  const missing = input.shown.filter((words) => !spaced(text).includes(spaced(words).trim()));
  const faults = [...missing.map((words) => `not shown: ${words}`), ...(await activeParts(page))];
  return faults.map((fault) => `${input.name}: ${fault}`);
}

const groups = Array.from({ length: Math.ceil(INPUTS.length / AT_ONCE) }, (_, n) =>
  INPUTS.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
);

test('there are 120 hostile inputs and more, each of its own', () => {
  expect(new Set(INPUTS.map(({ text, file }) => `${file}\n${text}`)).size).toBe(INPUTS.length);
  expect(INPUTS.length).toBeGreaterThanOrEqual(120);
  expect(INPUTS.length + ADDRESS_INPUTS.length + KEPT_INPUTS.length).toBeGreaterThanOrEqual(150);
});

for (const [n, inputs] of groups.entries()) {
  test(`no input runs, asks another host or makes words vanish: ${n + 1} of ${groups.length}`, async ({
    page,
    site,
  }) => {
    const faults: string[] = [];
    for (const input of inputs) faults.push(...(await showsAll(page, site, input)));
    expect(faults).toEqual([]);
  });
}

test('no address that somebody sends runs anything', async ({ page, site }) => {
  const faults: string[] = [];
  for (const [path, behind] of ADDRESS_INPUTS) {
    await page.goto('about:blank');
    await page.goto(site + path + behind);
    if (path === 'search/') await expect(page.getByRole('status')).not.toBeEmpty();
    if (path.includes('-old')) await page.waitForURL(/script-element/);
    await page.waitForTimeout(100);
    faults.push(...(await activeParts(page)).map((fault) => `${path}${behind}: ${fault}`));
    expect(page.url().startsWith(site)).toBe(true);
  }
  expect(faults).toEqual([]);
});

test('nothing that a browser has kept runs anything', async ({ page, site }) => {
  await page.goto(`${site}interviews/script-element/`);
  for (const kept of KEPT_INPUTS) {
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), kept);
    await page.reload();
    expect(await activeParts(page)).toEqual([]);
  }
});

test('what was withdrawn says why, as it was written', async ({ page, site }) => {
  await page.goto(`${site}interviews/script-element/#__proto__`);
  await expect(page.locator('.withdrawn:target')).toContainText(REASON);
  const former = await page.request.get(`${site}interviews/`);
  expect(former.status()).toBe(404);
  expect(await activeParts(page)).toEqual([]);
});

test('hostile words are found, quoted, copied and cited as they were said', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const words of ['onerror', 'javascript', 'evil', 'constructor', 'script']) {
    await page.goto(`${site}search/?q=${words}`);
    await expect(page.locator('.search-results a').first()).toBeVisible();
    expect(await activeParts(page)).toEqual([]);
  }
  for (const slug of COPIED) {
    await page.goto(`${site}interviews/${slug}/`);
    await page.locator('.turn').first().hover();
    await page.locator('.turn').first().getByRole('button', { name: 'Quote' }).click();
    const toolbar = page.getByRole('toolbar', { name: 'Quote' });
    await toolbar.getByRole('button', { name: 'Copy quote' }).click();
    await expect(page.getByRole('status').first()).toContainText('copied');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).not.toMatch(/<(?:script|img|svg)/i);
    expect(await activeParts(page)).toEqual([]);
  }
});

test('the quote pages of hostile words show them, and run nothing', async ({ page, site }) => {
  await page.goto(`${site}interviews/script-element/`);
  const quotes = await page.locator('[data-quote]').evaluateAll((all) => all.length);
  expect(quotes).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'One by one' }).click();
  await expect(page.locator('.quote-words')).toContainText('<script>window.__ran=1</script>');
  expect(await activeParts(page)).toEqual([]);
});

test('no text becomes markup or a script in a page, even for a script of its own', async ({
  page,
  site,
  watched,
}) => {
  await page.goto(`${site}interviews/script-element/`);
  const refused = await page.evaluate(() => {
    const tries = [
      () => {
        document.body.innerHTML = '<p>';
      },
      () => {
        new Worker('https://evil.example/worker.js');
      },
      () => {
        document.createElement('script').text = '1';
      },
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
  await page.goto(`${site}404.html`);
  const wasm = await page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'done',
      (error: Error) => error.name,
    ),
  );
  expect(wasm).toBe('CompileError');
  // They were asked for here, and told of.
  expect(watched.faults.length).toBeGreaterThan(0);
  watched.faults.length = 0;
});

test('a host that reads the headers sends the same policy as the page, and more', async ({
  page,
  site,
}) => {
  const response = await page.goto(`${site}search/`);
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers).toMatchObject({
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  expect(headers['permissions-policy']).toContain('camera=()');
});
