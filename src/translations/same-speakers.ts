import type { SpeakerId, Turn } from '../transcript/index.ts';

type SpokenTurn = Pick<Turn, 'speaker'>;

/** The speakers in the order in which they speak first. */
function inOrder(turns: readonly SpokenTurn[]): SpeakerId[] {
  return [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))];
}

/**
 * Finds who is who in two transcripts of one interview, whose names may be
 * written otherwise in the other language: by the same name, by the turns that
 * are known to be one, and at last by the order in which they first speak.
 *
 * @param pairs places of turns that are one
 * @returns for each speaker of the first transcript that of the second, where there is one
 */
export function sameSpeakers(
  a: readonly SpokenTurn[],
  b: readonly SpokenTurn[],
  pairs: readonly (readonly [a: number, b: number])[],
): Map<SpeakerId, SpeakerId> {
  const left = new Set(inOrder(a));
  const right = new Set(inOrder(b));
  const same = new Map<SpeakerId, SpeakerId>();
  const join = (one: SpeakerId, other: SpeakerId) => {
    if (!left.delete(one)) return;
    right.delete(other);
    same.set(one, other);
  };
  for (const one of [...left]) if (right.has(one)) join(one, one);
  const votes = new Map<string, { one: SpeakerId; other: SpeakerId; count: number }>();
  for (const [i, j] of pairs) {
    const [one, other] = [a[i]?.speaker, b[j]?.speaker];
    if (one === undefined || other === undefined || !left.has(one) || !right.has(other)) continue;
    const key = JSON.stringify([one, other]);
    const vote = votes.get(key) ?? { one, other, count: 0 };
    vote.count += 1;
    votes.set(key, vote);
  }
  for (const { one, other } of [...votes.values()].sort((x, y) => y.count - x.count)) {
    if (right.has(other)) join(one, other);
  }
  const rest = [...right];
  for (const [place, one] of [...left].entries()) {
    const other = rest[place];
    if (other !== undefined) join(one, other);
  }
  return same;
}
