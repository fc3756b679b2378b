import { type Colour, writeIndexedPng } from './indexed-png.ts';

/** Steps between paper and ink: enough that no edge shows them. */
const STEPS = 15;

/** How much ink lies on each pixel, up to 255, row by row. */
export interface Mask {
  width: number;
  height: number;
  coverage: Uint8Array;
}

/** Paper that is printed on with some inks, none above another. */
export class Sheet {
  readonly #width: number;
  readonly #height: number;
  readonly #paper: Colour;
  readonly #inks: readonly Colour[];
  readonly #pixels: Uint8Array;

  /** @param inks at most seventeen */
  constructor(width: number, height: number, paper: Colour, inks: readonly Colour[]) {
    this.#width = width;
    this.#height = height;
    this.#paper = paper;
    this.#inks = inks;
    this.#pixels = new Uint8Array(width * height);
  }

  /** Fills a rectangle. */
  fill(ink: number, left: number, top: number, width: number, height: number): void {
    for (let y = top; y < top + height; y += 1) {
      const row = y * this.#width;
      this.#pixels.fill(this.#index(ink, STEPS), row + left, row + left + width);
    }
  }

  /** Prints a mask; what stands out over the sheet's edges is not there. */
  print(ink: number, mask: Mask, left: number, top: number): void {
    const { width, height, coverage } = mask;
    for (let y = Math.max(0, -top); y < height && top + y < this.#height; y += 1) {
      for (let x = Math.max(0, -left); x < width && left + x < this.#width; x += 1) {
        const step = Math.round(((coverage[y * width + x] ?? 0) * STEPS) / 255);
        if (step > 0) this.#pixels[(top + y) * this.#width + left + x] = this.#index(ink, step);
      }
    }
  }

  toPng(): Buffer {
    const palette = [
      this.#paper,
      ...this.#inks.flatMap((ink) =>
        Array.from({ length: STEPS }, (_, n) => mix(this.#paper, ink, (n + 1) / STEPS)),
      ),
    ];
    return writeIndexedPng(this.#width, this.#height, palette, this.#pixels);
  }

  #index(ink: number, step: number): number {
    return ink * STEPS + step;
  }
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const channel = (n: 0 | 1 | 2) => Math.round(from[n] + (to[n] - from[n]) * share);
  return [channel(0), channel(1), channel(2)];
}
