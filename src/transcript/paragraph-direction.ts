import type { Html } from './model.ts';

/** The direction in which words are written. */
export type Direction = 'ltr' | 'rtl';

/** Letters and signs of scripts that are written from right to left. */
const RTL =
  '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}';
const RE_RTL = new RegExp(`[${RTL}]`, 'u');
const RE_LTR = new RegExp(`(?![${RTL}])\\p{L}`, 'u');
const RE_TAG = /<[^>]*>/g;
const RE_PARAGRAPH =
  /<(p|li|blockquote|td|th)>((?:(?!<\/?(?:p|li|blockquote|td|th|ul|ol)\b)[\s\S])*)/g;

/**
 * The direction of words that are all written in the other one than those
 * around them, such as an English question in an Arabic interview; nothing where
 * both stand in them, since a name alone turns no sentence around.
 *
 * @param words without markup
 * @param around the direction of what they stand in
 */
export function otherDirection(words: string, around: Direction): Direction | undefined {
  const [own, other, turned] =
    around === 'ltr' ? ([RE_LTR, RE_RTL, 'rtl'] as const) : ([RE_RTL, RE_LTR, 'ltr'] as const);
  return other.test(words) && !own.test(words) ? turned : undefined;
}

/** Says of each paragraph that is all in the other direction that it is. */
export function withDirections(html: Html, around: Direction): Html {
  const other = around === 'ltr' ? RE_RTL : RE_LTR;
  if (around === 'ltr' && !other.test(html)) return html;
  return html.replace(RE_PARAGRAPH, (paragraph: string, name: string, words: string) => {
    const direction = otherDirection(words.replaceAll(RE_TAG, ' '), around);
    return direction ? `<${name} dir="${direction}">${words}` : paragraph;
  });
}
