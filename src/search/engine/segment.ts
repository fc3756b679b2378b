/** Languages written without spaces, whose words Pagefind parts in the index. */
const UNSPACED: ReadonlySet<string> = new Set(['ja', 'th', 'zh']);

/**
 * Parts the words of a query as those of the index are parted. Pagefind would
 * do so by the page's language, which need not be that of the index.
 *
 * @param language BCP 47 tag of the index's language
 * @returns the text with spaces between words; as it was in languages that have them
 */
export function spaceWords(text: string, language: string): string {
  if (!UNSPACED.has(new Intl.Locale(language).language)) return text;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
