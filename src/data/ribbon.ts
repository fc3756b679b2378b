import {
  type Seconds,
  type SpeakerId,
  type Transcript,
  type Turn,
  turnsOf,
} from '../transcript/index.ts';
import { spansOf } from './turn-spans.ts';

/** The ribbon's length in its own units. */
export const RIBBON_LENGTH = 1000;

/** The shortest stretch that is drawn: shorter ones are drawn together. */
export const SHORTEST_STRETCH = 1.5;

/** One speaker's stretch of the ribbon. */
export interface Stretch {
  /** The id of the turn that it begins with. */
  turn: string;
  speaker?: SpeakerId;
  start?: Seconds;
  from: number;
  length: number;
}

/** Every turn at its true length, those of one speaker in a row as one. */
function trueStretches(turns: readonly Turn[]): Stretch[] {
  const parts = spansOf(turns);
  const total = parts.reduce((sum, part) => sum + part, 0);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const [index, { id, speaker, start }] of turns.entries()) {
    const length = ((parts[index] ?? 0) / total) * RIBBON_LENGTH;
    const last = stretches.at(-1);
    if (last && last.speaker === speaker) last.length += length;
    else {
      stretches.push({
        turn: id,
        ...(speaker !== undefined && { speaker }),
        ...(start !== undefined && { start }),
        from: at,
        length,
      });
    }
    at += length;
  }
  return stretches;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { length }) => sum + length, 0);
}

/**
 * Groups what is too short to be seen alone: short neighbours together until
 * they can be seen, and a rest that cannot with the stretch before it.
 */
function visibleGroups(stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  let rest: Stretch[] = [];
  const joinRest = () => {
    const before = groups.at(-1);
    // At the very beginning nothing stands before: the rest then goes with what follows.
    if (!before) return;
    before.push(...rest);
    rest = [];
  };
  for (const stretch of stretches) {
    if (stretch.length >= SHORTEST_STRETCH) joinRest();
    rest.push(stretch);
    if (lengthOf(rest) < SHORTEST_STRETCH) continue;
    groups.push(rest);
    rest = [];
  }
  joinRest();
  return rest.length > 0 ? [rest] : groups;
}

/**
 * Whose each group is: the one stretch's that is long enough to be seen, or
 * else the speaker's whom the ribbon owes the most of what was short so far, so
 * that many short turns add up to everybody's true share.
 */
function leadersOf(groups: readonly Stretch[][]): (Stretch | undefined)[] {
  const owed = new Map<SpeakerId | undefined, number>();
  const owe = (speaker: SpeakerId | undefined, length: number) =>
    owed.set(speaker, (owed.get(speaker) ?? 0) + length);
  return groups.map((group) => {
    const long = group.find(({ length }) => length >= SHORTEST_STRETCH);
    if (long) return long;
    for (const { speaker, length } of group) owe(speaker, length);
    const [leader] = group.toSorted(
      (a, b) => (owed.get(b.speaker) ?? 0) - (owed.get(a.speaker) ?? 0),
    );
    owe(leader?.speaker, -lengthOf(group));
    return leader;
  });
}

/**
 * Draws who speaks when, to scale.
 *
 * @returns stretches that follow one another from 0 to {@link RIBBON_LENGTH},
 *   each with another speaker than the one before; turns too short to be seen
 *   are drawn together
 */
export function ribbonOf(transcript: Pick<Transcript, 'chapters'>): Stretch[] {
  const groups = visibleGroups(trueStretches(turnsOf(transcript)));
  const leaders = leadersOf(groups);
  const drawn: Stretch[] = [];
  for (const [index, group] of groups.entries()) {
    const leader = leaders[index];
    if (!leader) continue;
    const last = drawn.at(-1);
    if (last && last.speaker === leader.speaker) last.length += lengthOf(group);
    else drawn.push({ ...leader, from: group[0]?.from ?? 0, length: lengthOf(group) });
  }
  return drawn;
}
