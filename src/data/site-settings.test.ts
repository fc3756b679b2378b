import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { themeOf } from '../theme/theme-settings.ts';
import { formatProblemWithHint } from '../transcript/index.ts';
import { checkSiteSettings, readSiteSettings } from './site-settings.ts';

let root: URL;

beforeEach(async () => {
  root = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'verbatim-settings-'))}/`);
  await mkdir(new URL('content/', root));
});

afterEach(() => rm(root, { recursive: true }));

async function problemsOf(yaml: string | Buffer): Promise<string[]> {
  await writeFile(new URL('content/site.yaml', root), yaml);
  return checkSiteSettings(root).problems.map(formatProblemWithHint);
}

test('without a file, every setting has a value', () => {
  expect(readSiteSettings(root)).toEqual({
    title: 'Interviews',
    description: '',
    language: 'en',
    interface: 'interview',
    url: new URL('http://127.0.0.1:4321/'),
    quotes: 'marked',
    ebooks: true,
    offline: true,
    icon: 'favicon.svg',
    theme: themeOf(),
    isPlaced: false,
    headers: ['_headers'],
  });
});

test('what the file says is taken, and the address ends in a slash', async () => {
  expect(
    await problemsOf('\uFEFFtitle: Café\nlanguage: de-AT\nurl: https://example.org/talks\n'),
  ).toEqual([]);
  expect(readSiteSettings(root)).toMatchObject({
    title: 'Café',
    language: 'de-AT',
    url: new URL('https://example.org/talks/'),
  });
});

test('the interface’s language is that of each interview, the site’s or one that is named', async () => {
  for (const choice of ['interview', 'site', 'de', 'en-GB', 'zh-TW']) {
    expect(await problemsOf(`interface: ${choice}\n`)).toEqual([]);
    expect(readSiteSettings(root).interface).toBe(choice);
  }
});

test('a suggestion’s template and the day since when history is shown are taken', async () => {
  const yaml = 'suggest: mailto:a@example.org\ncorrections: { history: git, since: 2024-05-01 }\n';
  expect(await problemsOf(yaml)).toEqual([]);
  expect(readSiteSettings(root).suggest).toBe('mailto:a@example.org');
  expect(checkSiteSettings(root).history).toEqual({
    since: '2024-05-01',
    place: { line: 2, column: 25 },
  });
  expect(await problemsOf('corrections: { history: none, since: 2024-05-01 }\n')).toEqual([]);
  expect(checkSiteSettings(root).history).toBeUndefined();
});

test.each([
  ['title: ""', '1:8 error settings-value Unexpected “” for title, expected some words'],
  [
    'title: A\nlanguage: en_GB',
    '2:11 error settings-value Unexpected “en_GB” for language, expected a BCP 47 tag',
  ],
  [
    'ebooks: perhaps',
    '1:9 error settings-value Unexpected “perhaps” for ebooks, expected true or false',
  ],
  ['- a', '1:1 error settings-value Unexpected a list for the settings, expected a group of keys'],
  [
    'suggest: javascript:alert(1)',
    '1:10 error settings-value Unexpected “javascript:alert(1)” for suggest, expected an address that begins with https://, http:// or mailto:',
  ],
  [
    'suggest: https://a.example/{path}',
    '1:10 error settings-value Unexpected “https://a.example/{path}” for suggest, expected no placeholder but {title}, {address}, {words}, {line}, {file}',
  ],
  [
    'corrections: { history: git }',
    '1:14 error settings-value Unexpected nothing for corrections.since, expected the day since when changes are public, such as 2024-05-01',
  ],
  [
    'corrections: { history: git, since: 2024-05 }',
    '1:37 error settings-value Unexpected “2024-05” for corrections.since, expected YYYY-MM-DD',
  ],
  [
    'corrections: { history: svn }',
    '1:25 error settings-value Unexpected “svn” for corrections.history, expected none or git',
  ],
  [
    'quotes: exchange',
    '1:9 error settings-value Unexpected “exchange” for quotes, expected exchanges, marked or none\n  Did you mean “exchanges”?',
  ],
  [
    'interface: he',
    '1:12 error settings-value Unexpected “he” for interface, expected interview, site, or a language of the interface: en, de, fr, es, ar, ja, zh-Hant',
  ],
  ['offline: maybe', '1:10 error settings-value Unexpected “maybe” for offline, expected '],
  [
    'icon: ../seal.svg',
    '1:7 error settings-value Unexpected “../seal.svg” for icon, expected a file in public/, such as seal.svg or seal.png',
  ],
  ['titel: A', '1:1 warning settings-unknown-key Unexpected key “titel”'],
  [
    'rules: { lable-once: off }',
    '1:10 warning settings-unknown-key Unexpected key “lable-once”\n  Did you mean “label-once”?',
  ],
  [
    'rules: { time-invalid: warnin }',
    '1:24 error settings-value Unexpected “warnin” for rules.time-invalid, expected off, error, warning or hint\n  Did you mean “warning”?',
  ],
  [
    'rules: { settings-value: off }',
    '1:26 error settings-value Unexpected “off” for rules.settings-value, expected another rule: those about this file stay as they are',
  ],
  ['rules: off', '1:8 error settings-value Unexpected “off” for rules, expected a group of keys'],
  ['title: [', '1:9 error settings-syntax Unexpected YAML: '],
  [
    'url: ftp://example.org/',
    '1:6 error settings-value Unexpected “ftp://example.org/” for url, expected an address such as https://example.org/',
  ],
  [
    Buffer.from('title: Café', 'latin1'),
    '1:11 error encoding Unexpected byte 0xE9, expected text in UTF-8',
  ],
])('%s is reported with its place', async (yaml, expected) => {
  const problems = await problemsOf(yaml);
  expect(problems).toEqual([expect.stringContaining(`content/site.yaml:${expected}`)]);
  const isError = expected.includes(' error ');
  if (isError) expect(() => readSiteSettings(root)).toThrow(problems[0]);
  else expect(readSiteSettings(root).title).toBe('Interviews');
});

test('the rules are read also where others are wrong, and none are set without a file', async () => {
  expect(checkSiteSettings(root)).toEqual({
    problems: [],
    language: 'en',
    quotes: 'marked',
    rules: {},
  });
  await problemsOf(
    'titel: A\nrules:\n  label-once: off\n  time-invalid: warn\n  link-unsafe: error\n',
  );
  expect(checkSiteSettings(root).rules).toEqual({ 'label-once': 'off', 'link-unsafe': 'error' });
});

test.each(['settings-syntax', 'settings-value', 'settings-unknown-key'])(
  'the page of %s has an example of it, and one that is right',
  async (rule) => {
    const page = await readFile(new URL(`../../docs/rules/${rule}.md`, import.meta.url), 'utf8');
    const [wrong = '', right = ''] = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(
      ([, yaml]) => yaml,
    );
    await problemsOf(wrong);
    expect(checkSiteSettings(root).problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(await problemsOf(right)).toEqual([]);
  },
);
