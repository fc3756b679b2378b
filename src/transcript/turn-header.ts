import type { Lead } from './lead.ts';

/** What stands at the beginning of a block and may open a turn. */
export interface TurnHeader {
  /** The time as written, without its brackets. */
  time?: string;
  /** The name as written, without colon or markup. */
  label?: string;
  /** Whether the label's shape alone says that it is one: it is bold, or a time stands beside it. */
  evident: boolean;
  /** Characters of the lead that the header takes, space behind it included. */
  length: number;
}

const TIME = String.raw`(?:\(\s*(?<round>\d+(?::\d+)+(?:\.\d+)?)\s*\)|\[\s*(?<square>\d+(?::\d+)+(?:\.\d+)?)\s*\])`;
/** A name: no colon, no line end, no bracketed time; its first character is a letter, a digit or a mark such as `$`. */
const LABEL = String.raw`(?<label>[^\s:：()\[\]][^:：\n\[\]]{0,79}?)`;
const COLON = '[:：]';
const RE_LABEL = new RegExp(`^${LABEL}$`, 'u');

/**
 * The written forms of a turn header whose label ends at a colon or that have
 * none, tried in order. Further forms of DIALECTS.md take their place here.
 */
const FORMS: readonly RegExp[] = [
  // [00:12] Ada Byron: It is.
  new RegExp(String.raw`^${TIME}\s*${LABEL}\s*${COLON}(?=\s|$)\s*`, 'u'),
  // Ada Byron: [00:12] It is.
  new RegExp(String.raw`^${LABEL}\s*${COLON}\s*${TIME}(?=\s|$)\s*`, 'u'),
  // Ada Byron (00:12): It is.
  new RegExp(String.raw`^${LABEL}\s*${TIME}\s*${COLON}(?=\s|$)\s*`, 'u'),
  // Ada Byron: It is.
  new RegExp(String.raw`^${LABEL}\s*${COLON}(?=\s|$)\s*`, 'u'),
  // 艾達：是。
  new RegExp(String.raw`^${LABEL}\s*：`, 'u'),
  // (00:12) It is.
  new RegExp(String.raw`^${TIME}(?=\s|$)\s*`, 'u'),
];

/** The forms whose label ends where its bold type ends: what stands before it, and behind. */
const BOLD_FORMS: readonly { before: RegExp; after: RegExp }[] = [
  // [00:12] **Ada Byron** It is.
  { before: new RegExp(String.raw`^${TIME}\s*`, 'u'), after: /^(?=\s|$)\s*/u },
  // **Ada Byron** [00:12] It is.
  { before: /^/u, after: new RegExp(String.raw`^\s*${TIME}(?=\s|$)\s*`, 'u') },
];

function timeOf(...matches: RegExpExecArray[]): string | undefined {
  return matches.map(({ groups }) => groups?.['round'] ?? groups?.['square']).find(Boolean);
}

function readBoldForm(lead: Lead): TurnHeader | undefined {
  for (const { before, after } of BOLD_FORMS) {
    const opening = before.exec(lead.text);
    const from = opening?.[0].length ?? 0;
    if (!opening || !lead.bold[from]) continue;
    const end = lead.bold.indexOf(false, from);
    const to = end === -1 ? lead.text.length : end;
    const label = lead.text.slice(from, to).trim();
    const closing = after.exec(lead.text.slice(to));
    const time = closing && timeOf(opening, closing);
    if (!closing || time == null || !RE_LABEL.test(label)) continue;
    return { time, label, evident: true, length: to + closing[0].length };
  }
  return undefined;
}

/**
 * Finds the turn header that a block begins with, by the shape of its first
 * line alone; whether its label is a speaker is for the whole file to say.
 *
 * In: `(02:50) Simon Crosby: I’m not so sure` — out: time `02:50`, label
 * `Simon Crosby`, length 24.
 *
 * @param lead the block's first line
 * @returns the header, or `undefined` where the line begins with none
 */
export function readTurnHeader(lead: Lead): TurnHeader | undefined {
  const boldForm = readBoldForm(lead);
  if (boldForm) return boldForm;
  for (const pattern of FORMS) {
    const match = pattern.exec(lead.text);
    if (!match) continue;
    const label = match.groups?.['label'];
    const time = timeOf(match);
    const from = label === undefined ? 0 : match[0].indexOf(label);
    const isBold = label !== undefined && lead.bold.slice(from, from + label.length).every(Boolean);
    return {
      ...(time !== undefined && { time }),
      ...(label !== undefined && { label }),
      evident: isBold || time !== undefined,
      length: match[0].length,
    };
  }
  return undefined;
}
