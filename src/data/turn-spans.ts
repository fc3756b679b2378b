import type { Turn } from '../transcript/index.ts';

/** What of a turn tells how long it takes. */
type Timed = Pick<Turn, 'start' | 'text'>;

/** Words that people speak in a second, where no later time bounds a turn. */
const WORDS_PER_SECOND = 2.5;

function weightOf(turn: Timed): number {
  return Math.max(1, turn.text.length / 6);
}

/** Whether the times of a transcript run forwards from first to last, so that they can serve as a scale. */
function timesServe(turns: readonly Timed[]): boolean {
  const times = turns.flatMap(({ start }) => (start === undefined ? [] : [start]));
  return times.length > 1 && times.every((time, i) => i === 0 || time >= (times[i - 1] ?? 0));
}

/**
 * How long each turn takes beside the others: by the clock between two times,
 * divided among the turns that lie between by their words; by words alone
 * where there is no clock.
 *
 * @returns a length for each turn, of one unit that is not told
 */
export function spansOf(turns: readonly Timed[]): number[] {
  if (!timesServe(turns)) return turns.map(weightOf);
  const result: number[] = [];
  let group: Timed[] = [];
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
