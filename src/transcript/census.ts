import { isCue } from './label-words.ts';
import { baseName, foldName, looksLikeName, looksLikeNick, splitNames } from './names.ts';
import type { TurnHeader } from './turn-header.ts';

/** How often a name must stand before a plain colon: `Ada:` once is a guess, twice a habit. */
export const RECURRENCE = 2;

/** How often one word in any case must: nicknames recur, sentences do not. */
const NICK_RECURRENCE = 3;

/**
 * From so many bold labels on, of which so many are different, a file lists
 * terms, since people who speak come back.
 */
const TERMS = 5;
const TERMS_SHARE = 0.6;

/** What a label is counted by: the name, whatever it adds in parentheses. */
function nameKey(label: string): string {
  return foldName(baseName(label));
}

/** What a file's headers say together. */
export class Census {
  readonly #counts = new Map<string, number>();
  readonly #shaped = new Set<string>();

  constructor(headers: readonly TurnHeader[]) {
    for (const { label, evidence } of headers) {
      if (label === undefined) continue;
      const key = nameKey(label);
      this.#counts.set(key, this.count(label) + 1);
      if (evidence === 'shape') this.#shaped.add(key);
    }
  }

  count(label: string): number {
    return this.#counts.get(nameKey(label)) ?? 0;
  }

  /** Whether the label stands somewhere in a shape that speaks for itself. */
  isShaped(label: string): boolean {
    return this.#shaped.has(nameKey(label));
  }

  /** Whether the labels that speak for themselves hardly ever come back: a glossary's, not a talk's. */
  get listsTerms(): boolean {
    const single = [...this.#shaped].filter((key) => !isCue(key) && !this.#isSeveral(key));
    const total = single.reduce((sum, key) => sum + (this.#counts.get(key) ?? 0), 0);
    return total >= TERMS && single.length > total * TERMS_SHARE;
  }

  #isSeveral(key: string): boolean {
    const parts = splitNames(key);
    return parts.length > 1 && parts.every((part) => this.#counts.has(part));
  }

  recurs(label: string): boolean {
    const count = this.count(label);
    return (
      (count >= RECURRENCE && looksLikeName(label)) ||
      (count >= NICK_RECURRENCE && looksLikeNick(label))
    );
  }
}
