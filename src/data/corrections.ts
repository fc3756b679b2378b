import { cacheDir } from 'astro:config/server';
import { allCorrections, type ShownCorrection } from '../corrections/all-corrections.ts';
import { recallHistory } from '../loader/history/history-cache.ts';
import type { Transcript } from '../transcript/index.ts';
import type { Interview } from './interviews.ts';
import { writingOf } from './language.ts';

/**
 * What was corrected in an interview since it was published, the newest first:
 * what its front matter declares and, where the site has that shown, what its
 * history tells.
 *
 * @throws where the cache does not hold the history: the content was not loaded before
 */
export async function getCorrections(
  interview: Interview,
  transcript: Transcript,
): Promise<ShownCorrection[]> {
  const { history: key } = interview;
  const history = key === undefined ? [] : await recallHistory(cacheDir, key);
  if (!history) throw new Error(`Unexpected gap in the cache: no history ${key}`);
  return allCorrections(transcript, history, writingOf(interview).lang);
}
