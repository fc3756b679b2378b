import leven from 'leven';
import { baseName, nameKey } from './names.ts';

/** Shorter words that differ by a letter are two names: `Tim`, `Jim`. */
const SHORTEST = 4;
/** From this length on, two letters may differ. */
const LONG = 6;

const RE_LETTERS = /^[\p{L}\p{M}'’-]+$/u;

function isSlip(word: string, other: string): boolean {
  if (!RE_LETTERS.test(word) || !RE_LETTERS.test(other)) return false;
  const shorter = Math.min(word.length, other.length);
  if (shorter < SHORTEST) return false;
  return leven(word, other) <= (shorter >= LONG ? 2 : 1);
}

/**
 * The name that a rare label was probably meant to be: the same but for a slip
 * in one word, such as `Ron Evan` for `Ron Evans`.
 *
 * @param names those who are known to speak
 */
export function similarName(label: string, names: Iterable<string>): string | undefined {
  const words = nameKey(label).split(' ');
  for (const name of names) {
    const others = nameKey(name).split(' ');
    if (others.length !== words.length) continue;
    const pairs = words.map((word, index): [string, string] => [word, others[index] ?? '']);
    const differing = pairs.filter(([word, other]) => word !== other);
    const [pair] = differing;
    if (pair && differing.length === 1 && isSlip(...pair)) return baseName(name);
  }
  return undefined;
}
