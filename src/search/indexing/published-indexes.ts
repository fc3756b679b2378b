import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { fetchFile, type PublishedIndex, publishIndex } from './published-index.ts';

/**
 * Lets the tests of a file publish indexes that last as long as a test does, and
 * lets Pagefind fetch them.
 */
export function publishedIndexes(): typeof publishIndex {
  const published: PublishedIndex[] = [];
  beforeAll(() => {
    vi.stubGlobal('fetch', fetchFile);
  });
  afterEach(async () => {
    await Promise.all(published.splice(0).map((one) => one.remove()));
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
  return async (...args) => {
    const one = await publishIndex(...args);
    published.push(one);
    return one;
  };
}
