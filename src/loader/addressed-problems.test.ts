import { expect, test } from 'vitest';
import { settleAddresses } from '../permalinks/addresses.ts';
import { targetsOf } from '../permalinks/targets.ts';
import { compile } from '../transcript/index.ts';
import { findAddressedProblems } from './addressed-problems.ts';

const talk = (time: string, front: string) =>
  `---\ntitle: Flood\n${front}\n---\n\n(${time}) **Ada:** What was left of the bridge?\n\n(0:20) **Ben:** Two posts.\n`;
const { transcript } = compile(talk('0:04', ''), 'flood.md');
const { text: published } = settleAddresses([], targetsOf(transcript));
const rules = (front: string, ledger?: string) =>
  findAddressedProblems(talk('0:16', front), 'flood.md', ledger).map(({ rule }) => rule);

test.each([
  ['quote', 'quotes: [t=4]', 'quote-unknown'],
  ['correction', 'corrections: [{ date: 2024, at: t=4, now: bridge }]', 'correction-turn'],
])('a %s names its turn by the address that was published for it', (_, front, rule) => {
  expect(rules(front, published)).toEqual([]);
  expect(rules(front)).toEqual([rule]);
  expect(rules(front.replace('t=4', 't=5'), published)).toEqual([rule]);
});
