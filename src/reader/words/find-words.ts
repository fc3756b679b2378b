import type { TextDirective } from './text-directive.ts';

/** A stretch of a text: UTF-16 offsets, `to` behind its last character. */
export interface Stretch {
  from: number;
  to: number;
}

/** A text as words are looked for in it: one case, no accents, plain apostrophes, single spaces. */
export interface FoldedText {
  text: string;
  folded: string;
  /** Where in the text each character of `folded` comes from, and the text's length at the end. */
  origins: Uint32Array;
}

const RE_MARKS = /\p{M}/gu;
const RE_LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Scripts without spaces between words: there every place may begin one. */
const RE_UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

function foldCharacter(character: string): string {
  if (character === '’' || character === 'ʼ') return "'";
  return character.normalize('NFD').replace(RE_MARKS, '').toLowerCase();
}

/** Folds a text so that words can be looked for in it as browsers do: in any case, over any white space. */
export function foldText(text: string): FoldedText {
  const origins: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const isSpace = /\s/.test(character);
    const plain = isSpace ? (folded.endsWith(' ') ? '' : ' ') : foldCharacter(character);
    for (let n = 0; n < plain.length; n += 1) origins.push(at);
    folded += plain;
    at += character.length;
  }
  origins.push(at);
  return { text, folded, origins: Uint32Array.from(origins) };
}

/** Whether a word may begin or end at a place. */
function isEdge(folded: string, at: number): boolean {
  const [before = '', behind = ''] = [folded.slice(0, at).at(-1), folded[at]];
  if (!RE_LETTER.test(before) || !RE_LETTER.test(behind)) return true;
  return RE_UNSPACED.test(before) || RE_UNSPACED.test(behind);
}

function isBounded(folded: string, from: number, to: number): boolean {
  return isEdge(folded, from) && isEdge(folded, to);
}

function fold(words: string | undefined): string | undefined {
  return words === undefined ? undefined : foldText(words).folded.trim();
}

/** Where words stand, as whole ones, from a place on. */
function* occurrences(folded: string, words: string, from: number): Generator<number> {
  if (words === '') return;
  for (let at = folded.indexOf(words, from); at !== -1; at = folded.indexOf(words, at + 1)) {
    if (isBounded(folded, at, at + words.length)) yield at;
  }
}

function standsBefore(folded: string, at: number, prefix: string | undefined): boolean {
  if (prefix === undefined) return true;
  const end = folded[at - 1] === ' ' ? at - 1 : at;
  return folded.endsWith(prefix, end) && isEdge(folded, end - prefix.length);
}

function standsBehind(folded: string, at: number, suffix: string | undefined): boolean {
  if (suffix === undefined) return true;
  const start = folded[at] === ' ' ? at + 1 : at;
  return folded.startsWith(suffix, start) && isEdge(folded, start + suffix.length);
}

/**
 * Finds the words that a directive names, at every place where they stand.
 *
 * Follows URL Fragment Text Directives, 3.6, but for blocks: words may reach
 * over them, so that nothing that a browser finds is missed.
 *
 * @returns the stretches in their order
 */
export function* findWords(
  { folded, origins, text }: FoldedText,
  directive: TextDirective,
): Generator<Stretch> {
  const [prefix, start = '', end, suffix] = [
    fold(directive.prefix),
    fold(directive.start),
    fold(directive.end),
    fold(directive.suffix),
  ];
  const stretch = (from: number, to: number): Stretch => ({
    from: origins[from] ?? text.length,
    // What follows the last character begins where its accents have ended.
    to: origins[to] ?? text.length,
  });
  for (const at of occurrences(folded, start, 0)) {
    if (!standsBefore(folded, at, prefix)) continue;
    const behind = at + start.length;
    if (end === undefined) {
      if (standsBehind(folded, behind, suffix)) yield stretch(at, behind);
      continue;
    }
    for (const last of occurrences(folded, end, behind)) {
      if (!standsBehind(folded, last + end.length, suffix)) continue;
      yield stretch(at, last + end.length);
      break;
    }
  }
}
