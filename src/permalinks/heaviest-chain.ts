/** Two things, one of each list, that may be the same. */
export interface Pair {
  /** Places in the two lists. */
  a: number;
  b: number;
  weight: number;
}

/** For each place of a list, the heaviest chain that ends there or before (a Fenwick tree of maxima). */
class Heaviest {
  readonly #best: number[];
  readonly #weights: readonly number[];

  /** @param weights of the chains, by their numbers; chain -1 is none */
  constructor(size: number, weights: readonly number[]) {
    this.#best = new Array(size + 1).fill(-1);
    this.#weights = weights;
  }

  #isHeavier(one: number, other: number): boolean {
    return one !== -1 && (other === -1 || (this.#weights[one] ?? 0) > (this.#weights[other] ?? 0));
  }

  before(place: number): number {
    let best = -1;
    for (let at = place; at > 0; at -= at & -at) {
      const one = this.#best[at] ?? -1;
      if (this.#isHeavier(one, best)) best = one;
    }
    return best;
  }

  set(place: number, chain: number): void {
    for (let at = place + 1; at < this.#best.length; at += at & -at) {
      if (this.#isHeavier(chain, this.#best[at] ?? -1)) this.#best[at] = chain;
    }
  }
}

/**
 * The heaviest pairs that do not cross and share no end: the longest common
 * subsequence, where pairs have weights.
 *
 * @param size the length of the second list
 */
export function heaviestChain(pairs: readonly Pair[], size: number): Pair[] {
  // Of the pairs of one place in the first list, the last place in the second comes first, so
  // that no chain takes two of them.
  const sorted = pairs.toSorted((x, y) => x.a - y.a || y.b - x.b);
  const weights: number[] = [];
  const before: number[] = [];
  const heaviest = new Heaviest(size, weights);
  for (const [index, { b, weight }] of sorted.entries()) {
    const last = heaviest.before(b);
    before[index] = last;
    weights[index] = weight + (last === -1 ? 0 : (weights[last] ?? 0));
    heaviest.set(b, index);
  }
  const chain: Pair[] = [];
  for (let at = heaviest.before(size); at !== -1; at = before[at] ?? -1) {
    const pair = sorted[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
