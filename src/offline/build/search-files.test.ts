import { expect, it } from 'vitest';
import { MOST_BYTES, MOST_FILES, searchFilesToKeep } from './search-files.ts';

const SHARD = 'pagefind/en/all-0123456789abcdef';

const index = (fragments: number, headBytes = 1000) => [
  { path: 'pagefind/shards.json', bytes: 90 },
  { path: `${SHARD}/pagefind.js`, bytes: headBytes },
  ...Array.from({ length: fragments }, (_, n) => ({
    path: `${SHARD}/fragment/en_${n}.pf_fragment`,
    bytes: 300,
  })),
];

it('a small index is kept whole, a large one without the words of its quotes, a larger one not at all', () => {
  expect(searchFilesToKeep(index(100))).toHaveLength(101);
  expect(searchFilesToKeep(index(MOST_FILES))).toEqual([`${SHARD}/pagefind.js`]);
  expect(searchFilesToKeep(index(10, MOST_BYTES + 1))).toEqual([]);
});

it('the list of the shards is none of it, since it changes under its name', () => {
  expect(searchFilesToKeep(index(1))).not.toContain('pagefind/shards.json');
});
