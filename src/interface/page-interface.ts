import { Interface } from './interface.ts';
import { type ScriptWords, scriptWords } from './script-words.ts';

/** The interface as scripts have it. */
export type PageInterface = Interface<ScriptWords>;

let made: PageInterface | undefined;

/**
 * The interface of the page that a script runs in. Scripts that a page begins
 * with take the words alone, by `scriptWords`: they are less.
 *
 * @throws where the page carries no words for scripts
 */
export function pageInterface(): PageInterface {
  const { lang, dir } = document.documentElement;
  made ??= new Interface({ lang, dir: dir === 'rtl' ? 'rtl' : 'ltr' }, scriptWords());
  return made;
}
