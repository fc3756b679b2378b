import type { Lead } from './lead.ts';
import { looksLikeName } from './names.ts';

/** What stands at the beginning of a block and may open a turn. */
export interface TurnHeader {
  /** The time as written, without its brackets. */
  time?: string;
  /** The name as written, without colon or markup. */
  label?: string;
  /**
   * Whether the label's shape alone says that it is one: its bold type ends
   * with it, a time stands behind it, or a time before what looks like a name.
   */
  evident: boolean;
  /** Characters of the lead that the header takes, space behind it included. */
  length: number;
  /** The header that is left where the file refuses the label: the time before it. */
  unlabelled?: TurnHeader;
}

const TIME = String.raw`(?:\(\s*(?<round>\d+(?::\d+)+(?:\.\d+)?)\s*\)|\[\s*(?<square>\d+(?::\d+)+(?:\.\d+)?)\s*\])`;
/** A name: no colon, no line end, no bracketed time; its first character is a letter, a digit or a mark such as `$`. */
const LABEL = String.raw`(?<label>[^\s:：()\[\]][^:：\n\[\]]{0,79}?)`;
/** A full-width colon needs no space behind it. */
const COLON = String.raw`(?:[:：](?=\s|$)|：)`;
const RE_LABEL = new RegExp(`^${LABEL}$`, 'u');

/**
 * The written forms of a turn header whose label ends at a colon, tried in
 * order. Further forms of DIALECTS.md take their place here.
 */
const FORMS: readonly RegExp[] = [
  // [00:12] Ada Byron: It is.
  new RegExp(String.raw`^${TIME}\s*${LABEL}\s*${COLON}\s*`, 'du'),
  // Ada Byron: [00:12] It is.
  new RegExp(String.raw`^${LABEL}\s*[:：]\s*${TIME}(?=\s|$)\s*`, 'du'),
  // Ada Byron (00:12): It is.
  new RegExp(String.raw`^${LABEL}\s*${TIME}\s*${COLON}\s*`, 'du'),
  // Ada Byron: It is. 艾達：是。
  new RegExp(String.raw`^${LABEL}\s*${COLON}\s*`, 'du'),
];

/** (00:12) It is. */
const RE_TIME_ALONE = new RegExp(String.raw`^${TIME}(?=\s|$)\s*`, 'u');

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

function readTimeAlone(lead: Lead): TurnHeader | undefined {
  const match = RE_TIME_ALONE.exec(lead.text);
  const time = match ? timeOf(match) : undefined;
  return match && time !== undefined ? { time, evident: true, length: match[0].length } : undefined;
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
    const unlabelled = readTimeAlone(lead);
    // Bold type behind a time may as well be the speaker's stress.
    const evident = from === 0;
    return {
      time,
      label,
      evident,
      length: to + closing[0].length,
      ...(unlabelled && { unlabelled }),
    };
  }
  return undefined;
}

/** Whether a label is set in bold that ends with it or with its colon. */
function isBoldLabel(lead: Lead, from: number, to: number, length: number): boolean {
  if (!lead.bold.slice(from, to).every(Boolean)) return false;
  return length === lead.text.length || lead.bold.slice(to, length + 1).includes(false);
}

function readColonForm(lead: Lead): TurnHeader | undefined {
  for (const pattern of FORMS) {
    const match = pattern.exec(lead.text);
    const [from, to] = match?.indices?.groups?.['label'] ?? [];
    if (!match || from === undefined || to === undefined) continue;
    const label = lead.text.slice(from, to);
    const { length } = match[0];
    const time = timeOf(match);
    const unlabelled = readTimeAlone(lead);
    const besideTime = time !== undefined && (from === 0 || looksLikeName(label));
    const evident = besideTime || isBoldLabel(lead, from, to, length);
    return {
      ...(time !== undefined && { time }),
      label,
      evident,
      length,
      ...(unlabelled && { unlabelled }),
    };
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
  return readBoldForm(lead) ?? readColonForm(lead) ?? readTimeAlone(lead);
}
