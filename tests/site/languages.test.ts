import { glob, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { de } from '../../src/interface/de.ts';
import { en } from '../../src/interface/en.ts';
import { makeProject, type Project, run } from '../project.ts';
import { pageTexts } from './page-texts.ts';

/** What each page of a built site says, by the page's path. */
async function sayings({ folder }: Project): Promise<Map<string, string[]>> {
  const pages = new Map<string, string[]>();
  for await (const path of glob('**/*.html', { cwd: join(folder, 'dist') })) {
    pages.set(path, pageTexts(await readFile(join(folder, 'dist', path), 'utf8')));
  }
  return pages;
}

/** What stands in words that no language but this test's own may have said. */
function offences(pages: Map<string, string[]>, isForeign: (text: string) => boolean): string[] {
  return [...pages].flatMap(([path, texts]) =>
    texts.filter(isForeign).map((text) => `${path}: ${text}`),
  );
}

describe('a site in Arabic', () => {
  /** Names, keys and what a reader types, which are Latin in Arabic as well. */
  const LATIN =
    /\b(?:JavaScript|Escape|Tab|Esc|Ctrl|Enter|Shift|speaker:crosby|BibTeX|RIS|CSL-JSON|EPUB|WCAG|AA|axe-core|OpenDyslexic)\b|\{\w+\}|content\/interviews|\/interviews\/\S*|\.(?:bib|ris|json)\b|https?:\S+/g;

  const FILE = 'content/interviews/الجسر.md';
  const interview = `---
title: بعد الفيضان
description: حديث عن الجسر القديم.
date: 1999-06-14
event: لقاء
place: الضيعة
series: { title: الجسور, part: 1 }
tags: [ماء, خشب]
source: { title: كتاب }
quotes: exchanges
speakers: [{ name: المحاور, role: moderator }, { name: ليلى حداد, role: guest, title: مهندسة }]
corrections:
  - { date: 2024-05-02, was: ثلاثة أعمدة, now: عمودان, note: خطأ في السمع. }
---

كلمة عن هذا الحديث.

## الجسر

(0:04) **المحاور:** ماذا بقي من الجسر؟

(0:09) **ليلى حداد:** عمودان، ولوح خشب صُنع منه مقعد.

## الضيعة

(1:04) **المحاور:** وكم بقي المقعد هناك؟

**ليلى حداد:** أحد عشر عامًا، حتى باعته البلدية.

---

كُتب باليد.
`;
  let project: Project;
  let pages: Map<string, string[]>;

  beforeAll(async () => {
    const other = (title: string, part: number) =>
      `---\ntitle: ${title}\nseries: { title: الجسور, part: ${part} }\n---\n\n**ليلى حداد:** كان ${title} أول ما رأيته.\n`;
    const many = Array.from({ length: 52 }, (_, n) => [
      `content/interviews/رقم-${n}.md`,
      `---\ntitle: الحديث ${n}\n---\n\n**ليلى حداد:** هذا هو الحديث ${n}.\n`,
    ]);
    project = await makeProject({
      'content/site.yaml':
        'title: الأرشيف\ndescription: أحاديث عن الماء.\nlanguage: ar\nlicense: ملكية عامة\nsuggest: mailto:a@example.org\n',
      [FILE]: interview,
      'content/interviews/المطحنة.md': other('المطحنة', 2),
      'content/interviews/السد.md': other('السد', 3),
      ...Object.fromEntries(many),
    });
    const permalinks = (...args: string[]) =>
      run(project.folder, ['src/cli/main.ts', 'permalinks', ...args]);
    expect(await permalinks()).toMatchObject({ code: 0 });
    await project.write(
      FILE,
      interview.replace('أحد عشر عامًا، حتى باعته البلدية.', 'لا أذكر ذلك اليوم.'),
    );
    const address = 'الجسر#أحد-عشر-عامًا-حتى-باعته-البلدية';
    await permalinks('--retire', address, '--reason', 'طلب منا ذلك.');
    const path = (name: string) => join(project.folder, `content/interviews/${name}.md`);
    await rename(path('الجسر'), path('جسر-الضيعة'));
    await rm(path('السد'));
    await permalinks('--retire', 'السد', '--reason', 'طلب منا ذلك.');
    expect(await permalinks()).toMatchObject({ code: 0 });
    expect(await project.build()).toMatchObject({ code: 0 });
    pages = await sayings(project);
  });

  afterAll(() => project.remove());

  test('has every kind of page', () => {
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining([
        'index.html',
        join('2', 'index.html'),
        join('search', 'index.html'),
        '404.html',
        join('interviews', 'جسر-الضيعة', 'index.html'),
        join('interviews', 'جسر-الضيعة', 'q', 't=4', 'index.html'),
        join('interviews', 'الجسر', 'index.html'),
        join('interviews', 'السد', 'index.html'),
      ]),
    );
  });

  test('says nothing in Latin letters but names and keys', () => {
    const isLatin = (text: string) => /[a-z]{2}/i.test(text.replaceAll(LATIN, ''));
    expect(offences(pages, isLatin)).toEqual([]);
  });

  test('runs from right to left on every page', async () => {
    for (const path of pages.keys()) {
      const html = await readFile(join(project.folder, 'dist', path), 'utf8');
      expect(html, path).toContain('<html lang="ar" dir="rtl"');
    }
  });

  test('says numbers and dates as Arabic does, with the digits of the times', () => {
    const texts = pages.get(join('interviews', 'جسر-الضيعة', 'index.html'))?.join('\n');
    expect(texts).toContain('سؤالان');
    expect(texts).toContain('14 يونيو 1999');
    expect(texts).toContain('0:09');
  });
});

