import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject, type Project } from '../project.ts';

const URL_OF_SITE = 'https://archive.example/talks/';

function interview(
  front: string,
  words = '**Ada Byron:** Did it stand?\n\n**Ines Pell:** It did.\n',
) {
  return `---\n${front}\n---\n\n${words}`;
}

const SPEAKERS =
  'speakers: [{ name: Ada Byron, role: interviewer }, { name: Ines Pell, role: guest }]';

let placed: Project;
let unplaced: Project;

beforeAll(async () => {
  placed = await makeProject({
    'content/site.yaml': `title: The Archive\nurl: ${URL_OF_SITE}\nlicense: CC0 1.0\n`,
    'content/interviews/1999/flood.md': interview(
      `title: 'After the flood: "We rebuilt it"'\ndate: 1999-06-14\n${SPEAKERS}`,
    ),
    'content/interviews/month.md': interview(`title: A month\ndate: 1999-05\n${SPEAKERS}`),
    'content/interviews/undated.md': interview(`title: Undated\n${SPEAKERS}`),
    'content/interviews/long-names.md': interview(
      'title: Long names\nspeakers: [{ name: Jan Piet van der Berg, role: guest }]',
      '**Jan Piet van der Berg:** I am.\n',
    ),
    'content/interviews/sorted.md': interview(
      'title: Sorted\nspeakers: [{ name: Gabriel García Márquez, sort: "García Márquez, Gabriel", role: guest }]',
      '**Gabriel García Márquez:** Sí.\n',
    ),
    'content/interviews/nobody.md': interview(
      'title: Nobody',
      '**Speaker 1:** Who?\n\n**Speaker 2:** Me.\n',
    ),
    'content/interviews/hostile.md': interview(
      'title: \'</script><script>alert(1)</script> & "x"\'',
      '**Eve:** <!-- It is.\n',
    ),
  });
  unplaced = await makeProject({
    'content/interviews/flood.md': interview(`title: After the flood\ndate: 1999\n${SPEAKERS}`),
  });
  for (const project of [placed, unplaced]) {
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
  }
});

afterAll(async () => {
  await placed.remove();
  await unplaced.remove();
});

function pageOf(project: Project, slug: string): Promise<string> {
  return readFile(join(project.folder, 'dist/interviews', slug, 'index.html'), 'utf8');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#38;': '&',
  '&#39;': "'",
};

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#34|#38|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The `<meta>` elements in a page's head, in their order. */
function metasOf(html: string): { name: string; content: string }[] {
  const [head = ''] = html.split('</head>');
  return [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(
    ([, name = '', content = '']) => ({ name, content: plain(content) }),
  );
}

/** The names that Zotero has for types, as far as they matter here. */
const ITEM_TYPES = ['interview', 'webpage', 'journalArticle', 'videoRecording', 'book'];

/** What its “Embedded Metadata” makes of a comma: the family name stands before it. */
function cleanAuthor(author: string): { lastName: string; firstName: string } {
  if (author.includes(',')) {
    const [lastName = '', firstName = ''] = author.split(/\s*,\s*/);
    return { lastName, firstName };
  }
  const words = author.split(' ');
  return { lastName: words.pop() ?? '', firstName: words.join(' ') };
}

/**
 * Plays the rules by which Zotero's “Embedded Metadata” translator, and the RDF
 * translator that it calls, read a page (as of 2024-06): prefixes behind `.`,
 * `:` or `_` name a vocabulary, `DC.type` gives the type where it is one of
 * Zotero's, `citation_title` alone would make a journal article, Highwire tags
 * win over Dublin Core, and a single author is cut at the comma where spaces
 * stand on both sides of it.
 */
function readAsZotero(html: string) {
  const metas = metasOf(html);
  const first = (...names: string[]) =>
    names
      .map((name) => metas.find((meta) => meta.name.toLowerCase() === name.toLowerCase())?.content)
      .find(Boolean);
  const prefixes = html.match(/<link rel="schema\.DC" href="([^"]+)"/)?.[1];
  const dcType = prefixes === 'http://purl.org/dc/elements/1.1/' ? first('DC.type') : undefined;
  const ogType = first('og:type') === 'website' ? 'webpage' : undefined;
  const known = ITEM_TYPES.find((type) => type === dcType);
  const guess = first('citation_title') ? 'journalArticle' : 'webpage';
  const authors = metas.filter(({ name }) => name.endsWith('citation_author'));
  const creators = authors.flatMap(({ content }) => {
    let names = content.split(/\s*;\s*/);
    if (names.length === 1 && authors.length === 1) {
      const parts = content.split(/\s*,\s*/);
      if (parts.length > 1 && parts.slice(0, 2).every((part) => part.includes(' '))) names = parts;
    }
    return names.filter((name) => /[^\s,-.;]/.test(name)).map(cleanAuthor);
  });
  return {
    itemType: ogType ?? known ?? guess,
    title: first('citation_title', 'DC.title', 'og:title'),
    creators,
    date: first('citation_date', 'citation_publication_date', 'DC.date'),
    url: first('citation_public_url', 'og:url'),
    language: first('citation_language', 'DC.language'),
    rights: first('DC.rights'),
  };
}

