/** Characters that take twice the room of a letter: East Asian ones and emoji. */
const RE_WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\p{Extended_Pictographic}]/u;

/** Characters that take no room of their own. */
const RE_NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Scripts written without spaces: a line, and a cut, may come between any two words. */
const RE_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3001\u3002\uFF0C]/u;

const RE_SPACE = /^\s/u;
/** What stands at the end of what comes before it. */
const RE_CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u;
const RE_LOOSE_END = /(?<![\s,;:.、。，–—-])[\s,;:.、。，–—-]+$/u;

/** The room that a text takes, in letters: a wide character is two, an accent none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (RE_WIDE.test(character)) width += 2;
    else if (!RE_NONE.test(character)) width += 1;
  }
  return width;
}

function mayCutBetween(before: string, after: string): boolean {
  if (RE_SPACE.test(after)) return true;
  if (RE_CLOSING.test(after)) return false;
  return RE_UNSPACED.test(before.slice(-1)) || RE_UNSPACED.test(after.slice(0, 1));
}

/** The first characters of a word that is too long by itself, none of them broken. */
function cutWord(text: string, limit: number, language: string): string {
  let kept = '';
  let width = 0;
  for (const { segment } of new Intl.Segmenter(language).segment(text)) {
    width += widthOf(segment);
    if (width > limit) break;
    kept += segment;
  }
  return kept;
}

/**
 * Cuts a text to a width, at the end of a whole word, with “…” where it cut.
 * Only a first word that is too long by itself is cut within.
 *
 * @param limit in letters, as {@link widthOf} has them; “…” is one of them
 * @param language BCP 47 tag, for scripts that put no space between words
 */
export function cutText(text: string, limit: number, language: string): string {
  if (text.length <= limit / 2 || widthOf(text) <= limit) return text;
  let width = 0;
  let before = '';
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(
    text,
  )) {
    if (before !== '' && mayCutBetween(before, segment)) end = index;
    width += widthOf(segment);
    before = segment;
    if (width > limit - 1) break;
  }
  const kept = text.slice(0, end).replace(RE_LOOSE_END, '');
  return `${kept || cutWord(text, limit - 1, language)}…`;
}