describe('an archive of several languages', () => {
  const talk = (language: string, title: string, name: string, words: string) =>
    `---\ntitle: ${title}\nlanguage: ${language}\ndate: 2001-03-05\nquotes: exchanges\nspeakers: [{ name: ${name}, role: guest }]\n---\n\n(0:02) **${name}:** ${words}\n\n(0:10) **${name}:** ${words}\n`;
  const FILES = {
    'content/interviews/wehr.md': talk('de', 'Das Wehr', 'Ute Moor', 'Das Rad stand still.'),
    'content/interviews/fonte.md': talk('it', 'La fonte', 'Ugo Riva', 'La ruota era ferma.'),
    'content/interviews/water.md': talk('ja', '水車', '水野', '水車は止まっていました。'),
  };
  const SITE = 'title: Am Wasser\ndescription: Gespräche am Wasser.\nlanguage: de\n';
  let project: Project;
  const page = (path: string) =>
    readFile(join(project.folder, 'dist', path, 'index.html'), 'utf8').then(pageTexts);
  const languageOf = async (path: string) =>
    /<html lang="([^"]+)"/.exec(
      await readFile(join(project.folder, 'dist', path, 'index.html'), 'utf8'),
    )?.[1];

  beforeAll(async () => {
    project = await makeProject({ 'content/site.yaml': SITE, ...FILES });
    expect(await project.build()).toMatchObject({ code: 0 });
  });

  afterAll(() => project.remove());

  test('says nothing in English where the site is German', async () => {
    const german = new Set(textsOf(de));
    const english = textsOf(en)
      .filter((text) => !german.has(text) && /[a-z]{3}/i.test(text.replaceAll(/\{\w+\}/g, '')))
      .map((text) => new RegExp(`^${RegExp.escape(text).replaceAll(/\\\{\w+\\\}/g, '.+')}$`));
    const pages = await sayings(project);
    pages.delete(join('interviews', 'water', 'index.html'));
    expect(english.length).toBeGreaterThan(150);
    expect(offences(pages, (text) => english.some((one) => one.test(text)))).toEqual([]);
  });

  test('speaks the language of each interview, and its own where it has no words in that', async () => {
    expect(await page('interviews/wehr')).toContain('Zum Text springen');
    expect(await page('interviews/water')).toContain('本文へ移動');
    expect(await page('interviews/water')).toContain('2001年3月5日');
    expect(await page('interviews/water/q/t=2')).toContain('本文へ移動');
    expect(await page('interviews/fonte')).toContain('Zum Text springen');
    expect(await languageOf('interviews/fonte')).toBe('de');
    expect(await languageOf('interviews/water')).toBe('ja');
    expect(await languageOf('search')).toBe('de');
  });

  test('speaks one language on all pages where its settings say so', async () => {
    await project.write('content/site.yaml', `${SITE}interface: site\n`);
    expect(await project.build()).toMatchObject({ code: 0 });
    expect(await languageOf('interviews/water')).toBe('de');
    await project.write('content/site.yaml', `${SITE}interface: fr\n`);
    expect(await project.build()).toMatchObject({ code: 0 });
    for (const path of ['', 'search', 'interviews/water', 'interviews/wehr']) {
      expect(await languageOf(path), path).toBe('fr');
      expect(await page(path)).toContain('Aller au texte');
    }
  });
});

/** All texts below an object. */
function textsOf(words: unknown): string[] {
  return typeof words === 'string' ? [words] : Object.values(words as object).flatMap(textsOf);
}
