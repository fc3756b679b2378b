/** A word of a text, with the marks and spaces around it. */
export interface Word {
  /** All of it, as the text has it: the words of a text put together are the text. */
  text: string;
  /** What the word is compared by; two writings of one apostrophe or letter are the same. */
  key: string;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    // For a language that it does not know, the engine would take the machine's.
    segmenter = new Intl.Segmenter([language, 'en'], { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function keyOf(word: string): string {
  return word.normalize('NFC').replace(/[’ʼ]/g, "'");
}

/** Adds marks between two words: up to the last space they follow the first, from there they open the next. */
function share(between: string, words: Word[]): string {
  const last = words.at(-1);
  if (!last) return between;
  const [following = ''] = /^.*\s|^.*$/su.exec(between) ?? [];
  last.text += following;
  return between.slice(following.length);
}

/**
 * Takes a text apart into its words, in scripts with and without spaces
 * (Unicode UAX #29, and dictionaries where a script needs them).
 *
 * @param language BCP 47 tag of the text
 * @returns none where the text has no letter and no digit
 */
export function wordsOf(text: string, language: string): Word[] {
  const words: Word[] = [];
  let between = '';
  for (const { segment, isWordLike } of segmenterFor(language).segment(text)) {
    if (!isWordLike) {
      between += segment;
      continue;
    }
    words.push({ text: share(between, words) + segment, key: keyOf(segment) });
    between = '';
  }
  const last = words.at(-1);
  if (last) last.text += between;
  return words;
}
