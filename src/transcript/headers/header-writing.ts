import type { Place, ProblemList } from '../problems/problems.ts';
import type { TurnHeader } from './turn-header.ts';

/** `Ada: Ada:` in a line, whatever marks stand between: the label, what parts the two, the label again. */
const RE_TWICE =
  /(?<label>[^\s:：*_][^:：*_]*?)(?<between>[*_\s]*[:：][*_\s]*)(?<again>\k<label>[*_ \t]*[:：][ \t]?)/u;

/** `**Ada: **It is.` and `**Ada:**It is.`: bold type that CommonMark does not close there. */
const RE_UNCLOSED_BOLD =
  /^(?<indent>(?:[\s>]|[*+-]\s|\d+[.)]\s)*)(?<mark>\*\*|__)[^*_\n]+?[:：](?:(?<gap>[ \t]+)\k<mark>(?=\S)|\k<mark>(?=[\p{Lu}\p{Ll}\d]))/u;

function reportTwice(header: TurnHeader, place: Place, line: string, problems: ProblemList): void {
  const match = RE_TWICE.exec(line);
  const { label = '', between = '', again = '' } = match?.groups ?? {};
  if (!match) return;
  // Where bold type ends between the two, the second goes; else the first, with what follows it.
  const isParted = /[*_]/.test(between);
  const start = match.index + 1 + (isParted ? label.length + between.length : 0);
  const length = isParted ? again.length : label.length + between.length;
  const from = { line: place.line, column: start };
  const fix = { from, to: { line: place.line, column: start + length }, text: '' };
  const message = `Unexpected label “${header.label}” twice, expected it once`;
  problems.add('label-repeated', from, message, { length, fix });
}

function reportUnclosed(place: Place, line: string, problems: ProblemList): void {
  const match = RE_UNCLOSED_BOLD.exec(line);
  const { indent = '', mark = '', gap = '' } = match?.groups ?? {};
  if (!match || place.column > indent.length + 1) return;
  const end = match[0].length + 1;
  const from = { line: place.line, column: end - gap.length - mark.length };
  const fix = { from, to: { line: place.line, column: end }, text: `${mark} ` };
  const message =
    gap === ''
      ? `Unexpected word right behind “${mark}”, expected a space`
      : `Unexpected space before “${mark}”, expected it behind`;
  problems.add('mark-unclosed', from, message, { length: gap.length + mark.length, fix });
}

/**
 * Reports what is wrong with how a turn header is written, with the way to
 * mend it: a label that stands there twice, bold type that is not closed.
 *
 * @param header one that the file bears out
 * @param place where it begins
 * @param line the line of the file that it stands in
 */
export function reportWriting(
  header: TurnHeader,
  place: Place,
  line: string,
  problems: ProblemList,
): void {
  if (header.repeats) reportTwice(header, place, line, problems);
  reportUnclosed(place, line, problems);
}
