import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { isSettable } from './rule-settings.ts';
import { RULES, type RuleId } from './rules.ts';

const FOLDER = new URL('../../../docs/rules/', import.meta.url);

const RULE_IDS = Object.keys(RULES) as RuleId[];

const RE_FENCED = /^```\w+$.*?^```$/gms;

const readPage = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

/** What is fenced below a heading of a rule's page, with the language of the fence. */
function example(rule: RuleId, heading: 'Right' | 'Wrong'): { language: string; text: string } {
  const fenced = new RegExp(`^## ${heading}\\n\\n\`\`\`(\\w+)\\n(.*?)^\`\`\`$`, 'ms');
  const [, language = '', text = ''] = fenced.exec(readPage(`${rule}.md`)) ?? [];
  return { language, text };
}

/** The rules that a transcript breaks; hints only where they are of one rule. */
function broken(text: string, rule: RuleId): RuleId[] {
  const { problems } = compile(text, 'flood.md');
  const grave = problems.filter((one) => one.severity !== 'hint' || one.rule === rule);
  return [...new Set(grave.map((problem) => problem.rule))];
}

test('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(RULE_IDS.map((rule) => `${rule}.md`).sort());
});

test('the table of the rules names each with its severity and what its page says first', () => {
  const rows = readPage('README.md').match(/^\| \[.+$/gm);
  const expected = RULE_IDS.map((rule) => {
    const [, , meaning = ''] = readPage(`${rule}.md`).split('\n');
    return `| [${rule}](${rule}.md) | ${RULES[rule].severity} | ${meaning} |`;
  });
  expect(rows).toEqual(expected);
});

test.each(RULE_IDS)('the page of %s says all that a page says', (rule) => {
  const page = readPage(`${rule}.md`);
  expect(page.replaceAll(RE_FENCED, '').match(/^#+ .+$/gm)).toEqual([
    `# ${rule}`,
    '## Why',
    '## Wrong',
    '## Right',
    '## How to mend it',
    '## How to switch it off',
  ]);
  expect(page).toContain(`\n\nSeverity: ${RULES[rule].severity}.\n\n`);
  expect(page.includes(`rules:\n  ${rule}: off\n`)).toBe(isSettable(rule));
  expect(example(rule, 'Wrong').text).not.toBe(example(rule, 'Right').text);
});

const tried = RULE_IDS.filter((rule) => example(rule, 'Wrong').language === 'markdown');

describe.each(tried)('the examples of %s', (rule) => {
  test('wrong breaks this rule, and no other but in hints', () => {
    expect(broken(example(rule, 'Wrong').text, rule)).toEqual([rule]);
  });

  test('right breaks none but in other hints', () => {
    expect(broken(example(rule, 'Right').text, rule)).toEqual([]);
  });
});

test('the rules without a transcript for an example are those about files, history, settings and formatting', () => {
  const others = RULE_IDS.filter((rule) => example(rule, 'Wrong').language !== 'markdown');
  expect(others).toEqual([
    'encoding',
    'file-unreadable',
    'format-unsafe',
    'history-missing',
    'history-untracked',
    'settings-syntax',
    'settings-value',
    'settings-unknown-key',
    'slug-duplicate',
    'slug-invalid',
    'translation-unknown',
    'translation-chained',
    'translation-language',
    'translation-duplicate',
    'permalinks-syntax',
    'permalink-gone',
    'permalink-taken',
    'permalinks-behind',
  ]);
});
