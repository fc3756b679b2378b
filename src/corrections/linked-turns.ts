import type { SpokenTurn, TurnGroup } from './turn-groups.ts';
import { changedWords } from './word-changes.ts';

/** So much of the shorter turn must stand in the longer: it is a part of it. */
const PART = 0.6;
/** So much of the longer turn must stand in the shorter: it is the same, edited. */
const EDITED = 0.3;

/** For each word of some turns, the turn's index. */
function ownersOf(turns: readonly SpokenTurn[]): number[] {
  return turns.flatMap(({ words }, index) => words.map(() => index));
}

/** How many words each turn shares with each other, in the order in which they are spoken. */
function sharedWords(before: readonly SpokenTurn[], after: readonly SpokenTurn[]) {
  const [from, to] = [ownersOf(before), ownersOf(after)];
  const shared = new Map<number, Map<number, number>>();
  let [old, now] = [0, 0];
  const wordsOf = (turns: readonly SpokenTurn[]) => turns.flatMap(({ words }) => words);
  for (const { kind, words } of changedWords(wordsOf(before), wordsOf(after))) {
    for (let one = 0; kind === 'same' && one < words.length; one += 1) {
      const row = shared.get(from[old + one] ?? 0) ?? new Map<number, number>();
      const column = to[now + one] ?? 0;
      shared.set(from[old + one] ?? 0, row.set(column, (row.get(column) ?? 0) + 1));
    }
    if (kind !== 'now') old += words.length;
    if (kind !== 'was') now += words.length;
  }
  return shared;
}

/** Turns of both versions by their indices. */
interface Linked {
  before: number[];
  after: number[];
}

/** Those that share enough words, directly or through others. */
function linkedByWords(before: readonly SpokenTurn[], after: readonly SpokenTurn[]): Linked[] {
  let groups: Linked[] = [];
  for (const [old, row] of sharedWords(before, after)) {
    for (const [now, count] of row) {
      const sizes = [before[old]?.words.length ?? 0, after[now]?.words.length ?? 0];
      const isPart = count >= PART * Math.min(...sizes);
      if (!isPart && count < EDITED * Math.max(...sizes)) continue;
      const isOwn = (one: Linked) => one.before.includes(old) || one.after.includes(now);
      const own = groups.filter(isOwn);
      const merged = {
        before: [...new Set([...own.flatMap((one) => one.before), old])].sort((a, b) => a - b),
        after: [...new Set([...own.flatMap((one) => one.after), now])].sort((a, b) => a - b),
      };
      groups = [...groups.filter((one) => !isOwn(one)), merged];
    }
  }
  return groups;
}

/** What is left between two linked turns: paired by id, or in order where the same voices speak. */
function pairLeft(before: readonly SpokenTurn[], after: readonly SpokenTurn[]): TurnGroup[] {
  const sameId = before.flatMap((old) => {
    const now = after.find(({ id }) => id === old.id);
    return now ? [{ before: [old], after: [now] }] : [];
  });
  const left = before.filter((turn) => !sameId.some((pair) => pair.before.includes(turn)));
  const more = after.filter((turn) => !sameId.some((pair) => pair.after.includes(turn)));
  const isInOrder =
    left.length === more.length && left.every(({ voice }, at) => voice === more[at]?.voice);
  const rest = isInOrder
    ? left.map((old, at) => ({ before: [old], after: more.slice(at, at + 1) }))
    : [
        ...left.map((old) => ({ before: [old], after: [] })),
        ...more.map((now) => ({ before: [], after: [now] })),
      ];
  return [...sameId, ...rest];
}

/**
 * Links turns that stand at the same place of two versions with words that are
 * not the same.
 *
 * @returns groups in which each of the turns stands once
 */
export function linkTurns(
  before: readonly SpokenTurn[],
  after: readonly SpokenTurn[],
): TurnGroup[] {
  if (before.length === 0 && after.length === 0) return [];
  if (before.length === 0 || after.length === 0) return pairLeft(before, after);
  const linked = linkedByWords(before, after);
  const left = new Map<number, { before: SpokenTurn[]; after: SpokenTurn[] }>();
  for (const side of ['before', 'after'] as const) {
    let last = -1;
    for (const [index, turn] of { before, after }[side].entries()) {
      const group = linked.findIndex((one) => one[side].includes(index));
      if (group !== -1) {
        last = group;
        continue;
      }
      const place = left.get(last) ?? { before: [], after: [] };
      place[side].push(turn);
      left.set(last, place);
    }
  }
  return [
    ...linked.map((one) => ({
      before: one.before.flatMap((index) => before[index] ?? []),
      after: one.after.flatMap((index) => after[index] ?? []),
    })),
    ...[...left.values()].flatMap((place) => pairLeft(place.before, place.after)),
  ];
}
