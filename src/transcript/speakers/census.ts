import { LOOSE } from '../headers/evidence.ts';
import type { TurnHeader } from '../headers/turn-header.ts';
import { isCue } from './label-words.ts';
import { looksLikeName, looksLikeNick, nameKey, splitNames } from './names.ts';

/** How often a name must stand before a plain colon: `Ada:` once is a guess, twice a habit. */
export const RECURRENCE = 2;

/** How often one word in any case must: nicknames recur, sentences do not. */
const NICK_RECURRENCE = 3;

/**
 * From so many bold labels on, of which so many are different, a file lists
 * terms, since people who speak come back; fewer will do where most go on in
 * small letters, as definitions do and speech does not.
 */
const TERMS = { many: 8, share: 0.7, defined: { many: 5, share: 0.6 } };

/** What a file's headers say together. */
export class Census {
  readonly #counts = new Map<string, number>();
  readonly #shaped = new Set<string>();
  /** Shaped labels behind which words go on in small letters. */
  readonly #defined = new Set<string>();
  readonly #loose = new Map<string, number>();

  constructor(headers: readonly TurnHeader[]) {
    for (const { label, evidence, goesOn } of headers) {
      if (label === undefined) continue;
      const key = nameKey(label);
      this.#counts.set(key, this.count(label) + 1);
      if (evidence === 'shape') this.#shaped.add(key);
      if (evidence === 'shape' && goesOn) this.#defined.add(key);
      if (LOOSE.has(evidence)) this.#loose.set(key, (this.#loose.get(key) ?? 0) + 1);
    }
  }

  /** How often a label stands where a turn may begin. */
  count(label: string): number {
    return this.#counts.get(nameKey(label)) ?? 0;
  }

  /** How often a label stands where it can hardly be anything but one. */
  firmCount(label: string): number {
    return this.count(label) - (this.#loose.get(nameKey(label)) ?? 0);
  }

  /** Whether the label stands somewhere in a shape that speaks for itself. */
  isShaped(label: string): boolean {
    return this.#shaped.has(nameKey(label));
  }

  /** Whether the labels that speak for themselves hardly ever come back: a glossary's, not a talk's. */
  get listsTerms(): boolean {
    const single = [...this.#shaped].filter((key) => !isCue(key) && !this.#isSeveral(key));
    const total = single.reduce((sum, key) => sum + (this.#counts.get(key) ?? 0), 0);
    const defined = single.filter((key) => this.#defined.has(key)).length;
    const { many, share } = defined > single.length / 2 ? TERMS.defined : TERMS;
    return total >= many && single.length > total * share;
  }

  #isSeveral(key: string): boolean {
    const parts = splitNames(key);
    return parts.length > 1 && parts.every((part) => this.#counts.has(part));
  }

  /** Whether a label stands there often enough for a name that is not declared. */
  recurs(label: string): boolean {
    const count = this.count(label);
    return (
      (count >= RECURRENCE && looksLikeName(label)) ||
      (count >= NICK_RECURRENCE && looksLikeNick(label))
    );
  }
}
