import type { Interface } from '../interface/interface.ts';
import {
  asks,
  formatTimecode,
  type Speaker,
  type SpeakerId,
  speakerNames,
  type Turn,
} from '../transcript/index.ts';
import { type Direction, withDirections } from '../transcript/paragraph-direction.ts';
import { type BookLinks, bookId } from './book-links.ts';
import { ownWriting } from './own-writing.ts';
import { toXhtml } from './xhtml.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** Those who speak in a book, by id. */
export type Speakers = ReadonlyMap<SpeakerId, Speaker>;

/** What a book has around its turns. */
export interface TurnSetting {
  speakers: Speakers;
  links: BookLinks;
  ui: Interface;
  /** The direction in which the interview is written. */
  dir: Direction;
}

/** Who a turn is by, as its header names them; empty where nobody is named. */
export function voiceOf({ cue, aside, ...by }: Turn, speakers: Speakers): string {
  if (cue !== undefined) return cue;
  return `${speakerNames(by, speakers)}${aside === undefined ? '' : ` (${aside})`}`;
}

function kindOf({ cue, speaker }: Turn, speakers: Speakers): string {
  if (cue !== undefined) return 'cue';
  const role = speakers.get(speaker ?? '')?.role;
  return role !== undefined && asks(role) ? 'asks' : 'answers';
}

/** A turn's time, or a sign where it has none, as a link to its place on the web. */
function timeXhtml({ id, start }: Turn, { links, ui }: TurnSetting): string {
  const href = links.permalink(id);
  if (start !== undefined) {
    const name = href === undefined ? 'span' : 'a';
    return `<${name}${xmlAttributes({ class: 'time', href })}>${formatTimecode(start)}</${name}>`;
  }
  if (href === undefined) return '';
  const attributes = { class: 'time', href, 'aria-label': ui.words.interview.linkToTurn };
  return `<a${xmlAttributes(attributes)}${ownWriting(ui)}>#</a>`;
}

/** Where links of before lead. */
export function aliasesXhtml(aliases: readonly string[] = []): string {
  return aliases.map((id) => `<span${xmlAttributes({ id: bookId(id) })}></span>`).join('');
}

/** @param before the voice that spoke before, which is not named again; none at the start of a file */
export function turnXhtml(turn: Turn, before: string | undefined, setting: TurnSetting): string {
  const { speakers, links } = setting;
  const voice = voiceOf(turn, speakers);
  const name = voice && voice !== before ? `<span class="speaker">${xmlText(voice)}</span>` : '';
  const head = [name, timeXhtml(turn, setting)].filter(Boolean).join(' ');
  const attributes = { class: `turn ${kindOf(turn, speakers)}`, id: bookId(turn.id) };
  return (
    `<div${xmlAttributes(attributes)}>${aliasesXhtml(turn.aliases)}` +
    `${head && `<p class="turn-head">${head}</p>`}${toXhtml(withDirections(turn.html, setting.dir), links)}</div>\n`
  );
}
