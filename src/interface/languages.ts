import { directionOf } from '../transcript/direction.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { Interface } from './interface.ts';
import { ja } from './ja.ts';
import type { Words } from './words.ts';
import { zhHant } from './zh-hant.ts';

/** The languages of the interface, by BCP 47 tag. */
export const LANGUAGES: Readonly<Record<string, Words>> = {
  en,
  de,
  fr,
  es,
  ar,
  ja,
  'zh-Hant': zhHant,
};

/** Language and script, which tell apart what is read by different readers: Chinese has two. */
function likelyScript(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}

const BY_SCRIPT = new Map(
  Object.entries(LANGUAGES).map(([tag, words]) => [likelyScript(tag), words]),
);

const made = new Map<string, Interface>();

/** Whether a text is the BCP 47 tag of a language that the interface speaks. */
export function speaks(tag: string): boolean {
  try {
    return BY_SCRIPT.has(likelyScript(tag));
  } catch {
    return false;
  }
}

function interfaceIn(tag: string): Interface | undefined {
  const known = made.get(tag);
  const words = known ? undefined : BY_SCRIPT.get(likelyScript(tag));
  if (!words) return known;
  const own = new Interface({ lang: tag, dir: directionOf(tag) }, words);
  made.set(tag, own);
  return own;
}

/**
 * The interface in the first of some languages that it speaks, English where it
 * speaks none. A region is kept, for dates and numbers: `de-AT` has the words of
 * `de`, `zh-TW` those of `zh-Hant`.
 *
 * @param tags BCP 47 tags, the best first
 */
export function interfaceFor(...tags: readonly string[]): Interface {
  for (const tag of tags) {
    const own = interfaceIn(tag);
    if (own) return own;
  }
  return interfaceIn('en') as Interface;
}