describe('Zotero takes an interview from its page', () => {
  test('as an interview, with its title, who is interviewed, day, address, language and licence', async () => {
    expect(readAsZotero(await pageOf(placed, '1999/flood'))).toEqual({
      itemType: 'interview',
      title: 'After the flood: "We rebuilt it"',
      creators: [{ lastName: 'Pell', firstName: 'Ines' }],
      date: '1999/06/14',
      url: `${URL_OF_SITE}interviews/1999/flood/`,
      language: 'en',
      rights: 'CC0 1.0',
    });
  });

  test('with the month where no day is known, and without a date where there is none', async () => {
    expect(readAsZotero(await pageOf(placed, 'month')).date).toBe('1999/05');
    expect(readAsZotero(await pageOf(placed, 'undated')).date).toBeUndefined();
  });

  test('with a name of many words as one person’s', async () => {
    expect(readAsZotero(await pageOf(placed, 'long-names')).creators).toEqual([
      { lastName: 'van der Berg', firstName: 'Jan Piet' },
    ]);
    expect(readAsZotero(await pageOf(placed, 'sorted')).creators).toEqual([
      { lastName: 'García Márquez', firstName: 'Gabriel' },
    ]);
  });

  test('without people where nobody has a name', async () => {
    expect(readAsZotero(await pageOf(placed, 'nobody')).creators).toEqual([]);
  });
});

describe('Google Scholar’s inclusion guidelines are kept', () => {
  test.each(['1999/flood', 'month', 'undated', 'long-names', 'nobody', 'hostile'])(
    '%s: a title that is the page’s own, one tag an author, a date that is a day or a year, the address itself',
    async (slug) => {
      const html = await pageOf(placed, slug);
      const metas = metasOf(html);
      const all = (wanted: string) =>
        metas.filter(({ name }) => name === wanted).map(({ content }) => content);
      const [title, ...moreTitles] = all('citation_title');
      expect(moreTitles).toEqual([]);
      expect(title).not.toBe('The Archive');
      const heading = plain(/<h1[^>]*>([^<]+)<\/h1>/.exec(html)?.[1] ?? '');
      expect(title).toBe(heading);
      for (const author of all('citation_author')) {
        expect(author).toMatch(/^[^;]+;?$/);
        expect(author).not.toMatch(/^(?:Speaker \d|Interviewer)/);
      }
      for (const date of all('citation_publication_date')) {
        expect(date).toMatch(/^\d{4}(?:\/\d{1,2}\/\d{1,2})?$/);
      }
      const [canonical] = /(?<=<link rel="canonical" href=")[^"]+/.exec(html) ?? [];
      expect(all('citation_fulltext_html_url')).toEqual([canonical]);
    },
  );
});

test('Dublin Core names its vocabulary, and those who ask apart from those who answer', async () => {
  const metas = metasOf(await pageOf(placed, '1999/flood'));
  const of = (wanted: string) =>
    metas.filter(({ name }) => name === wanted).map(({ content }) => content);
  expect(of('DC.creator')).toEqual(['Pell, Ines']);
  expect(of('DC.contributor')).toEqual(['Byron, Ada']);
  expect(of('DC.date')).toEqual(['1999-06-14']);
});

function citedBy(html: string): Record<string, unknown> {
  const [, json = ''] =
    /<script type="application\/json" id="page:cited-interview">([\s\S]*?)<\/script>/.exec(html) ??
    [];
  return JSON.parse(json);
}

test('the page carries what the browser needs to cite a turn, and nothing in a title ends it', async () => {
  expect(citedBy(await pageOf(placed, '1999/flood'))).toEqual({
    title: 'After the flood: "We rebuilt it"',
    language: 'en',
    date: '1999-06-14',
    site: 'The Archive',
    url: `${URL_OF_SITE}interviews/1999/flood/`,
    speakers: [
      { name: 'Ada Byron', role: 'interviewer' },
      { name: 'Ines Pell', role: 'guest' },
    ],
  });
  const hostile = await pageOf(placed, 'hostile');
  expect(citedBy(hostile)['title']).toBe('</script><script>alert(1)</script> & "x"');
  // Within an attribute no tag begins.
  expect(hostile.replaceAll(/"[^"]*"/g, '""')).not.toContain('<script>alert(1)');
});

test('a download holds the same as the page shows', async () => {
  const html = await pageOf(placed, '1999/flood');
  const files = [...html.matchAll(/href="data:([^;]+);charset=utf-8,([^"]+)" download="([^"]+)"/g)];
  expect(files.map(([, type, , name]) => [type, name])).toEqual([
    ['application/x-bibtex', '1999-flood.bib'],
    ['application/x-research-info-systems', '1999-flood.ris'],
    ['application/vnd.citationstyles.csl+json', '1999-flood.json'],
  ]);
  const texts = files.map(([, , data = '']) => decodeURIComponent(data));
  const shown = [...html.matchAll(/<pre[^>]*>([^<]+)<\/pre>/g)].map(([, text = '']) => plain(text));
  expect(shown).toEqual(texts.map((text) => text.trimEnd().replaceAll('\r\n', '\n')));
});

test('a site that says nowhere where it will stand cites without an address', async () => {
  const html = await pageOf(unplaced, 'flood');
  const cited = /<details class="cite"[\s\S]*<\/details>/.exec(html)?.[0] ?? '';
  expect(cited).toContain('After the flood');
  expect(cited).not.toContain('127.0.0.1');
  expect(citedBy(html)['url']).toBe('/interviews/flood/');
  expect(metasOf(html).filter(({ name }) => /_url$|identifier/.test(name))).toEqual([]);
});
