import type { Findings, Step } from '../../search/passage.ts';
import type { PageMarks } from './page-marks.ts';
import type { PagePassage } from './page-passages.ts';
import type { Spot } from './ribbon-ticks.ts';
import { firstBelow } from './sight.ts';

const NOTHING: Findings = { held: 'all', hits: new Map(), steps: [] };

/** The end that a walk went round. */
export type Turned = 'start' | 'end';

/** Walks from hit to hit, round both ends, and says in the page which one the reader is at. */
export class HitWalk {
  readonly #marks: PageMarks;
  #passages: readonly PagePassage[] = [];
  #findings = NOTHING;
  #at: number | undefined;
  #current: readonly Element[] = [];

  constructor(marks: PageMarks) {
    this.#marks = marks;
  }

  /** Begins a walk through what was found in these passages; no hit is the current one yet. */
  begin(passages: readonly PagePassage[], findings: Findings): void {
    this.#leave();
    this.#passages = passages;
    this.#findings = findings;
  }

  get findings(): Findings {
    return this.#findings;
  }

  /** The elements of the hit that the reader is at: its marks, or a passage where no words are looked for. */
  get current(): readonly Element[] {
    return this.#current;
  }

  /** Where in the page the steps are. */
  get spots(): Spot[] {
    return this.#findings.steps.map((step) => this.spotOf(step));
  }

  /** Where in the page a step is. */
  spotOf({ passage, from }: Step): Spot {
    const hit = this.#findings.hits.get(passage)?.[from];
    return { passage: this.#passages[passage] as PagePassage, offset: hit?.from ?? 0 };
  }

  /**
   * The number of the step that comes next, or comes before.
   *
   * @param line how far down in the window reading begins, in pixels: the walk
   *   sets out from there
   */
  next(by: 1 | -1, line: number): { at: number; turned?: Turned } {
    const { length } = this.#findings.steps;
    const from = this.#at ?? this.#firstFrom(line) - (by === 1 ? 1 : 0);
    const at = from + by;
    if (at < 0) return { at: length - 1, turned: 'end' };
    return at < length ? { at } : { at: 0, turned: 'start' };
  }

  /** Makes a step the current one. */
  goTo(at: number): void {
    this.#leave();
    this.#at = at;
    const step = this.#findings.steps[at];
    this.#current = step ? this.#elementsOf(step) : [];
    for (const one of this.#current) one.setAttribute('aria-current', 'true');
  }

  #leave(): void {
    for (const one of this.#current) one.removeAttribute('aria-current');
    this.#current = [];
    this.#at = undefined;
  }

  #elementsOf({ passage, from, to }: Step): readonly Element[] {
    const found = this.#passages[passage] as PagePassage;
    return from === to ? [found.element] : this.#marks.of(found).slice(from, to).flat();
  }

  /** The first step at or below a line; behind the last where there is none. */
  #firstFrom(line: number): number {
    const { steps } = this.#findings;
    const first = firstBelow(this.#passages, line);
    const at = steps.findIndex((step) => {
      if (step.passage !== first) return step.passage > first;
      return this.#elementsOf(step).some((one) => one.getBoundingClientRect().bottom > line);
    });
    return at === -1 ? steps.length : at;
  }
}
