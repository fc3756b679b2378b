/**
 * A spoken word as a number below 2³⁰. The lowest two bits tell how long the
 * word is, and so how much it tells; the others are a hash of its letters.
 */
export type Word = number;

/** Bits of a word that tell its length. */
const CLASS_BITS = 2;
const CLASS_MASK = 2 ** CLASS_BITS - 1;
const WORD_MASK = 2 ** 30 - 1;

/** Times are not spoken: `[1:07]` amid the words changes when a recording is cut anew. */
const RE_TIME = /\d+(?::\d\d)+/g;
const RE_MARK = /\p{M}/gu;
/** Scripts without spaces give two characters a word, the others a run of letters and digits. */
const RE_WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,2}|[\p{L}\p{N}]+/gu;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Spreads a hash over all its bits (the end of MurmurHash3). */
function mixed(hash: number): number {
  let one = hash ^ (hash >>> 16);
  one = Math.imul(one, 0x85ebca6b);
  one ^= one >>> 13;
  one = Math.imul(one, 0xc2b2ae35);
  return (one ^ (one >>> 16)) >>> 0;
}

function finished(hash: number, length: number): Word {
  const lengthClass = length < 4 ? 0 : length < 6 ? 1 : length < 8 ? 2 : 3;
  return ((mixed(hash) & ~CLASS_MASK) | lengthClass) & WORD_MASK;
}

/** Whether a character beyond ASCII is a dash, a quotation mark or another sign that parts words. */
const isGeneralPunctuation = (code: number) => code >= 0x2010 && code <= 0x205f;

/** The words of a text in ASCII and typographic signs; nothing where it holds other characters. */
function asciiWords(text: string): Word[] | undefined {
  const words: Word[] = [];
  let hash = FNV_OFFSET;
  let length = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if ((lower >= 97 && lower <= 122) || (code >= 48 && code <= 57)) {
      hash = Math.imul(hash ^ lower, FNV_PRIME);
      length += 1;
      continue;
    }
    if (code > 127 && !isGeneralPunctuation(code)) return undefined;
    if (length > 0) words.push(finished(hash, length));
    hash = FNV_OFFSET;
    length = 0;
  }
  return words;
}

function foldedWords(text: string): Word[] {
  const folded = text.normalize('NFKD').replace(RE_MARK, '').toLowerCase();
  return Array.from(folded.matchAll(RE_WORD), ([word]) => {
    let hash = FNV_OFFSET;
    for (let at = 0; at < word.length; at += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
    }
    return finished(hash, word.length);
  });
}

/**
 * The words of a text in their order, whatever their case, accents and
 * punctuation; times are none.
 */
export function spokenWords(text: string): Word[] {
  const spoken = text.includes(':') ? text.replaceAll(RE_TIME, ' ') : text;
  return asciiWords(spoken) ?? foldedWords(spoken);
}

/** How long a word is, from 0 (up to three letters) to 3 (eight and more). */
export function lengthClass(word: Word): number {
  return word & CLASS_MASK;
}

/** One number below 2¹⁸ for a word, as fingerprints hold it. */
export function wordMark(word: Word): number {
  return (word >>> CLASS_BITS) & (2 ** 18 - 1);
}

/** One number below 2¹⁸ for words that follow each other. */
export function sequenceMark(words: readonly Word[]): number {
  let hash = FNV_OFFSET;
  for (const word of words) hash = Math.imul(hash ^ word, FNV_PRIME);
  return mixed(hash) & (2 ** 18 - 1);
}

/** A number that ranks words in an order of their own, the telling ones first. */
export function wordRank(word: Word): number {
  return mixed(word) / 4 ** lengthClass(word);
}
