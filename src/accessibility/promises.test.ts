import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROMISES } from './promises.ts';

const TESTS = new URL('../../tests/browser/', import.meta.url);

/** How many tests of each promise there are, by its tag. */
function testsByTag(): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of globSync('*.spec.ts', { cwd: TESTS })) {
    const source = readFileSync(new URL(name, TESTS), 'utf8');
    for (const [, tag = ''] of source.matchAll(/\btag: '@(\w+)'/g))
      found.set(tag, (found.get(tag) ?? 0) + 1);
  }
  return found;
}

test.each(PROMISES)('what the statement says of “%s” is held by a test in a browser', (promise) => {
  expect(testsByTag().get(promise) ?? 0).toBeGreaterThan(0);
});

test('no test holds a promise that the statement does not make', () => {
  expect([...testsByTag().keys()].filter((tag) => !PROMISES.some((one) => one === tag))).toEqual(
    [],
  );
});
