import { glob, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject, type Outcome, type Project, run } from '../project.ts';

const SPEAKERS =
  'speakers: [{ name: Moderator, role: moderator }, { name: Ines Pell, role: guest }]';

/** An interview with more front matter, whose turns stand as they are. */
function talk(title: string, head: string, ...turns: string[]): string {
  return `---\ntitle: ${title}\n${head}${SPEAKERS}\n---\n\n${turns.join('\n\n')}\n`;
}

const STURM = talk(
  'Der Sturm',
  'translation-of: storm\nlanguage: de\nseries: { title: Wetter, part: 1 }\n',
  '**Moderator:** Wie war der Wind?',
  '**Ines Pell:** Aus Westen.',
);

/** An interview in three languages, a series of two in two, and one in one. */
const SITE: Readonly<Record<string, string>> = {
  'content/site.yaml': 'title: The Archive\nurl: https://archive.example/talks/\n',
  'content/interviews/flood.md': talk(
    'After the flood',
    'date: 1999-06-14\nquotes: exchanges\n',
    'A word before.',
    '## The bridge',
    '(0:04) **Moderator:** What was left of it?',
    '(0:09) **Ines Pell:** Two posts, and a plank of oak that somebody made into a bench.[^1]',
    '[^1]: It stands there still.',
    '(1:00) **Moderator:** And then?',
    '**Ines Pell:** It rained again.',
    '---',
    'Taken down by hand.',
  ),
  'content/interviews/flood.de.md': talk(
    'Nach der Flut',
    'date: 1999-06-14\nquotes: exchanges\n',
    '## Die Brücke',
    '(0:04) **Moderator:** Was war davon übrig?',
    '(0:09) **Ines Pell:** Zwei Pfosten und ein Brett aus Eiche.',
    '**Ines Pell:** Daraus wurde eine Bank.',
    '(1:00) **Moderator:** Und dann?',
    '**Ines Pell:** Es regnete wieder.',
  ),
  'content/interviews/fayadan.md': talk(
    'بعد الفيضان',
    'translation-of: flood\nlanguage: ar\ndate: 1999-06-14\n',
    '**Moderator:** ماذا بقي منه؟',
    '**Ines Pell:** عمودان ولوح من خشب البلوط صنع منه أحدهم مقعدا.',
    '**Moderator:** وماذا بعد ذلك؟',
    '**Ines Pell:** أمطرت من جديد.',
  ),
  'content/interviews/storm.md': talk(
    'The storm',
    'series: { title: Weather, part: 1 }\n',
    '**Moderator:** How was the wind?',
    '**Ines Pell:** From the west.',
  ),
  'content/interviews/sturm.md': STURM,
  'content/interviews/hail.md': talk(
    'Hail',
    'series: { title: Weather, part: 2 }\n',
    '**Ines Pell:** As big as eggs.',
  ),
  'content/interviews/hail.de.md': talk(
    'Hagel',
    'series: { title: Wetter, part: 2 }\n',
    '**Ines Pell:** Groß wie Eier.',
  ),
  'content/interviews/drought.md': talk('Drought', '', '**Ines Pell:** Not a drop.'),
};

let project: Project;
let outcome: Outcome;

beforeAll(async () => {
  project = await makeProject(SITE);
  outcome = await project.build();
  expect(outcome.code, outcome.output).toBe(0);
});

afterAll(() => project.remove());

const pageAt = (path: string) => readFile(join(project.folder, 'dist', path, 'index.html'), 'utf8');
const page = (slug: string) => pageAt(`interviews/${slug}`);

/** The languages that a page says it is there in, with their addresses. */
function alternates(html: string): string[][] {
  const links = html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
  return [...links].map(([, language = '', href = '']) => [language, href]);
}

