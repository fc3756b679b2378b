import { slug } from 'github-slugger';
import type { Seconds, Transcript } from '../transcript/index.ts';
import { turnSlug } from '../transcript/render/anchors.ts';
import { fingerprintOf, HEADING_VOICE, voiceOf } from './fingerprint.ts';
import { spokenWords, type Word } from './spoken-words.ts';

/** A time amid a turn's words, which has an address of its own. */
export interface InnerTime {
  id: string;
  /** The fingerprint of the words that follow it, up to the next such time. */
  fingerprint: string;
}

/** What an address leads to: a turn, or a chapter's heading. */
export interface Target {
  kind: 'turn' | 'chapter';
  /** The id that the compiler gave it. */
  id: string;
  fingerprint: string;
  words: readonly Word[];
  times: readonly InnerTime[];
  start?: Seconds;
  /** The slug of its first words; its id is this, with a number where another had it before. */
  slug: string;
  /** Line in the interview's file; headings have none. */
  line?: number;
}

/** A time amid the words that is the first of its second, as the compiler writes it. */
const RE_INNER_TIME = /<a href="#(?<id>t=\d+)" class="time" id="\k<id>">/g;
const RE_TAG = /<[^>]*>/g;
/** Quotation marks in attributes and `<` in words are escaped, so that a tag ends at its `>`. */
const RE_ENTITY = /&#x3C;|&#x26;|&lt;|&amp;/g;

function innerTimes(html: string, voice: string): InnerTime[] {
  if (!html.includes(' class="time" id=')) return [];
  const found = [...html.matchAll(RE_INNER_TIME)];
  return found.map(({ 0: tag, index, groups }, nth) => {
    const own = html.slice(index + tag.length, found[nth + 1]?.index);
    const text = own.replaceAll(RE_TAG, '').replaceAll(RE_ENTITY, ' ');
    return { id: groups?.['id'] ?? '', fingerprint: fingerprintOf(voice, spokenWords(text)) };
  });
}

/** All that addresses of an interview's page can lead to, in the order of the page. */
export function targetsOf({ chapters }: Pick<Transcript, 'chapters'>): Target[] {
  return chapters.flatMap(({ id, title, turns }) => {
    const targets: Target[] = [];
    if (id !== undefined) {
      const words = spokenWords(title ?? '');
      const fingerprint = fingerprintOf(HEADING_VOICE, words);
      targets.push({
        kind: 'chapter',
        id,
        fingerprint,
        words,
        times: [],
        slug: slug(title ?? '') || 'chapter',
      });
    }
    for (const turn of turns) {
      const voice = voiceOf(turn.speaker);
      const words = spokenWords(turn.cue === undefined ? turn.text : `${turn.cue} ${turn.text}`);
      targets.push({
        kind: 'turn',
        id: turn.id,
        fingerprint: fingerprintOf(voice, words, turn.start),
        words,
        times: innerTimes(turn.html, voice),
        slug: turnSlug(turn.text),
        line: turn.line,
        ...(turn.start !== undefined && { start: turn.start }),
      });
    }
    return targets;
  });
}
