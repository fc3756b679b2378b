import { type FoldedText, findWords, type Stretch } from './find-words.ts';
import type { TextDirective } from './text-directive.ts';

/** Longer stretches are named by their first and their last words, in characters. */
const LONGEST_EXACT = 120;

/** Words at each end of a stretch that is not spelled out, at the least. */
const END_WORDS = 4;

/** How many words more are tried, one after the other, where fewer stand at several places. */
const MORE_WORDS = [0, 1, 2, 3, 5, 8] as const;

/** How far around a stretch context is looked for, in characters. */
const REACH = 400;

function wordsIn(text: string, language: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { segment, index, isWordLike } of new Intl.Segmenter(language, {
    granularity: 'word',
  }).segment(text)) {
    if (isWordLike) found.push({ from: index, to: index + segment.length });
  }
  return found;
}

/** The stretch without the punctuation around its words. */
function withoutEdges(text: string, { from, to }: Stretch): Stretch | undefined {
  const inner = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su.exec(text.slice(from, to));
  if (!inner) return undefined;
  return { from: from + inner.index, to: from + inner.index + inner[0].length };
}

/** The stretch with the punctuation that is all between it and the ends of its blocks. */
function toBlockEnds(text: string, { from, to }: Stretch): Stretch {
  const [before = ''] =
    /[^\p{L}\p{N}\n]*$/u.exec(text.slice(Math.max(0, from - REACH), from)) ?? [];
  const [behind = ''] = /^[^\p{L}\p{N}\n]*/u.exec(text.slice(to, to + REACH)) ?? [];
  const isAt = (place: number) => (text[place] ?? '\n') === '\n';
  return {
    from: isAt(from - before.length - 1) ? from - before.trimStart().length : from,
    to: isAt(to + behind.length) ? to + behind.trimEnd().length : to,
  };
}

/** What stands right before a place, within one block: that many words of it. */
function prefixOf(text: string, from: number, count: number, language: string): string | undefined {
  const before = text.slice(Math.max(0, from - REACH), from).trimEnd();
  const block = before.slice(before.lastIndexOf('\n') + 1);
  // The first word may be cut by the reach.
  const words = wordsIn(block, language).slice(block.length === before.length ? 1 : 0);
  const first = words.at(-count) ?? words[0];
  return count > 0 && first ? block.slice(first.from) : undefined;
}

function suffixOf(text: string, to: number, count: number, language: string): string | undefined {
  const behind = text.slice(to, to + REACH).trimStart();
  const [block = ''] = behind.split('\n', 1);
  const words = wordsIn(block, language).slice(0, block.length === behind.length ? -1 : undefined);
  const last = words[count - 1] ?? words.at(-1);
  return count > 0 && last ? block.slice(0, last.to) : undefined;
}

/** The first and the last words of a stretch, each within one block. */
function endsOf(words: string, count: number, language: string): TextDirective {
  const [first, last] = [words.slice(0, words.indexOf('\n') >>> 0), words.split('\n').at(-1) ?? ''];
  const [opening, closing] = [wordsIn(first, language), wordsIn(last, language)];
  const isOneBlock = first.length === words.length;
  // Of one block the two ends may not overlap.
  const most = isOneBlock ? Math.max(1, Math.floor(opening.length / 2)) : count;
  const taken = Math.min(count, most);
  const start = first.slice(0, (opening[taken - 1] ?? opening.at(-1))?.to);
  const end = last.slice((closing.at(-taken) ?? closing[0])?.from ?? 0);
  return { start, end };
}

function* candidates(
  text: string,
  { from, to }: Stretch,
  language: string,
): Generator<TextDirective> {
  const words = text.slice(from, to);
  const isExact = words.length <= LONGEST_EXACT && !words.includes('\n');
  for (const more of MORE_WORDS) {
    const core = isExact ? { start: words } : endsOf(words, END_WORDS + more, language);
    if (more === 0 || !isExact) yield core;
    const prefix = prefixOf(text, from, more, language);
    const suffix = suffixOf(text, to, more, language);
    if (suffix !== undefined) yield { ...core, suffix };
    if (prefix !== undefined) yield { ...core, prefix };
    if (prefix !== undefined && suffix !== undefined) yield { ...core, prefix, suffix };
  }
}

function namesAlone(page: FoldedText, directive: TextDirective, { from, to }: Stretch): boolean {
  const all = findWords(page, directive);
  const first: Stretch | undefined = all.next().value ?? undefined;
  return first?.from === from && first.to === to && all.next().done === true;
}

/**
 * The shortest directive by which a stretch is found, and nothing else in the
 * page: its words; its first and last words where it is long or goes over
 * several blocks; with what stands around it where that is not enough.
 *
 * @param page what a browser searches, blocks apart by `\n`
 * @param language BCP 47 tag of the words
 * @returns `undefined` where nothing tells the stretch from another
 */
export function chooseDirective(
  page: FoldedText,
  stretch: Stretch,
  language: string,
): TextDirective | undefined {
  const words = withoutEdges(page.text, stretch);
  if (!words) return undefined;
  for (const one of [words, toBlockEnds(page.text, words)]) {
    for (const directive of candidates(page.text, one, language)) {
      if (namesAlone(page, directive, one)) return directive;
    }
  }
  return undefined;
}
