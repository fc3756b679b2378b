import { type Lead, leadText, MARK } from './lead.ts';

/** How much the shape of a header says for its label, before the whole file has been seen. */
export type Evidence =
  /** Bold type or brackets end with the label, or a time stands behind it. */
  | 'shape'
  /** A time stands before it, and a colon behind. */
  | 'time-before'
  /** A colon stands behind it, and nothing else tells it from a sentence. */
  | 'colon'
  /** It is bold, or stands before a bare time, and that is all. */
  | 'weak';

/** What stands at the beginning of a line and may open a turn. */
export interface TurnHeader {
  /** The time as written, without its brackets. */
  time?: string;
  /** Where the time stands in the line, in characters from its beginning. */
  timeAt?: number;
  /** The name as written, without colon or markup; absent where a time stands alone. */
  label?: string;
  evidence: Evidence;
  /** Characters of the lead's text that the header takes, space behind it included. */
  length: number;
  /** The header that is left where the file refuses the label: the time before it. */
  unlabelled?: TurnHeader;
}

const { boldOn, boldOff, linkOn, linkOff } = MARK;

/** White space and characters that nobody sees. */
const X = String.raw`[\s\p{Cf}]*`;
/** Bold type as CommonMark sees it, and as it was meant: `**Ada: **It is.` */
const ON = `(?:${boldOn}|\\*\\*|__)`;
const OFF = `(?:${boldOff}|\\*\\*|__)`;
/** `1:02`, `01:02:03`, with hundredths, frames, or a stray backslash: `\\00:39:46.14`, `00:19:38:01`. */
const CLOCK = String.raw`\\?\d{1,3}(?::\d{2}){1,3}(?:[.,]\d{1,3})?`;
/** `2.32 → 2.60`: seconds, as machines write them. */
const SECONDS = String.raw`\d+(?:\.\d+)?`;
const TO = '(?:-->|[-–—→])';
const CLOCKS = `(?<time>${CLOCK})(?:${X}${TO}${X}${CLOCK})?`;
/** A time in brackets, in a link, or both. */
const TIME = String.raw`[\[(${linkOn}]{1,3}${X}(?:${CLOCKS}|(?<seconds>${SECONDS})${X}(?:→|-->)${X}${SECONDS})${X}[\])${linkOff}]{1,3}`;
const BARE = CLOCKS;
/** A name: it holds no colon and no line end, and begins with a letter, a digit or a mark such as `$`. */
const LABEL = String.raw`(?<label>(?!\d{1,3}[:.]\d)[^\s:：()\[\]*_${boldOn}-${linkOff}\p{Cf}][^:：\n${boldOn}${boldOff}]{0,79}?)`;
/** A colon: full-width ones need no space behind them, nor does one at which bold type ends. */
const COLON = String.raw`(?:[:：](?=[\s\p{Cf}${boldOff}]|\*\*|__|$)|：)`;
const COLON_OFF = `(?:${X}[:：]${X}${OFF}|${OFF}${X}[:：])`;
const END = String.raw`(?=[\s\p{Cf}]|$)`;

interface Form {
  /** How it is written, for those who read this table. */
  written: string;
  pattern: string;
  evidence: Evidence;
}

/**
 * The written forms of a turn header, tried in this order: the more a form
 * says, the earlier it stands. Those that only tell in great number are weak.
 */
