import type { Interface } from '../interface/interface.ts';
import {
  formatTimecode,
  type Html,
  type SpeakerId,
  speakerNames,
  type Turn,
  type Withdrawal,
} from '../transcript/index.ts';
import { type Direction, withDirections } from '../transcript/paragraph-direction.ts';
import { escapeHtml } from './escape-html.ts';
import type { Setting } from './voices.ts';

/** Turns that a browser lays out together, where it leaves out what is far from the window. */
const STRETCH = 12;

/** From so many turns on a page is long: a phone is then slow to lay it out. */
const LONG = 240;

/** What readers have in sight when the page opens, and a little more: it is never left out. */
const NEAR = 36;

/** The number of the first turn that is far from the beginning; none in a page that is not long. */
export function farTurn(turns: number): number {
  return turns < LONG ? Number.POSITIVE_INFINITY : NEAR;
}

/** How each speaker is set. */
type Settings = ReadonlyMap<SpeakerId, Setting>;

function voiceOf({ cue, aside, ...by }: Turn, settings: Settings): string {
  if (cue !== undefined) return cue;
  return `${speakerNames(by, settings)}${aside === undefined ? '' : ` (${aside})`}`;
}

/** A turn's link to itself: its time, or a sign where it has none. */
function linkOf({ id, start }: Turn, ui: Interface): Html {
  const href = `href="#${escapeHtml(id)}"`;
  if (start === undefined) {
    const label = `aria-label="${escapeHtml(ui.words.interview.linkToTurn)}" lang="${escapeHtml(ui.lang)}"`;
    return `<a class="time" ${href} ${label}><span aria-hidden="true">#</span></a>`;
  }
  return `<a class="time" ${href}>${formatTimecode(start)}</a>`;
}

/** What turns carry besides their words. */
export interface TurnExtras {
  /** What was corrected in them, as HTML, by their ids. */
  corrections?: ReadonlyMap<string, Html>;
  /** The id that each turn's quote page goes by, by the turns' ids. */
  quoted?: ReadonlyMap<string, string>;
  /** The links to the same turn in other languages, by the turns' ids. */
  translations?: ReadonlyMap<string, Html>;
  /** At which level the outline has those that are headings in it, by their ids. */
  headings?: ReadonlyMap<string, number>;
  /** The direction in which the interview is written; what is all in the other one then says so. */
  dir?: Direction;
  /** Whether each says which line of its file it begins on. */
  withLines?: boolean;
  /**
   * The first that is far from the beginning of a long page: from there on they
   * stand in stretches, which a browser lays out when they come near.
   */
  far?: number;
}

/** Where links of before lead: to the beginning of the same words, without JavaScript too. */
export function aliasesHtml(aliases: readonly string[] = []): Html {
  return aliases.map((id) => `<span class="alias" id="${escapeHtml(id)}"></span>`).join('');
}

/** What readers see who follow a link to a passage that was withdrawn, and nobody else. */
function withdrawalHtml({ id, reason }: Withdrawal, ui: Interface): Html {
  const { lang, dir } = ui.writing;
  const said = `<span lang="${escapeHtml(lang)}" dir="${dir}">${escapeHtml(ui.words.interview.withdrawnPassage)}</span>`;
  return `<p class="withdrawn" id="${escapeHtml(id)}">${said} <bdi>${escapeHtml(reason)}</bdi></p>`;
}

/** The time of a turn whose id does not say it, for links to any second. */
function startOf({ id, start }: Turn): string {
  return start === undefined || id.startsWith('t=') ? '' : ` data-start="${Math.floor(start)}"`;
}

/** The longest paragraph that is a heading, as HTML: one that is heard in a breath or two. */
const HEADING_LENGTH = 400;

/**
 * The head and the words of a turn. Of one that is a heading the first paragraph
 * is, or the head where that is long: readers who hear the page go from question
 * to question by it.
 */
function bodyHtml(head: Html, words: Html, level: number | undefined): Html {
  const heading = level === undefined ? '' : ` role="heading" aria-level="${level}"`;
  const end = words.indexOf('</p>');
  const isShort = /^<p[ >]/.test(words) && end <= HEADING_LENGTH;
  const [inHead, inWords] = isShort ? ['', heading] : [heading, ''];
  const own = inWords && `<p${inWords}${words.slice(2)}`;
  return `<p class="turn-head"${inHead}>${head}</p><div class="words">${own || words}</div>`;
}

/** @param goesOn whether the same voice spoke before: its name is then heard, not seen again */
function turnHtml(
  turn: Turn,
  voice: string,
  goesOn: boolean,
  settings: Settings,
  ui: Interface,
  { corrections, quoted, translations, headings, dir, withLines = false }: TurnExtras,
): Html {
  const setting = turn.cue === undefined ? settings.get(turn.speaker ?? '') : undefined;
  const kind = turn.cue === undefined ? (setting?.className ?? 'answers') : 'cue';
  const role = setting ? ` data-role="${setting.role}"` : '';
  const quote = quoted?.get(turn.id);
  const page = quote === undefined ? '' : ` data-quote="${escapeHtml(quote)}"`;
  const line = withLines ? ` data-line="${turn.line}"` : '';
  const hidden = goesOn ? ' visually-hidden' : '';
  const name = voice && `<span class="speaker${hidden}">${escapeHtml(voice)}</span> `;
  const words = dir ? withDirections(turn.html, dir) : turn.html;
  const head = `${name}${linkOf(turn, ui)}${translations?.get(turn.id) ?? ''}`;
  return (
    `<div class="turn ${kind}" id="${escapeHtml(turn.id)}"${role}${page}${line}${startOf(turn)}>` +
    `${aliasesHtml(turn.aliases)}${bodyHtml(head, words, headings?.get(turn.id))}${corrections?.get(turn.id) ?? ''}</div>` +
    (turn.withdrawn ?? []).map((one) => withdrawalHtml(one, ui)).join('')
  );
}

/**
 * The HTML of a chapter's turns. An archive has hundreds of thousands of them:
 * as text they take a tenth of the time that a component each would take.
 *
 * @param settings how the transcript's speakers are set
 */
export function turnsHtml(
  turns: readonly Turn[],
  settings: Settings,
  ui: Interface,
  { far = Number.POSITIVE_INFINITY, ...extras }: TurnExtras = {},
): Html {
  let before: string | undefined;
  const parts: Html[] = [];
  turns.forEach((turn, n) => {
    if (n >= far && (n - far) % STRETCH === 0) {
      parts.push(n === far ? '' : '</div>', '<div class="stretch">');
    }
    const voice = voiceOf(turn, settings);
    parts.push(turnHtml(turn, voice, voice === before, settings, ui, extras));
    before = voice;
  });
  return `${parts.join('')}${turns.length > far ? '</div>' : ''}`;
}
