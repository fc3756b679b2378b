import { existsSync, readFileSync } from 'node:fs';

/** Real transcripts that stand beside the project where it is developed, and never in it. */
const CORPORA = new URL('../../shared/corpora/', import.meta.url);
const INDEX = new URL('INDEX.tsv', CORPORA);

/** Their paths within the folder; none where it is missing. */
export const REAL_TRANSCRIPTS: readonly string[] = existsSync(INDEX)
  ? readFileSync(INDEX, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t').slice(0, 2).join('/'))
  : [];

/** The text of one. */
export function readRealTranscript(path: string): string {
  return readFileSync(new URL(encodeURI(path), CORPORA), 'utf8');
}
