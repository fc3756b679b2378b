/** What a suggestion is about. */
export interface SuggestionSubject {
  /** The interview's title. */
  title: string;
  /** The absolute address of the place: the page's, or a turn's. */
  address: string;
  /** The words that are to be corrected; none where the whole interview is meant. */
  words: string;
  /** Line of the place in the source file, counted from 1. */
  line: number;
  /** The source file's path from the project's folder, with forward slashes. */
  file: string;
}

/** What a template may hold in braces. */
export const PLACEHOLDERS = ['title', 'address', 'words', 'line', 'file'] as const;

const RE_PLACEHOLDER = new RegExp(`\\{(${PLACEHOLDERS.join('|')})\\}`, 'g');

/** Servers and mail programs cut off or refuse longer addresses, in characters. */
const LONGEST = 1900;
/** The most that a title may take of them, encoded. */
const LONGEST_TITLE = 400;

const ELLIPSIS = '…';

/** What a letter address carries where its template does not say. */
const LETTER = '?subject=Correction%3A%20{title}&body={address}%0D%0A%0D%0A{words}';

/** Percent-encodes all but unreserved characters (RFC 3986, 2.3). */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Encodes a text, cut behind a whole word, or else a whole character, where it is longer than there is room. */
function encodeWithin(text: string, room: number): string {
  const whole = encode(text);
  if (whole.length <= room) return whole;
  const most = room - encode(ELLIPSIS).length;
  let [length, end, wordEnd] = [0, 0, 0];
  for (const [character] of text.toWellFormed().matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    length += encode(character).length;
    if (length > most) break;
    if (/\s/u.test(character)) wordEnd = end;
    end += character.length;
  }
  // Some scripts part no words: half of what there is room for must not be lost for a space.
  const kept = text.slice(0, wordEnd * 2 > end ? wordEnd : end).trimEnd();
  return kept === '' ? '' : encode(kept + ELLIPSIS);
}

/**
 * Makes the link by which a reader suggests a correction. Every value is
 * percent-encoded; the words are cut, with “…”, so that the link stays below
 * 1,900 characters.
 *
 * @param template a web address or `mailto:` one (RFC 6068) with placeholders,
 *   as the site's settings have it; a `mailto:` without `?` carries address and
 *   words in its body
 */
export function suggestionLink(template: string, about: SuggestionSubject): string {
  const isLetter = /^mailto:/i.test(template);
  const full = isLetter && !template.includes('?') ? template + LETTER : template;
  const paragraphs = about.words.trim().replace(/\r\n|\r|\n/g, isLetter ? '\r\n' : '\n');
  const encoded = {
    title: encodeWithin(about.title, LONGEST_TITLE),
    address: encode(about.address),
    line: String(about.line),
    file: about.file.split('/').map(encode).join('/'),
  };
  const fill = (words: string) =>
    full.replace(RE_PLACEHOLDER, (_, name: keyof SuggestionSubject) =>
      name === 'words' ? words : encoded[name],
    );
  const places = full.split('{words}').length - 1;
  if (places === 0) return fill('');
  return fill(encodeWithin(paragraphs, Math.floor((LONGEST - fill('').length) / places)));
}
