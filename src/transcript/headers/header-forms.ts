import { type Lead, MARK } from '../markdown/lead.ts';
import type { Evidence } from './evidence.ts';

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
/** The label by mistake twice: `Ada: Ada: It is.` */
const AGAIN = String.raw`(?<again>${X}[:：]${X}\k<label>)?`;
/** A colon: full-width ones need no space behind them, nor does one at which bold type ends. */
const COLON = String.raw`(?:[:：](?=[\s\p{Cf}${boldOff}]|\*\*|__|$)|：)`;
const END = String.raw`(?=[\s\p{Cf}]|$)`;
const COLON_OFF = `(?:${X}[:：]{1,2}${X}${OFF}|${OFF}[:：]|${OFF}${X}[:：]${END})`;
/** A dash that stands for a colon has space at both sides. */
const DASH = String.raw`[ \t\u00a0][-–—](?=[ \t\u00a0])`;

interface Form {
  /** How it is written, for those who read this table and for problems. */
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
    pattern: `${ON}${X}${LABEL}${X}${OFF}${X}${TIME}${X}(?:[:：]|[-–—]${END})`,
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
  {
    written: '**Ada:** It is.',
    pattern: `${ON}${X}${LABEL}${AGAIN}${COLON_OFF}(?<twice>${X}\\k<label>${X}[:：](?=[\\s\\p{Cf}]|$))?`,
    evidence: 'shape',
  },
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
  { written: 'Ada (0:12): It is.', pattern: `${LABEL}${X}${TIME}${X}[:：]`, evidence: 'shape' },
  {
    written: 'Ada: 0:12',
    // In `Ada  1:02:03` the first colon is the time's.
    pattern: `${LABEL}${X}(?:(?<!\\d)[:：]|[:：](?=\\s))${X}${BARE}${X}$`,
    evidence: 'shape',
  },
  { written: '[Ada] [0:12] It is.', pattern: `\\[${LABEL}\\]${X}${TIME}${END}`, evidence: 'shape' },
  {
    written: 'Ada [(0:12)](…) It is.',
    pattern: `${LABEL}${X}(?=[\\[(]?${linkOn})${TIME}${END}`,
    evidence: 'shape',
  },
  { written: 'Ada  0:12', pattern: `${LABEL}(?:\\s{2,}|\\t)${BARE}${X}$`, evidence: 'shape' },
  { written: '[0:12] Ada', pattern: `${TIME}${X}${LABEL}${X}$`, evidence: 'weak' },
  {
    written: '[Ada]: 0:12',
    pattern: `\\[${LABEL}\\]${X}[:：]${X}${BARE}${X}$`,
    evidence: 'shape',
  },
  { written: '[Ada]: It is.', pattern: `\\[${LABEL}\\]${X}${COLON}`, evidence: 'colon' },
  {
    written: 'Ada: It is.',
    pattern: `${LABEL}${AGAIN}${X}${COLON}`,
    evidence: 'colon',
  },
  { written: '**Ada: It** is.', pattern: `${ON}${X}${LABEL}${X}${COLON}`, evidence: 'colon' },
  { written: 'Ada:It is.', pattern: `${LABEL}[:：](?=\\p{Lu})`, evidence: 'tight' },
  { written: 'Ada 0:12', pattern: `${LABEL}\\s${BARE}${X}$`, evidence: 'weak' },
  { written: 'Q. Is it?', pattern: String.raw`(?<label>[QA])\.${END}`, evidence: 'colon' },
  {
    written: '0:12 Ada: It is.',
    // Chats have the hour of the day: `15:03:05 From Ada to Everyone: Hello.`
    pattern: `${BARE}${X}(?:[-–—]${X})?(?!From\\s)${LABEL}${X}${COLON}`,
    evidence: 'bare-time',
  },
  {
    written: '**Ada** - It is.',
    pattern: `${ON}${X}${LABEL}${X}${OFF}${DASH}`,
    evidence: 'dash',
  },
  { written: 'Ada - It is.', pattern: `${LABEL}${DASH}`, evidence: 'dash' },
  {
    written: '**Ada** It is.',
    pattern: `${ON}${X}${LABEL}${X}${OFF}(?=[\\s\\p{Cf}])(?!${X}$)`,
    evidence: 'mention',
  },
  { written: '**Ada**', pattern: `${ON}${X}${LABEL}${X}${OFF}${X}$`, evidence: 'weak' },
];

/** The forms of a header without a label. */
const TIME_FORMS: readonly Form[] = [
  {
    written: '[0:12] It is.',
    pattern: `${ON}?${TIME}${OFF}?(?:${COLON}|${END}|(?=${boldOff}|\\p{L}))${OFF}?`,
    evidence: 'shape',
  },
  {
    written: '0:12 It is.',
    pattern: `${ON}?${BARE}${OFF}?${END}(?!${X}From\\s)`,
    evidence: 'bare-time',
  },
];

function compiled({ written, pattern, evidence }: Form) {
  return { written, pattern: new RegExp(`^${X}${pattern}${X}`, 'u'), evidence };
}

const LABEL_PATTERNS = FORMS.map(compiled);
const TIME_PATTERNS = TIME_FORMS.map(compiled);

/** What a form found at the beginning of a line. */
export interface FormMatch {
  form: string;
  evidence: Evidence;
  match: RegExpExecArray;
}

function firstMatch(patterns: typeof LABEL_PATTERNS, lead: Lead): FormMatch | undefined {
  for (const { written, pattern, evidence } of patterns) {
    const match = pattern.exec(lead);
    if (match) return { form: written, evidence, match };
  }
  return undefined;
}

/** Finds the form of a header with a label that a line begins with. */
export function matchLabelForm(lead: Lead): FormMatch | undefined {
  return firstMatch(LABEL_PATTERNS, lead);
}

/** Finds the form of a header that is a time alone. */
export function matchTimeForm(lead: Lead): FormMatch | undefined {
  return firstMatch(TIME_PATTERNS, lead);
}
