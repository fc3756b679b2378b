/** Words of a name, at the most: longer ones are sentences that happen to hold a colon. */
const NAME_WORDS = 5;

/** A word of a name begins with a capital, in a script without case, or is a particle or a number. */
const RE_NAME_WORD =
  /^(?:["“(']?[\p{Lu}\p{Lt}\p{Lo}]|\d+$|(?:van|von|der|den|de|del|della|di|da|dos|la|le|al|el|bin|ibn|ter|zu|zur|af|av|and|y|e|&)$)/u;

/** Folds what may differ between two writings of one name: case, space, composition. */
export function foldName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en');
}

/** Whether a label has no more words than a name: what is longer is a sentence, and worth no remark. */
export function isShortAsName(label: string): boolean {
  return label.split(/\s+/u).length <= NAME_WORDS;
}

/** Whether a label has the shape of a name, rather than of a sentence that holds a colon. */
export function looksLikeName(label: string): boolean {
  return isShortAsName(label) && label.split(/\s+/u).every((word) => RE_NAME_WORD.test(word));
}
