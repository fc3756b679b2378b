import { expect, it } from 'vitest';
import { mendEngine } from './engine-files.ts';

it('an engine of another make is refused rather than left to hide its failures', () => {
  expect(() => mendEngine('export const search = 1;')).toThrow('Unexpected Pagefind engine');
});
