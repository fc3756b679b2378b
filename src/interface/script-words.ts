import type { ScriptPart, Words } from './words.ts';

/** The class of the elements in which a page carries the words that its scripts say. */
export const SCRIPT_WORDS_CLASS = 'script-words';

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
  const elements = [...document.querySelectorAll(`script.${SCRIPT_WORDS_CLASS}`)];
  if (elements.length === 0) throw new Error(`Unexpected page without .${SCRIPT_WORDS_CLASS}`);
  const words = Object.assign({}, ...elements.map(({ textContent }) => JSON.parse(textContent)));
  read = words as ScriptWords;
  return read;
}
