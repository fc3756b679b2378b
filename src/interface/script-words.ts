import { Interface } from './interface.ts';
import type { ScriptPart, Words } from './words.ts';

/** The id of the element in which a page carries the words that its scripts say. */
export const SCRIPT_WORDS_ID = 'page:words';

/** The words that scripts of any page may use; a page carries those of its own. */
export type ScriptWords = Pick<Words, ScriptPart>;

let read: Interface<ScriptWords> | undefined;

/**
 * The interface of the page that a script runs in: the words that the page
 * carries for its scripts, as JSON.
 *
 * @throws where the page carries none
 */
export function pageInterface(): Interface<ScriptWords> {
  if (read) return read;
  const { lang, dir } = document.documentElement;
  const json = document.getElementById(SCRIPT_WORDS_ID)?.textContent;
  if (!json) throw new Error(`Unexpected page without #${SCRIPT_WORDS_ID}`);
  read = new Interface({ lang, dir: dir === 'rtl' ? 'rtl' : 'ltr' }, JSON.parse(json));
  return read;
}
