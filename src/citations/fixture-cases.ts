import { readFileSync } from 'node:fs';
import type { CitedInterview, CitedPlace } from './index.ts';

/** One folder a case: `input.json` beside what is made of it. */
export const FIXTURES = new URL('fixtures/', import.meta.url);

/** What a fixture cites. */
export interface CitationCase {
  interview: CitedInterview;
  place?: CitedPlace;
  accessed?: Date;
}

/** Reads the input of a fixture. */
export function readCase(name: string): CitationCase {
  const { accessed, ...rest } = JSON.parse(
    readFileSync(new URL(`${name}/input.json`, FIXTURES), 'utf8'),
  );
  // A day where the test runs, whatever its time zone.
  return accessed ? { ...rest, accessed: new Date(`${accessed}T12:00:00`) } : rest;
}
