const RE_LETTER = /[\p{L}\p{N}]/u;

const RE_SENTENCE_END = /[.?!…。？！][”’"'»)\]]*$/u;

/** What a quotation mark may do where it stands. */
type Deed = 'open' | 'close' | 'apostrophe';

/** A quotation that has begun. */
interface Opened {
  at: number;
  isDouble: boolean;
  /** Whether it began low, as German ones do: then a high opening mark ends it. */
  isLow: boolean;
}

function deedOf(marks: readonly string[], at: number, opened: readonly Opened[]): Deed {
  const mark = marks[at] ?? '';
  const [before = ' ', after = ' '] = [marks[at - 1], marks[at + 1]];
  const isDouble = /[“”„"]/u.test(mark);
  const inner = opened.findLast((one) => one.isDouble === isDouble);
  if (isDouble) {
    return inner && mark !== '„' && (mark !== '“' || inner.isLow) ? 'close' : 'open';
  }
  if (mark === '‘') return 'open';
  if (RE_LETTER.test(before) && RE_LETTER.test(after)) return 'apostrophe';
  if (inner && !/\s/u.test(before)) return 'close';
  return mark === "'" && /[\s(“‘"]/u.test(before) && /\p{L}/u.test(after) ? 'open' : 'apostrophe';
}

/** Turns quotation marks as `nestQuotes` says, and tells whether the last of the text ends a quotation. */
function turnQuotes(text: string): { text: string; endsQuoted: boolean } {
  const marks = [...text];
  const turned = [...marks];
  const opened: Opened[] = [];
  let endsQuoted = false;
  for (const [at, mark] of marks.entries()) {
    if (!/[“”„"‘’']/u.test(mark)) continue;
    const deed = deedOf(marks, at, opened);
    const isDouble = /[“”„"]/u.test(mark);
    if (deed === 'apostrophe') turned[at] = '’';
    if (deed === 'open') opened.push({ at, isDouble, isLow: mark === '„' });
    if (deed !== 'close') continue;
    const index = opened.findLastIndex((one) => one.isDouble === isDouble);
    const start = opened[index]?.at ?? at;
    // The outermost quotation stands within double marks, so its own are single.
    [turned[start], turned[at]] = index % 2 === 0 ? ['‘', '’'] : ['“', '”'];
    opened.length = index;
    endsQuoted = at === marks.length - 1;
  }
  return { text: turned.join(''), endsQuoted };
}

/** Whether a text ends with a mark that ends a sentence, in quotation marks or not. */
export function endsSentence(text: string): boolean {
  return RE_SENTENCE_END.test(text);
}

/**
 * Turns the quotation marks of a text that will itself stand within double
 * ones: the outermost become single, those within them double; straight and
 * German ones become English. Guillemets and 「」 stay, and so does a mark that
 * has no partner.
 */
export function nestQuotes(text: string): string {
  return turnQuotes(text).text;
}

/** A text in double quotation marks. */
export function quoted(text: string): string {
  return `“${nestQuotes(text)}”`;
}

/**
 * A text in double quotation marks with a comma or full stop before the last of
 * them, as American styles have it (Chicago 6.9, MLA 2.77); after a mark that
 * ends a sentence the comma stays (Chicago 6.125) and the full stop does not.
 */
export function quotedWith(mark: ',' | '.', text: string): string {
  const { text: inner, endsQuoted } = turnQuotes(text);
  if (inner.endsWith('.') || (mark === '.' && endsSentence(inner))) {
    return mark === '.' ? `“${inner}”` : `“${inner}${mark}”`;
  }
  return endsQuoted ? `“${inner.slice(0, -1)}${mark}${inner.slice(-1)}”` : `“${inner}${mark}”`;
}
