import { type Correction, type Transcript, turnsOf } from '../transcript/index.ts';
import type { DatedChange } from './version-changes.ts';
import { type Piece, wordChanges } from './word-changes.ts';
import { wordsOf } from './words.ts';

/** A correction as readers are shown it; its date may be a month or a year alone. */
export interface ShownCorrection extends DatedChange {
  /** The publisher's word on it. */
  note?: string;
}

/** The old words and the new, whole, where no word of theirs tells them apart. */
function wholePieces({ was, now }: Correction): Piece[] {
  const whole: Piece[] = [];
  if (was !== undefined) whole.push({ kind: 'was', text: was });
  if (now !== undefined) whole.push({ kind: 'now', text: now });
  return whole;
}

function shownOf(correction: Correction, language: string): ShownCorrection {
  const { date, turn, was, now, note } = correction;
  const pieces = wordChanges(was ?? '', now ?? '', language);
  const isTold = pieces.some(({ kind }) => kind !== 'same');
  return {
    date,
    change: 'changed',
    ...(turn !== undefined && { turn }),
    pieces: isTold ? pieces : wholePieces(correction),
    ...(note !== undefined && { note }),
  };
}

/** Whether a text holds all words of a change that are of one kind, each piece of them whole. */
function holdsAll(text: string, kind: Piece['kind'], pieces: readonly Piece[], language: string) {
  const keysOf = (one: string) =>
    ` ${wordsOf(one, language)
      .map(({ key }) => key)
      .join(' ')} `;
  const held = keysOf(text);
  return pieces.every((piece) => piece.kind !== kind || held.includes(keysOf(piece.text)));
}

/**
 * Whether the publisher has told of a change in their own words: on that day, or
 * with its words. A month or a year may have seen other changes of the turn.
 */
function isToldBy(
  change: DatedChange,
  { turn, date, was = '', now = '' }: Correction,
  language: string,
): boolean {
  if (change.turn === undefined || change.turn !== turn) return false;
  if (change.date === date) return true;
  return (
    change.change === 'changed' &&
    holdsAll(was, 'was', change.pieces, language) &&
    holdsAll(now, 'now', change.pieces, language)
  );
}

/** Changes under the ids that the page gives its turns: versions are compiled without the ledger. */
function atPublishedIds(
  changes: readonly DatedChange[],
  transcript: Pick<Transcript, 'chapters'>,
): DatedChange[] {
  const ids = new Map(turnsOf(transcript).map(({ id, compiledId = id }) => [compiledId, id]));
  return changes.map(({ turn, ...change }) => {
    const id = turn === undefined ? undefined : ids.get(turn);
    return { ...change, ...(id !== undefined && { turn: id }) };
  });
}

/**
 * All corrections of an interview, the newest first, each once: what the
 * publisher declares stands for the same change in the history.
 *
 * @param transcript with its published addresses, and what its front matter declares
 * @param history what the git history tells, the oldest first, its turns under
 *   the ids of the compiler
 * @param language BCP 47 tag of the words
 */
export function allCorrections(
  transcript: Pick<Transcript, 'chapters' | 'corrections'>,
  history: readonly DatedChange[],
  language: string,
): ShownCorrection[] {
  const { corrections: declared = [] } = transcript;
  const untold = atPublishedIds(history, transcript).filter(
    (change) => !declared.some((one) => isToldBy(change, one, language)),
  );
  const shown = [...declared.map((one) => shownOf(one, language)), ...untold];
  return shown.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
