import { ENOUGH_IN_PLACE } from './weights.ts';

/** A turn that may have the words of an address. */
export interface Place {
  target: number;
  told: number;
  isEnough: boolean;
  hasHead: boolean;
}

/**
 * Of the parts of a turn that was split, the one with its first words, or else
 * the first that has more of its words than by chance; nothing where none has enough.
 *
 * @param found in the order of the page
 */
export function placeOfFirstWords(found: readonly Place[]): number | undefined {
  const enough = found.filter(({ isEnough }) => isEnough);
  if (enough.length === 0) return undefined;
  const first =
    enough.find(({ hasHead }) => hasHead) ??
    found.find(({ hasHead }) => hasHead) ??
    found.find(({ told }) => told >= ENOUGH_IN_PLACE / 2);
  return (first ?? enough[0])?.target;
}
