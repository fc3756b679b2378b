import { BEHIND, EVIL, type HostileInput, RUN, saying } from './hostile-input.ts';

/** Headings and first words that become ids, and could stand in for what scripts ask for. */
const IDS = [
  'document',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'location',
  'Cited interview',
  't=1',
];

/** Labels of speakers. */
const LABELS: Readonly<Record<string, string>> = {
  'label with a picture': `<img src=x onerror=${RUN}>`,
  'label with quotes': `"onmouseover="${RUN}"`,
  'label that ends its element': `</span><script>${RUN}</script>`,
  'label of the prototype': '__proto__',
  'label of the constructor': 'constructor',
};

/** Each key of front matter that takes words, and where those are shown. */
const WORDS: Readonly<Record<string, (words: string) => string>> = {
  title: (words) => `title: ${words}`,
  place: (words) => `place: ${words}`,
  event: (words) => `event: ${words}`,
  license: (words) => `license: ${words}`,
  tags: (words) => `tags: [${words}, two]`,
  'name of a speaker': (words) => `speakers: [{ name: ${words}, role: guest }, Eve, Ada]`,
  'title of a speaker': (words) => `speakers: [{ name: Eve, title: ${words} }, Ada]`,
  'title of a source': (words) => `source: { title: ${words}, url: "${EVIL}/" }`,
  'words of a correction': (words) => `corrections: [{ date: 2024, now: ${words} }]`,
  'note of a correction': (words) =>
    `corrections: [{ date: 2024, now: was behind it, note: ${words} }]`,
};

const OPENING = `</title></script><script>${RUN}</script><!-- "><img src=x onerror='${RUN}'>`;

function withFacts(facts: string): string {
  const title = facts.startsWith('title') ? '' : 'title: Facts\n';
  const speakers = facts.startsWith('speakers') ? '' : 'speakers: [Eve, Ada]\n';
  const { said } = { said: saying('It is.').split('---\n\n')[1] ?? '' };
  return `---\n${title}${speakers}${facts}\n---\n\n${said}`;
}

/** Titles that citation formats, records and scripts could take for their own. */
const TITLES: Readonly<Record<string, string>> = {
  'BibTeX injection': 'Braces }, url = {javascript:window.__ran=1}, note = {\\input{x}} %',
  'RIS injection': 'Line\\nER  - \\nTY  - BOOK\\nUR  - javascript:window.__ran=1',
  'JSON injection': '"},{"id":"x"}] \\u003c/script\\u003e</script>',
  'script left open': '<!--<script>',
  'reversed title': 'Title \u202Egnp.exe\u2066',
  'formula of a sheet': '=HYPERLINK("https://evil.example/")',
};

/** Names of files, with the slugs that they are published under. */
const FILES: Readonly<Record<string, readonly [file: string, slug: string]>> = {
  'file of a picture': [`<img src=x onerror=${RUN}>.md`, 'img-srcx-onerrorwindow__ran1'],
  'file of quotes': [`"onmouseover='${RUN}'".md`, 'onmouseoverwindow__ran1'],
  'file in percents': ['%2e%2e%2fup.md', '2e2e2fup'],
  'file of dots': ['x..%2f..%2fetc.md', 'x2f2fetc'],
  'file with a line end': ['one\ntwo.md', 'onetwo'],
  'file that turns round': ['turn\u202Edm.md', 'turndm'],
  'file of a method': ['toString.md', 'tostring'],
  'file of the constructor': ['constructor.md', 'constructor'],
  'file of a protocol': [`javascript:${RUN}.md`, 'javascriptwindow__ran1'],
  'folder of a tag': ['<b>/toString.md', 'b/tostring'],
  'file in terminal colours': ['\u001B[31mred\u001B[0m.md', '31mred0m'],
};

/** Inputs in names: of headings, speakers, facts and files. */
export const NAME_INPUTS: readonly HostileInput[] = [
  ...IDS.map((id) => ({
    name: `heading ${id}`,
    attacks: 'ids of the page and names in scripts',
    text: saying(id, `## ${id}\n\n`),
    shown: [id, BEHIND],
  })),
  ...Object.entries(LABELS).map(([name, label]) => {
    // Underscores around a name would set it in bold type.
    const written = label.replace(/^__|__$/g, '\\_\\_');
    return {
      name,
      attacks: 'the label of a turn',
      text: `---\ntitle: Labels\n---\n\n(0:01) **${written}:** It is.\n\n(0:05) **${written}:** ${BEHIND}\n\n(0:09) **Ada:** Yes.\n`,
      shown: [label, BEHIND],
    };
  }),
  ...Object.entries(WORDS).map(([key, facts]) => ({
    name: `fact ${key}`,
    attacks: 'a value of front matter, in the page and in its head',
    text: withFacts(facts(JSON.stringify(OPENING))),
    shown: key === 'words of a correction' ? [BEHIND] : [OPENING, BEHIND],
  })),
  ...Object.entries(TITLES).map(([name, title]) => ({
    name,
    attacks: 'citations, JSON and lists',
    text: withFacts(`title: ${JSON.stringify(title)}`),
    shown: [title.split(/[\\\u202E]/)[0]?.trim() ?? '', BEHIND],
  })),
  ...Object.entries(FILES).map(([name, [file, slug]]) => ({
    name,
    attacks: 'the name of a file',
    file,
    slug,
    text: saying('It is.').replace('A hostile interview', JSON.stringify(name)),
    shown: ['It is.', BEHIND],
  })),
];