const FORMS: readonly Form[] = [
  {
    written: '**[0:12] Ada:** It is.',
    pattern: `${ON}${TIME}${X}${LABEL}${COLON_OFF}`,
    evidence: 'shape',
  },
  {
    written: '[0:12] **Ada:** It is.',
    pattern: `${TIME}${X}${ON}${X}${LABEL}${COLON_OFF}`,
    evidence: 'shape',
  },
  {
    written: '**Ada:** [0:12] It is.',
    pattern: `${ON}${X}${LABEL}${COLON_OFF}${X}(?:\\*${X})?${TIME}${END}`,
    evidence: 'shape',
  },
  {
    written: '**Ada** (0:12): It is.',
    pattern: `${ON}${X}${LABEL}${X}${OFF}${X}${TIME}${X}(?:${COLON}|[-–—]${END})`,
    evidence: 'shape',
  },
  {
    written: '**Ada (0:12):** It is.',
    pattern: `${ON}${X}${LABEL}${X}${TIME}(?:${COLON_OFF}|${X}[-–—]?${X}${OFF})`,
    evidence: 'shape',
  },
  {
    written: '**Ada:** 0:12',
    pattern: `${ON}${X}${LABEL}${COLON_OFF}${X}${BARE}${X}$`,
    evidence: 'shape',
  },
  { written: '**Ada:** It is.', pattern: `${ON}${X}${LABEL}${COLON_OFF}`, evidence: 'shape' },
  {
    written: '**Ada** [0:12] It is.',
    pattern: `${ON}${X}${LABEL}${X}${OFF}${X}${TIME}${END}`,
    evidence: 'shape',
  },
  {
    written: '**Ada** 0:12',
    pattern: `${ON}${X}${LABEL}${X}${OFF}${X}${BARE}${X}$`,
    evidence: 'shape',
  },
  { written: '**Ada 0:12**', pattern: `${ON}${X}${LABEL}${X}${BARE}${X}${OFF}`, evidence: 'shape' },
  {
    written: '**0:12 Ada**',
    pattern: `${ON}${X}${BARE}${X}${LABEL}${X}:?${X}${OFF}`,
    evidence: 'shape',
  },
  {
    written: '[0:12] **Ada** It is.',
    pattern: `${TIME}${X}${ON}${X}${LABEL}${X}${OFF}${END}`,
    evidence: 'weak',
  },
  {
    written: '[0:12] Ada: It is.',
    pattern: `${TIME}${X}${LABEL}${X}${COLON}`,
    evidence: 'time-before',
  },
  {
    written: 'Ada: [0:12] It is.',
    pattern: `${LABEL}${X}[:：]${X}${TIME}${END}`,
    evidence: 'shape',
  },
  { written: 'Ada (0:12): It is.', pattern: `${LABEL}${X}${TIME}${X}${COLON}`, evidence: 'shape' },
  { written: 'Ada: 0:12', pattern: `${LABEL}${X}[:：]${X}${BARE}${X}$`, evidence: 'shape' },
  { written: '[Ada] [0:12] It is.', pattern: `\\[${LABEL}\\]${X}${TIME}${END}`, evidence: 'shape' },
  {
    written: 'Ada [(0:12)](…) It is.',
    pattern: `${LABEL}${X}(?=[\\[(]?${linkOn})${TIME}${END}`,
    evidence: 'shape',
  },
  { written: 'Ada  0:12', pattern: `${LABEL}(?:\\s{2,}|\\t)${BARE}${X}$`, evidence: 'shape' },
  { written: '[0:12] Ada', pattern: `${TIME}${X}${LABEL}${X}$`, evidence: 'weak' },
  { written: '[Ada]: It is.', pattern: `\\[${LABEL}\\]${X}${COLON}`, evidence: 'colon' },
  { written: 'Ada: It is.', pattern: `${LABEL}${X}${COLON}`, evidence: 'colon' },
  { written: '**Ada: It** is.', pattern: `${ON}${X}${LABEL}${X}${COLON}`, evidence: 'colon' },
  { written: 'Q. Is it?', pattern: String.raw`(?<label>[QA])\.${END}`, evidence: 'colon' },
  { written: '**Ada**', pattern: `${ON}${X}${LABEL}${X}${OFF}${X}$`, evidence: 'weak' },
];

const PATTERNS = FORMS.map(({ pattern, evidence }) => ({
  pattern: new RegExp(`^${X}${pattern}${X}`, 'du'),
  evidence,
}));

/** (0:12) It is. · **[0:12]** It is. · [1:03](…) · (0:12): and on. */
const RE_TIME_ALONE = new RegExp(
  `^${X}${ON}?${TIME}${OFF}?(?:${COLON}|${END}|(?=${boldOff}|\\p{L}))${OFF}?${X}`,
  'du',
);

/** More space than any header holds: the patterns would try each way to part it. */
const RE_GAP = /[\s\p{Cf}]{12}/u;

function headerOf(match: RegExpExecArray, evidence: Evidence): TurnHeader {
  const { label, seconds, time = seconds && `${seconds}s` } = match.groups ?? {};
  const at = match.indices?.groups?.['time'] ?? match.indices?.groups?.['seconds'];
  return {
    ...(time !== undefined && { time }),
    ...(at && { timeAt: leadText(match[0].slice(0, at[0])).length }),
    ...(label !== undefined && { label: leadText(label).trim() }),
    evidence,
    length: leadText(match[0]).length,
  };
}

function readTimeAlone(lead: Lead): TurnHeader | undefined {
  const match = RE_TIME_ALONE.exec(lead);
  return match ? headerOf(match, 'shape') : undefined;
}

/**
 * Finds the turn header that a line begins with, by its shape alone; whether
 * its label is a speaker is for the whole file to say.
 *
 * In: `(02:50) Simon Crosby: I’m not so sure` — out: time `02:50`, label
 * `Simon Crosby`, length 24.
 *
 * @param lead the line's beginning
 * @returns the header, or `undefined` where the line begins with none
 */
export function readTurnHeader(lead: Lead): TurnHeader | undefined {
  const gap = lead.search(RE_GAP);
  if (gap !== -1) {
    const header = readTurnHeader(lead.slice(0, gap));
    // What ends where the line was cut may as well go on behind the gap.
    return header && header.length < leadText(lead.slice(0, gap)).length ? header : undefined;
  }
  const alone = readTimeAlone(lead);
  for (const { pattern, evidence } of PATTERNS) {
    const match = pattern.exec(lead);
    if (!match) continue;
    return { ...headerOf(match, evidence), ...(alone && { unlabelled: alone }) };
  }
  return alone;
}
