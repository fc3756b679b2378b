import type { ScriptPart, Words } from './words.ts';

/** The id of the element in which a page carries the words that its scripts say. */
export const SCRIPT_WORDS_ID = 'page:words';

/** The words that scripts of any page may use; a page carries those of its own. */
export type ScriptWords = Pick<Words, ScriptPart>;

let read: ScriptWords | undefined;

/**
 * The words that the page carries for its scripts, as JSON, in its language.
 *
 * @throws where the page carries none
 */
export function scriptWords(): ScriptWords {
  if (read) return read;
  const json = document.getElementById(SCRIPT_WORDS_ID)?.textContent;
  if (!json) throw new Error(`Unexpected page without #${SCRIPT_WORDS_ID}`);
  const words: ScriptWords = JSON.parse(json);
  read = words;
  return words;
}
