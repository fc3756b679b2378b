/** Words of a name, at the most: longer ones are sentences that happen to hold a colon. */
const NAME_WORDS = 5;

/** Words of a label that describes somebody who has no name, at the most. */
const LABEL_WORDS = 8;

/** A word of a name begins with a capital, in a script without case, or is a particle or a number. */
const RE_NAME_WORD =
  /^(?:["“'‘]?[\p{Lu}\p{Lt}\p{Lo}]|[#№]?\d+$|\p{Extended_Pictographic}|\$\p{Lu}|(?:van|von|der|den|de|del|della|di|da|dos|la|le|al|el|bin|ibn|ter|zu|zur|af|av|and|und|et|y|e|&|\+)$)/u;

/** A nickname as chats have them: one word of letters, digits and marks, in any case. */
const RE_NICK = /^[\p{L}\p{N}][\p{L}\p{N}_.|^-]*$/u;

/** What joins names and begins none. */
const RE_JOINER = /^(?:and|und|et|y|e|&|\+)$/u;

const RE_ASIDE = /\s*[（(][^()（）]*[)）]\s*/gu;

/** A transcript asks for the same few names with every turn. */
const folded = new Map<string, string>();
const MOST_FOLDED = 5000;

/** Folds what may differ between two writings of one name: case, space, composition, what nobody sees. */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const fold = foldAnew(name);
  folded.set(name, fold);
  return fold;
}

function foldAnew(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLocaleLowerCase('en');
}

/** A label without what stands in parentheses: `Andy` of `Andy (Armory)`. */
export function withoutAside(label: string): string {
  return label.replace(RE_ASIDE, ' ').trim() || label;
}

/** What a label says in parentheses at its end, such as a firm or a proxy: `Armory`. */
export function asideOf(label: string): string | undefined {
  return /\S\s*[（(]([^()（）]+)[)）]$/u.exec(label.trim())?.[1]?.trim();
}

/** A label without the parentheses at its end: `Andy` of `Andy (Armory)`, all of `VM (Vicky) Brasseur`. */
export function baseName(label: string): string {
  const name = label.replace(/\s*[（(][^()（）]*[)）]$/u, '').trim() || label;
  return name.replace(/\p{Cf}+/gu, '').replace(/\s+/gu, ' ');
}

/** What a label is told from others by: its name, folded, whatever it adds in parentheses. */
export function nameKey(label: string): string {
  return foldName(baseName(label));
}

/** Whether a label has no more words than a name: what is longer is a sentence, and worth no remark. */
export function isShortAsName(label: string): boolean {
  return withoutAside(label).split(/\s+/u).length <= NAME_WORDS;
}

/** Whether a label is no longer than those that describe somebody: `Woman in the very back row`. */
export function isShortAsLabel(label: string): boolean {
  return withoutAside(label).split(/\s+/u).length <= LABEL_WORDS;
}

/** Whether a label has the shape of a name, rather than of a sentence that holds a colon. */
export function looksLikeName(label: string): boolean {
  const name = withoutAside(label);
  const words = name.split(/\s+/u);
  return (
    isShortAsName(name) &&
    !RE_JOINER.test(words[0] ?? '') &&
    words.every((word) => RE_NAME_WORD.test(word))
  );
}

/** Whether a label has the shape of a name of two words or more. */
export function looksLikeFullName(label: string): boolean {
  return looksLikeName(label) && /\s/u.test(withoutAside(label));
}

/** Whether a label is one word, as nicknames are, in any case. */
export function looksLikeNick(label: string): boolean {
  return RE_NICK.test(label);
}

/** The names in a label that may hold several: `Bill and Ted`, `DE, SYG`. */
export function splitNames(label: string): string[] {
  return label
    .split(/\s*(?:[,;&+/、，＆]|\s(?:and|und|et|y|e)\s)\s*/u)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** A name with the last word cut to its first letter: `ada b` of `ada byron`. */
export function withLastInitial(name: string): string {
  return name.replace(/\s(\p{L})\S*$/u, ' $1');
}

/** The first letters of a name's words, as transcribers shorten it: `MB` of `Matthew Bishop`. */
export function initialsOf(name: string): string {
  return withoutAside(name)
    .split(/[\s-]+/u)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase('en');
}
