import { diffArrays } from 'diff';
import { linkTurns } from './linked-turns.ts';
import type { Word } from './words.ts';

/** A turn of one version of a transcript, as its words are compared. */
export interface SpokenTurn {
  id: string;
  /** Who speaks, as it is shown. */
  voice: string;
  words: readonly Word[];
}

/**
 * Turns of two versions that hold the same talk: one and one mostly, more where
 * a turn was split or joined, none on one side where it is new or gone.
 */
export interface TurnGroup {
  before: readonly SpokenTurn[];
  after: readonly SpokenTurn[];
}

/** Beyond so many changed turns, what stands between the first and the last of them is one gap. */
const MOST_CHANGED = 5000;

function keyOf({ words }: SpokenTurn): string {
  return words.map(({ key }) => key).join(' ');
}

/** Stretches of turns: pairs of the same words, and what stands between those. */
function stretchesOf(before: readonly SpokenTurn[], after: readonly SpokenTurn[]) {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_CHANGED });
  if (!changes) return { same: [], gaps: [{ before: [...before], after: [...after] }] };
  const same: TurnGroup[] = [];
  const gaps: { before: SpokenTurn[]; after: SpokenTurn[] }[] = [{ before: [], after: [] }];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of changes) {
    const gap = gaps.at(-1);
    if (added) gap?.after.push(...after.slice(to, to + count));
    else if (removed) gap?.before.push(...before.slice(from, from + count));
    else {
      for (let one = 0; one < count; one += 1) {
        same.push({
          before: before.slice(from + one, from + one + 1),
          after: after.slice(to + one, to + one + 1),
        });
      }
      gaps.push({ before: [], after: [] });
    }
    if (!added) from += count;
    if (!removed) to += count;
  }
  return { same, gaps };
}

/** Takes out of the gaps the turns whose words stand in another: they were moved. */
function takeMoved(gaps: readonly { before: SpokenTurn[]; after: SpokenTurn[] }[]): TurnGroup[] {
  const waiting = new Map<string, SpokenTurn[]>();
  for (const turn of gaps.flatMap(({ before }) => before)) {
    const key = keyOf(turn);
    const turns = waiting.get(key) ?? [];
    waiting.set(key, [...turns, turn]);
  }
  const moved: TurnGroup[] = [];
  const taken = new Set<SpokenTurn>();
  for (const turn of gaps.flatMap(({ after }) => after)) {
    const [old] = (waiting.get(keyOf(turn)) ?? []).splice(0, 1);
    if (!old) continue;
    moved.push({ before: [old], after: [turn] });
    taken.add(old).add(turn);
  }
  for (const gap of gaps) {
    gap.before = gap.before.filter((turn) => !taken.has(turn));
    gap.after = gap.after.filter((turn) => !taken.has(turn));
  }
  return moved;
}

/**
 * Finds which turns of two versions hold the same talk: by their words, whatever
 * became of their times and labels, by their ids and places where the words are
 * others.
 *
 * @returns groups in which each turn of both versions stands once
 */
export function groupTurns(
  before: readonly SpokenTurn[],
  after: readonly SpokenTurn[],
): TurnGroup[] {
  const { same, gaps } = stretchesOf(before, after);
  const moved = takeMoved(gaps);
  return [...same, ...moved, ...gaps.flatMap((gap) => linkTurns(gap.before, gap.after))];
}
