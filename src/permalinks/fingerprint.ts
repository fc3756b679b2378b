import { sequenceMark, spokenWords, type Word, wordMark, wordRank } from './spoken-words.ts';

/** What the ledger keeps of the words that an address leads to. */
export interface Fingerprint {
  /** One character for who speaks, `#` for a chapter's heading. */
  voice: string;
  /** How many words there are, up to 4,095. */
  count: number;
  /** The mark of the first three words together. */
  head: number;
  /** When it is spoken, in whole seconds, where the transcript says so. */
  start?: number;
  /** The marks of up to eight words, the telling ones first. */
  marks: number[];
}

/** The voice of a chapter's heading. */
export const HEADING_VOICE = '#';

/** Words that make the head. */
export const HEAD_WORDS = 3;
/** Words that are marked, at the most. */
const MARKED_WORDS = 8;
const MOST_COUNTED = 4095;

/** The digits of base64url, which JSON need not escape. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

/** Voice, count and head. */
const HEAD_LENGTH = 6;
const RE_FINGERPRINT = /^(?<words>[#\w-][\w-]{5}(?:[\w-]{3})*)(?:@(?<start>[\w-]+))?$/;

function digits(value: number, length: number): string {
  let text = '';
  for (let at = length - 1; at >= 0; at -= 1) text += DIGITS[(value >>> (6 * at)) & 63];
  return text;
}

function valueOf(text: string): number {
  let value = 0;
  for (const digit of text) value = value * 64 + (VALUES.get(digit) ?? 0);
  return value;
}

/** The words that tell most, each once: the same ones in whatever order they are spoken. */
function tellingWords(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  const ranks: number[] = [];
  for (const word of words) {
    const rank = wordRank(word);
    if (ranks.length === MARKED_WORDS && rank >= (ranks.at(-1) ?? 0)) continue;
    let at = ranks.length;
    while (at > 0 && rank < (ranks[at - 1] ?? 0)) at -= 1;
    if (kept[at - 1] === word || kept[at] === word) continue;
    kept.splice(at, 0, word);
    ranks.splice(at, 0, rank);
    if (kept.length > MARKED_WORDS) {
      kept.pop();
      ranks.pop();
    }
  }
  return kept;
}

/** One character for a speaker, or for nobody. */
export function voiceOf(speaker: string | undefined): string {
  if (speaker === undefined) return 'A';
  return DIGITS[1 + ((sequenceMark(spokenWords(speaker)) >>> 3) % 63)] ?? 'A';
}

/** A time, in as few characters as may be. */
function startDigits(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  let length = 1;
  while (whole >= 64 ** length) length += 1;
  return digits(whole, length);
}

/** The words that a fingerprint tells of, whoever speaks them and when. */
export function wordsKey(fingerprint: string): string {
  const end = fingerprint.indexOf('@');
  return fingerprint.slice(1, end === -1 ? undefined : end);
}

/**
 * The fingerprint of words, as text of at most 30 characters, and some more for
 * their time.
 *
 * @param voice one character: see {@link voiceOf} and {@link HEADING_VOICE}
 * @param start seconds
 */
export function fingerprintOf(voice: string, words: readonly Word[], start?: number): string {
  const count = digits(Math.min(words.length, MOST_COUNTED), 2);
  const head = digits(sequenceMark(words.slice(0, HEAD_WORDS)), 3);
  const marks = tellingWords(words).map((word) => digits(wordMark(word), 3));
  const time = start === undefined ? '' : `@${startDigits(start)}`;
  return `${voice}${count}${head}${marks.join('')}${time}`;
}

/** Reads a fingerprint; nothing where the text is none. */
export function readFingerprint(text: string): Fingerprint | undefined {
  const { words, start } = RE_FINGERPRINT.exec(text)?.groups ?? {};
  if (words === undefined) return undefined;
  const marks: number[] = [];
  for (let at = HEAD_LENGTH; at < words.length; at += 3) {
    marks.push(valueOf(words.slice(at, at + 3)));
  }
  return {
    voice: words.charAt(0),
    count: valueOf(words.slice(1, 3)),
    head: valueOf(words.slice(3, HEAD_LENGTH)),
    ...(start !== undefined && { start: valueOf(start) }),
    marks,
  };
}
