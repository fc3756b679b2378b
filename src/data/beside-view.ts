import { htmlElsewhere, withoutAddresses } from '../quotes/trim-turns.ts';
import { type Html, type Transcript, turnsOf } from '../transcript/index.ts';
import { rowsOf } from '../translations/counterparts.ts';
import { matchTurns } from '../translations/match-turns.ts';
import { escapeHtml } from './escape-html.ts';
import { interfaceOf } from './interface.ts';
import { getTranscript, type Interview } from './interviews.ts';
import { writingOf } from './language.ts';
import { turnsHtml } from './turn-html.ts';
import { settingsOf } from './voices.ts';

/** What stands in one line of the page: the same words in two languages. */
export interface BesideRow {
  /** The id that links to the original's turn name. */
  id?: string | undefined;
  /** Whether it holds the headings of what stands below it. */
  isHeading?: boolean;
  original: Html;
  translation: Html;
}

/** What one language has in each line of the page. */
interface Column {
  /** The headings that stand before a turn. */
  headings: (place: number | undefined) => Html;
  /** Some turns, with the headings between them and behind the last of all. */
  turns: (places: readonly number[]) => Html;
}

function columnOf(interview: Interview, transcript: Transcript): Column {
  const settings = settingsOf(transcript.speakers);
  const { dir } = writingOf(interview);
  const turns = turnsOf(transcript);
  const byPlace = new Map<number, Html>();
  let next = 0;
  for (const chapter of transcript.chapters) {
    const title = chapter.title === undefined ? '' : `<h2>${escapeHtml(chapter.title)}</h2>`;
    byPlace.set(next, (byPlace.get(next) ?? '') + title);
    next += chapter.turns.length;
  }
  const headings = (place: number | undefined) => byPlace.get(place ?? -1) ?? '';
  return {
    headings,
    turns: (places) => {
      const html = places.map((at, n) => {
        const turn = turns[at];
        if (!turn) return '';
        const before = n > 0 ? headings(at) : '';
        const after = at === turns.length - 1 ? headings(turns.length) : '';
        return (
          before +
          turnsHtml([withoutAddresses(turn)], settings, interfaceOf(interview), { dir }) +
          after
        );
      });
      return htmlElsewhere(html.join(''), interview.href);
    },
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
  const [ours, others] = [columnOf(original, own), columnOf(translation, foreign)];
  return [
    ...wholeRow('preface', [original, own.preface], [translation, foreign.preface]),
    ...rows.flatMap(({ a, b }): BesideRow[] => {
      const heading = { original: ours.headings(a[0]), translation: others.headings(b[0]) };
      const id = a[0] === undefined ? undefined : turns[a[0]]?.id;
      return [
        ...(heading.original || heading.translation ? [{ ...heading, isHeading: true }] : []),
        { id, original: ours.turns(a), translation: others.turns(b) },
      ];
    }),
    ...wholeRow('notes', [original, own.notes], [translation, foreign.notes]),
  ];
}
