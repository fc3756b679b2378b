import { type Lead, leadText } from '../markdown/lead.ts';
import type { Evidence } from './evidence.ts';
import { type FormMatch, matchLabelForm, matchTimeForm } from './header-forms.ts';
import { NO_LONG_NAMES } from './long-names.ts';

/** What stands at the beginning of a line and may open a turn. */
export interface TurnHeader {
  /** The time as written, without its brackets. */
  time?: string;
  /** The name as written, without colon or markup; absent where a time stands alone. */
  label?: string;
  evidence: Evidence;
  /** The written form, as the table of forms names it. */
  form: string;
  /** Whether it is all of its paragraph, so that its words stand in the next. */
  isAlone?: boolean;
  /** Whether an address follows, as behind `Slides:`, rather than words. */
  leadsToAddress?: boolean;
  /** Whether the words behind it begin in small letters. */
  goesOn?: boolean;
  /** Whether it is a heading. */
  isHeading?: boolean;
  /** Whether the label stands there twice. */
  repeats?: true;
  /** Characters of the lead's text that the header takes, space behind it included. */
  length: number;
  /** The header that is left where the file refuses the label: the time before it. */
  unlabelled?: TurnHeader;
}

/** More space than any header holds: the patterns would try each way to part it. */
const RE_GAP = /[\s\p{Cf}]{12}/u;

function headerOf({ match, evidence, form }: FormMatch): TurnHeader {
  const {
    label,
    again,
    twice = again,
    seconds,
    time = seconds && `${seconds}s`,
  } = match.groups ?? {};
  return {
    ...(time !== undefined && { time }),
    ...(label !== undefined && { label: leadText(label).trim() }),
    evidence,
    form,
    ...(twice !== undefined && { repeats: true as const }),
    length: leadText(match[0]).length,
  };
}

/**
 * Finds the turn header that a line begins with, by its shape alone; whether
 * its label is a speaker is for the whole file to say.
 *
 * In: `(02:50) Simon Crosby: I’m not so sure` — out: time `02:50`, label
 * `Simon Crosby`, length 24.
 *
 * @param lead the line's beginning
 * @param names those that are declared and longer than a label is guessed to be
 * @returns the header, or `undefined` where the line begins with none
 */
export function readTurnHeader(lead: Lead, names = NO_LONG_NAMES): TurnHeader | undefined {
  const abridged = names.abridge(lead);
  const header = readAbridged(abridged.lead);
  return header && abridged.restore(header);
}

function readAbridged(lead: Lead): TurnHeader | undefined {
  const gap = lead.search(RE_GAP);
  if (gap !== -1) {
    const header = readAbridged(lead.slice(0, gap));
    // What ends where the line was cut may as well go on behind the gap.
    return header && header.length < leadText(lead.slice(0, gap)).length ? header : undefined;
  }
  const [labelled, timed] = [matchLabelForm(lead), matchTimeForm(lead)];
  const alone = timed && headerOf(timed);
  if (!labelled) return alone;
  return { ...headerOf(labelled), ...(alone && { unlabelled: alone }) };
}
