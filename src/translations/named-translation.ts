/** What a file's name says of it: that it is another interview's translation, and into which language. */
export interface NamedTranslation {
  /** The path of the original's file, without its ending. */
  of: string;
  /** BCP 47 tag, as the registry writes it: `de`, `zh-Hant`. */
  language: string;
}

/**
 * A name with a language behind its last dot. Languages of three letters are
 * named in front matter: `talk.new.md` is a newer talk more often than one in Newari.
 */
const RE_NAMED = /^(.+)\.([a-z]{2}(?:-[a-z0-9]{2,8})*)$/i;

const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The tag as the registry writes it; nothing where there is no such language. */
function knownLanguage(tag: string): string | undefined {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    const { language } = new Intl.Locale(canonical);
    return known.of(language) === undefined ? undefined : canonical;
  } catch {
    return undefined;
  }
}

/**
 * Reads from a file's name whose translation it is: `talk.de` is the German
 * one of `talk`, where that file is there.
 *
 * @param path without its ending, with forward slashes
 * @param isThere whether there is a file of a path without its ending
 */
export function namedTranslation(
  path: string,
  isThere: (path: string) => boolean,
): NamedTranslation | undefined {
  const [, of = '', tag = ''] = RE_NAMED.exec(path) ?? [];
  if (of === '' || of.endsWith('/') || !isThere(of)) return undefined;
  const language = knownLanguage(tag);
  return language === undefined ? undefined : { of, language };
}
