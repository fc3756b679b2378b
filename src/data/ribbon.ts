import {
  type Seconds,
  type SpeakerId,
  type Transcript,
  type Turn,
  turnsOf,
} from '../transcript/index.ts';

/** The ribbon's length in its own units. */
export const RIBBON_LENGTH = 1000;

/** The shortest stretch that is drawn: shorter ones join their neighbour. */
const SHORTEST = 1.5;

/** Words that people speak in a second, where no later time bounds a turn. */
const WORDS_PER_SECOND = 2.5;

/** One speaker's stretch of the ribbon. */
export interface Stretch {
  /** The id of the turn that it begins with. */
  turn: string;
  speaker?: SpeakerId;
  start?: Seconds;
  from: number;
  length: number;
}

function weightOf(turn: Turn): number {
  return Math.max(1, turn.text.length / 6);
}

/** Whether the times of a transcript run forwards from first to last, so that they can serve as a scale. */
function timesServe(turns: readonly Turn[]): boolean {
  const times = turns.flatMap(({ start }) => (start === undefined ? [] : [start]));
  return times.length > 1 && times.every((time, i) => i === 0 || time >= (times[i - 1] ?? 0));
}

/**
 * How long each turn takes on the ribbon: by the clock between two times,
 * divided among the turns that lie between by their words; by words alone
 * where there is no clock.
 */
function lengths(turns: readonly Turn[]): number[] {
  if (!timesServe(turns)) return turns.map(weightOf);
  const result: number[] = [];
  let group: Turn[] = [];
  const close = (seconds: number) => {
    const words = group.reduce((sum, turn) => sum + weightOf(turn), 0);
    for (const turn of group) result.push((seconds * weightOf(turn)) / words);
  };
  for (const turn of turns) {
    const first = group[0];
    if (turn.start !== undefined && first) {
      close(turn.start - (first.start ?? 0));
      group = [];
    }
    group.push(turn);
  }
  close(group.reduce((sum, turn) => sum + weightOf(turn), 0) / WORDS_PER_SECOND);
  return result;
}

/**
 * Draws who speaks when, to scale.
 *
 * @returns stretches that follow one another from 0 to {@link RIBBON_LENGTH};
 *   turns of one speaker in a row, and turns too short to see, are one
 */
export function ribbonOf(transcript: Transcript): Stretch[] {
  const turns = turnsOf(transcript);
  const parts = lengths(turns);
  const total = parts.reduce((sum, part) => sum + part, 0);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const [index, { id, speaker, start }] of turns.entries()) {
    const length = ((parts[index] ?? 0) / total) * RIBBON_LENGTH;
    const last = stretches.at(-1);
    if (last && (last.speaker === speaker || length < SHORTEST)) last.length += length;
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
