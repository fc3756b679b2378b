import { spansOf } from '../../data/turn-spans.ts';
import type { PagePassage } from './page-passages.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Ticks closer than this, in the ribbon's units, are one. */
const CLOSEST = 0.5;

/** Where in the page something stands: a passage, and how far into it, in UTF-16 units. */
export interface Spot {
  passage: PagePassage;
  offset: number;
}

function drawPath(className: string): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', className);
  return path;
}

/** The hits on the ribbon that shows who speaks when, to scale; where there is no ribbon, none. */
export class RibbonTicks {
  readonly #svg: SVGSVGElement | null;
  readonly #places = new Map<PagePassage, { from: number; length: number }>();
  readonly #ticks = [drawPath('tick-edge'), drawPath('tick')];
  readonly #current = [drawPath('tick-edge is-current'), drawPath('tick is-current')];

  constructor(svg: SVGSVGElement | null, passages: readonly PagePassage[]) {
    this.#svg = svg;
    if (!svg) return;
    const turns = passages.filter(({ isTurn }) => isTurn);
    const spans = spansOf(turns);
    const unit = svg.viewBox.baseVal.width / spans.reduce((sum, span) => sum + span, 0);
    let from = 0;
    for (const [n, turn] of turns.entries()) {
      const length = (spans[n] ?? 0) * unit;
      this.#places.set(turn, { from, length });
      from += length;
    }
  }

  #draw(paths: readonly SVGPathElement[], spots: readonly Spot[]): void {
    const steps = spots.flatMap(({ passage, offset }) => {
      const place = this.#places.get(passage);
      if (!place) return [];
      const at = place.from + (place.length * offset) / Math.max(1, passage.text.length);
      return [Math.round(at / CLOSEST) * CLOSEST];
    });
    const line = [...new Set(steps)].map((at) => `M${at} 0v24`).join('');
    for (const path of paths) path.setAttribute('d', line);
    if (!this.#ticks[0]?.isConnected) this.#svg?.append(...this.#ticks, ...this.#current);
  }

  /** Shows a tick for each spot, and no others. */
  show(spots: readonly Spot[]): void {
    this.#draw(this.#ticks, spots);
    this.#draw(this.#current, []);
  }

  /** Brings out the tick of the hit that the reader is at. */
  showCurrent(spot: Spot): void {
    this.#draw(this.#current, [spot]);
  }
}
