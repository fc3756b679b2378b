/** How wide a text is, in pixels. */
export type Measure = (text: string) => number;

/** Scripts without spaces between words: lines may end between any two. */
const RE_UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}、。，．・：；？！「」『』（）]/u;

/** What begins no line, and what ends none (JIS X 4051, and the custom of print). */
const RE_NO_BEGINNING =
  /^[、。，．・：；？！」』）〉》】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ.,:;!?)\]}”’»…%]/u;
const RE_NO_END = /[「『（〈《【〔([{“‘«„]$/u;

/** The pieces of a text between which a line may end; white space stays at a piece’s end. */
function piecesOf(text: string, language: string): string[] {
  const pieces: string[] = [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    const isSpace = /^\s+$/.test(segment);
    const mayBreak =
      last !== undefined &&
      !isSpace &&
      (/\s$/.test(last) ||
        (/\p{L}[-–—]$/u.test(last) && /^\p{L}/u.test(segment)) ||
        (RE_UNSPACED.test(last.slice(-1) + segment.slice(0, 1)) &&
          !RE_NO_BEGINNING.test(segment) &&
          !RE_NO_END.test(last)));
    if (last === undefined || mayBreak) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

/** A piece that is wider than a line, in parts that are not. */
function partsOf(piece: string, width: number, measure: Measure, language: string): string[] {
  if (measure(piece.trimEnd()) <= width) return [piece];
  const parts = [''];
  for (const { segment } of new Intl.Segmenter(language).segment(piece)) {
    const longer = parts.at(-1) + segment;
    if (parts.at(-1) === '' || measure(longer.trimEnd()) <= width) parts[parts.length - 1] = longer;
    else parts.push(segment);
  }
  return parts;
}

/**
 * Breaks a paragraph into lines: between words; in scripts without spaces where
 * print allows it; within a word only where it is wider than a line.
 *
 * @param width of a line, in pixels
 * @param language BCP 47 tag of the text
 */
export function breakLines(
  text: string,
  width: number,
  measure: Measure,
  language: string,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, language)) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    const [first = '', ...rest] = line === '' ? partsOf(piece, width, measure, language) : [piece];
    line += first;
    for (const part of rest) {
      lines.push(line.trimEnd());
      line = part;
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}
