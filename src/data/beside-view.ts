import { htmlElsewhere, withoutAddresses } from '../quotes/trim-turns.ts';
import { type Html, type Transcript, turnsOf } from '../transcript/index.ts';
import { rowsOf } from '../translations/counterparts.ts';
import { matchTurns } from '../translations/match-turns.ts';
import { escapeHtml } from './escape-html.ts';
import { getTranscript, type Interview } from './interviews.ts';
import { turnsHtml } from './turn-html.ts';
import { settingsOf } from './voices.ts';

/** What stands in one line of the page: the same words in two languages. */
export interface BesideRow {
  /** The id that links to the original's turn name. */
  id?: string | undefined;
  original: Html;
  translation: Html;
}

/** Writes the turns of one language, each with the headings that stand before it. */
function column(interview: Interview, transcript: Transcript): (places: number[]) => Html {
  const settings = settingsOf(transcript.speakers);
  const turns = turnsOf(transcript);
  const headings = new Map<number, Html>();
  let place = 0;
  for (const chapter of transcript.chapters) {
    const title = chapter.title === undefined ? '' : `<h2>${escapeHtml(chapter.title)}</h2>`;
    headings.set(place, (headings.get(place) ?? '') + title);
    place += chapter.turns.length;
  }
  const isLast = (at: number) => at === turns.length - 1;
  return (places) => {
    const html = places.flatMap((at) => {
      const turn = turns[at];
      if (!turn) return [];
      const after = isLast(at) ? (headings.get(turns.length) ?? '') : '';
      return [(headings.get(at) ?? '') + turnsHtml([withoutAddresses(turn)], settings) + after];
    });
    return htmlElsewhere(html.join(''), interview.href);
  };
}

/** A part that has no turns, such as the preface, in both languages; nothing where it is in neither. */
function wholeRow(
  className: string,
  [original, own]: readonly [Interview, Html],
  [translation, foreign]: readonly [Interview, Html],
): BesideRow[] {
  if (!own && !foreign) return [];
  const set = (html: Html, { href }: Interview) =>
    html && `<div class="${className}">${htmlElsewhere(html, href)}</div>`;
  return [{ original: set(own, original), translation: set(foreign, translation) }];
}

/**
 * Gathers what the page of an original beside its translation shows: every word
 * of both, row by row.
 *
 * @throws with the list of errors where one of them has any
 */
export async function getBesideView(
  original: Interview,
  translation: Interview,
): Promise<BesideRow[]> {
  const own = await getTranscript(original);
  const foreign = await getTranscript(translation);
  const [turns, theirs] = [turnsOf(own), turnsOf(foreign)];
  const rows = rowsOf(matchTurns(turns, theirs), turns.length, theirs.length);
  const [ours, others] = [column(original, own), column(translation, foreign)];
  return [
    ...wholeRow('preface', [original, own.preface], [translation, foreign.preface]),
    ...rows.map(({ a, b }) => {
      const [first] = a;
      const id = first === undefined ? undefined : turns[first]?.id;
      return { id, original: ours(a), translation: others(b) };
    }),
    ...wholeRow('notes', [original, own.notes], [translation, foreign.notes]),
  ];
}