/** Where each turn of a page leads to in another language, by its id. */
function turnLinks(html: string, language: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, id = '', head = ''] of html.matchAll(
    /<div class="turn [^"]*" id="([^"]+)".*?<p class="turn-head">(.*?)<\/p>/gs,
  )) {
    const link = new RegExp(`href="([^"]+)" hreflang="${language}" lang="${language}"`).exec(head);
    if (link?.[1]) found[id] = link[1];
  }
  return found;
}

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('an interview in three languages', () => {
  const ALTERNATES = [
    ['en', 'https://archive.example/talks/interviews/flood/'],
    ['ar', 'https://archive.example/talks/interviews/fayadan/'],
    ['de', 'https://archive.example/talks/interviews/flood/de/'],
    ['x-default', 'https://archive.example/talks/interviews/flood/'],
  ];

  test.each(['flood', 'flood/de', 'fayadan'])(
    '%s tells search engines of all its languages, itself among them, and of the original for all others',
    async (slug) => {
      const html = await page(slug);
      expect(alternates(html)).toEqual(ALTERNATES);
      expect(html).toContain(
        `<link rel="canonical" href="https://archive.example/talks/interviews/${slug}/">`,
      );
    },
  );

  test('names its other languages below its title, each in its own words', async () => {
    const nav = async (slug: string) => {
      const [, links = ''] =
        /<nav class="translations"[^>]*>(.*?)<\/nav>/s.exec(await page(slug)) ?? [];
      return textOf(links);
    };
    expect(await nav('flood')).toBe(
      'Also in العربية · Deutsch Side by side: English / العربية · English / Deutsch',
    );
    expect(await nav('flood/de')).toBe(
      'Übersetzt aus: English Auch in: العربية Nebeneinander: English / Deutsch',
    );
    expect(await nav('drought')).toBe('');
  });

  test('leads from each turn to the same turn in the other languages', async () => {
    const html = await page('flood');
    expect(turnLinks(html, 'de')).toEqual({
      't=4': '/talks/interviews/flood/de/#t=4',
      't=9': '/talks/interviews/flood/de/#t=9',
      't=60': '/talks/interviews/flood/de/#t=60',
      'it-rained-again': '/talks/interviews/flood/de/#es-regnete-wieder',
    });
    expect(Object.values(turnLinks(html, 'ar'))).toEqual([
      '/talks/interviews/fayadan/#ماذا-بقي-منه',
      '/talks/interviews/fayadan/#عمودان-ولوح-من-خشب-البلوط-صنع',
      '/talks/interviews/fayadan/#وماذا-بعد-ذلك',
      '/talks/interviews/fayadan/#أمطرت-من-جديد',
    ]);
  });

  test('leads back, from what was split to the whole, and from one translation to the other', async () => {
    const german = await page('flood/de');
    expect(turnLinks(german, 'en')).toEqual({
      't=4': '/talks/interviews/flood/#t=4',
      't=9': '/talks/interviews/flood/#t=9',
      'daraus-wurde-eine-bank': '/talks/interviews/flood/#t=9',
      't=60': '/talks/interviews/flood/#t=60',
      'es-regnete-wieder': '/talks/interviews/flood/#it-rained-again',
    });
    expect(Object.keys(turnLinks(german, 'ar'))).toHaveLength(5);
    const arabic = await page('fayadan');
    expect(Object.values(turnLinks(arabic, 'de'))).toEqual([
      '/talks/interviews/flood/de/#t=4',
      '/talks/interviews/flood/de/#t=9',
      '/talks/interviews/flood/de/#t=60',
      '/talks/interviews/flood/de/#es-regnete-wieder',
    ]);
  });

  test('has no link to a page or a turn that is not there', async () => {
    const slugs = ['flood', 'flood/de', 'fayadan', 'flood/beside/de', 'flood/beside/ar'];
    const pages = new Map<string, string>();
    for (const slug of slugs) pages.set(`/talks/interviews/${slug}/`, await page(slug));
    const links = [...pages.values()].flatMap((html) =>
      Array.from(
        html.matchAll(/<a[^>]* href="(\/talks\/interviews\/[^"]*)"/g),
        ([, to]) => to ?? '',
      ),
    );
    expect(links.length).toBeGreaterThan(40);
    for (const link of new Set(links)) {
      const [path = '', id] = link.split('#');
      if (path.includes('/q/') || path.endsWith('.epub')) continue;
      expect([...pages.keys()]).toContain(path);
      if (id !== undefined) expect(pages.get(path), link).toContain(` id="${id}"`);
    }
  });

  test('is in the list once, with its languages', async () => {
    const list = await pageAt('');
    const titles = [...list.matchAll(/<h2[^>]*>\s*<a href="[^"]+">([^<]+)</g)].map(
      ([, one]) => one,
    );
    expect(titles.sort()).toEqual(['After the flood', 'Drought', 'Hail', 'The storm']);
    expect(list).toMatch(
      /Also in\s*<a href="\/talks\/interviews\/fayadan\/" hreflang="ar" lang="ar" dir="rtl">\s*العربية\s*<\/a>\s*·\s*<a href="\/talks\/interviews\/flood\/de\/" hreflang="de" lang="de" dir="ltr">/,
    );
    expect(list).not.toContain('Nach der Flut');
  });

  test('has quote pages in the language that a file’s name says', async () => {
    const html = await page('flood/de/q/t=4');
    expect(html).toContain('<blockquote class="quote-words" lang="de"');
    expect(html).toMatch(/og:description" content="[^"]*14\. Juni 1999/);
    expect(html).toContain('og:image"');
  });
});

describe('two languages side by side', () => {
  test('are on a page for the original and each of its translations', async () => {
    const paths: string[] = [];
    for await (const path of glob('**/beside/**/index.html', { cwd: join(project.folder, 'dist') }))
      paths.push(path.replaceAll('\\', '/'));
    expect(paths.sort()).toEqual(
      ['flood/beside/ar', 'flood/beside/de', 'hail/beside/de', 'storm/beside/de'].map(
        (path) => `interviews/${path}/index.html`,
      ),
    );
  });

  test('have every word of both, turn by turn, each in its own language and direction', async () => {
    const rows = (await page('flood/beside/ar')).split('<div class="beside-row').slice(2);
    const cells = rows.map((row) =>
      Array.from(
        row.matchAll(/<div lang="(\w+)" dir="(\w+)">(.*?)<\/div>\s*(?=<div lang|<\/div>)/gs),
        ([, lang, dir, words = '']) => [lang, dir, textOf(words)],
      ),
    );
    expect(cells).toEqual([
      [
        ['en', 'ltr', 'A word before.'],
        ['ar', 'rtl', ''],
      ],
      [
        ['en', 'ltr', 'The bridge'],
        ['ar', 'rtl', ''],
      ],
      [
        ['en', 'ltr', 'Moderator 0:04 What was left of it?'],
        ['ar', 'rtl', 'Moderator # ماذا بقي منه؟'],
      ],
      [
        [
          'en',
          'ltr',
          'Ines Pell 0:09 Two posts, and a plank of oak that somebody made into a bench. 1 1 It stands there still.',
        ],
        ['ar', 'rtl', 'Ines Pell # عمودان ولوح من خشب البلوط صنع منه أحدهم مقعدا.'],
      ],
      [
        ['en', 'ltr', 'Moderator 1:00 And then?'],
        ['ar', 'rtl', 'Moderator # وماذا بعد ذلك؟'],
      ],
      [
        ['en', 'ltr', 'Ines Pell # It rained again.'],
        ['ar', 'rtl', 'Ines Pell # أمطرت من جديد.'],
      ],
      [
        ['en', 'ltr', expect.stringContaining('Taken down by hand.')],
        ['ar', 'rtl', ''],
      ],
    ]);
  });

  test('are for readers: search engines are led to the original', async () => {
    const html = await page('flood/beside/de');
    expect(html).toContain(
      '<link rel="canonical" href="https://archive.example/talks/interviews/flood/">',
    );
    expect(alternates(html)).toEqual([]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});

test('a series goes on in the language that it is read in', async () => {
  expect(await page('sturm')).toMatch(/rel="next"[^>]*href="\/talks\/interviews\/hail\/de\/"/);
  expect(await page('storm')).toMatch(/rel="next"[^>]*href="\/talks\/interviews\/hail\/"/);
});

test('an interview in one language says nothing of others', async () => {
  const html = await page('drought');
  expect(alternates(html)).toEqual([]);
  expect(html).not.toContain('in-others');
});

test('links hold when a translation comes to be named by its file', async () => {
  const permalinks = () => run(project.folder, ['src/cli/main.ts', 'permalinks']);
  expect(await permalinks()).toMatchObject({ code: 0 });
  const folder = join(project.folder, 'content/interviews');
  await rename(join(folder, 'sturm.md'), join(folder, 'storm.de.md'));
  await project.write(
    'content/interviews/storm.de.md',
    STURM.replace('translation-of: storm\nlanguage: de\n', ''),
  );
  const moved = await permalinks();
  expect(moved).toMatchObject({ code: 0 });
  expect(moved.output).toContain('sturm: moved to storm/de');
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  expect(await page('sturm')).toContain('/talks/interviews/storm/de/#wie-war-der-wind');
  expect(turnLinks(await page('storm'), 'de')).toEqual({
    'how-was-the-wind': '/talks/interviews/storm/de/#wie-war-der-wind',
    'from-the-west': '/talks/interviews/storm/de/#aus-westen',
  });
});

test('what is wrong with translations is the same to check and to the build, and nothing is published', async () => {
  await project.write(
    'content/interviews/unknown.md',
    talk('Unbekannt', 'language: de\ntranslation-of: flod\n', '**Ines Pell:** Ja.'),
  );
  await project.write(
    'content/interviews/flood.fr.md',
    talk('Après', 'language: de\n', '**Ines Pell:** Oui.'),
  );
  const found = [
    'content/interviews/unknown.md:4:17 error translation-unknown',
    'content/interviews/flood.fr.md:3:11 error translation-language',
    'content/interviews/flood.fr.md:3:11 error translation-duplicate',
  ];
  const built = await project.build();
  expect(built.code).not.toBe(0);
  const checked = await run(project.folder, ['src/cli/main.ts', 'check']);
  expect(checked.code).toBe(1);
  for (const problem of found) {
    expect(built.output).toContain(problem);
    expect(checked.output).toContain(problem);
  }
});
