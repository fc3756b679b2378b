import { type Speaker, speakerNames, type Transcript, turnsOf } from '../transcript/index.ts';
import { groupTurns, type SpokenTurn, type TurnGroup } from './turn-groups.ts';
import {
  changedWords,
  type Piece,
  piecesOf,
  type WordRun,
  withoutLongRuns,
} from './word-changes.ts';
import { type Word, wordsOf } from './words.ts';

/** What became of a turn's words from one version to another. */
export interface TurnChange {
  change: 'changed' | 'added' | 'removed';
  /** The turn's id in the last version; none where it is not there any more. */
  turn?: string;
  /** Who spoke the words, where their turn is gone. */
  voice?: string;
  /** What changed, amid some of the words around it; empty where the whole turn is new. */
  pieces: Piece[];
}

/** A change, and the day since when it stands, `YYYY-MM-DD`. */
export interface DatedChange extends TurnChange {
  date: string;
}

/** A version of a transcript, and the day since when it stands, `YYYY-MM-DD`. */
export interface DatedVersion {
  date: string;
  transcript: Pick<Transcript, 'chapters' | 'speakers'>;
}

/** The words of turns; most turns are the same in all versions, and are taken apart once. */
type ReadWords = (text: string) => readonly Word[];

function wordReader(language: string): ReadWords {
  const known = new Map<string, readonly Word[]>();
  return (text) => {
    const words = known.get(text) ?? wordsOf(text, language);
    known.set(text, words);
    return words;
  };
}

function spokenTurns({ transcript }: DatedVersion, read: ReadWords): SpokenTurn[] {
  const names = new Map(transcript.speakers.map((one): [string, Speaker] => [one.id, one]));
  return turnsOf(transcript).map((turn) => ({
    id: turn.id,
    voice: turn.cue ?? speakerNames(turn, names),
    words: read(turn.text),
  }));
}

/** Gives each turn of a group the runs of words that are its own. */
function runsByTurn(runs: readonly WordRun[], turns: readonly SpokenTurn[]): WordRun[][] {
  const own: WordRun[][] = turns.map(() => []);
  let at = 0;
  let room = turns[0]?.words.length ?? 0;
  const advance = () => {
    while (room === 0 && at < turns.length - 1) {
      at += 1;
      room = turns[at]?.words.length ?? 0;
    }
  };
  for (const [index, { kind, words }] of runs.entries()) {
    if (kind === 'was') {
      // Between two turns, words belong where others stand in their place.
      if (runs[index + 1]?.kind === 'now') advance();
      own[at]?.push({ kind, words });
      continue;
    }
    for (let from = 0; from < words.length; ) {
      advance();
      const part = words.slice(from, from + Math.max(1, room));
      own[at]?.push({ kind, words: part });
      from += part.length;
      room -= part.length;
    }
  }
  return own;
}

function changesOf({ before, after }: TurnGroup): TurnChange[] {
  const wordsIn = (turns: readonly SpokenTurn[]) => turns.flatMap(({ words }) => words);
  const [old, now] = [wordsIn(before), wordsIn(after)];
  if (old.length === 0 && now.length === 0) return [];
  if (after.length === 0) {
    return before.map(({ voice, words }) => ({
      change: 'removed',
      ...(voice !== '' && { voice }),
      pieces: piecesOf([{ kind: 'was', words: [...words] }]),
    }));
  }
  if (before.length === 0) {
    return after.map(({ id }) => ({ change: 'added', turn: id, pieces: [] }));
  }
  return runsByTurn(changedWords(old, now), after).flatMap((runs, index): TurnChange[] => {
    const turn = after[index]?.id;
    if (turn === undefined || runs.every(({ kind }) => kind === 'same')) return [];
    return [{ change: 'changed', turn, pieces: piecesOf(withoutLongRuns(runs)) }];
  });
}

/** Which turn each turn of a version became in the next. */
function nextIds(groups: readonly TurnGroup[]): Map<string, string> {
  const next = new Map<string, string>();
  for (const { before, after } of groups) {
    for (const [index, { id }] of before.entries()) {
      const now = after[Math.min(index, after.length - 1)];
      if (now) next.set(id, now.id);
    }
  }
  return next;
}

function carried<Change extends TurnChange>(change: Change, next: ReadonlyMap<string, string>) {
  const { turn, ...rest } = change;
  const now = turn === undefined ? undefined : next.get(turn);
  return { ...rest, ...(now !== undefined && { turn: now }) };
}

/**
 * What changed in the words of a transcript's turns from version to version.
 * Other times, labels, marks, spaces and chapters are no change of words, nor
 * are turns that were split, joined or moved.
 *
 * @param versions from the first to the last that is dated
 * @param now the transcript whose turns the changes are to name; what only it
 *   says has no date, and is left out
 * @param language BCP 47 tag of the words
 * @returns the changes, the oldest first, each with the date of its version
 */
export function versionChanges(
  versions: readonly DatedVersion[],
  now: DatedVersion['transcript'],
  language: string,
): DatedChange[] {
  const read = wordReader(language);
  let changes: DatedChange[] = [];
  let before: SpokenTurn[] | undefined;
  for (const version of versions) {
    const turns = spokenTurns(version, read);
    if (before) {
      const groups = groupTurns(before, turns);
      const next = nextIds(groups);
      const order = new Map(turns.map(({ id }, index) => [id, index]));
      const placeOf = ({ turn = '' }: TurnChange) => order.get(turn) ?? turns.length;
      const found = groups.flatMap(changesOf).sort((a, b) => placeOf(a) - placeOf(b));
      changes = changes.map((change) => carried(change, next));
      changes.push(...found.map((change) => ({ ...change, date: version.date })));
    }
    before = turns;
  }
  if (!before || changes.length === 0 || versions.at(-1)?.transcript === now) return changes;
  const last = nextIds(groupTurns(before, spokenTurns({ date: '', transcript: now }, read)));
  return changes.map((change) => carried(change, last));
}
