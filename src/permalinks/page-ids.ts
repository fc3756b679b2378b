import type { Target } from './targets.ts';

const RE_NUMBER = /-\d+$/;

/** Whether an id is a slug, alone or with a number where another had it before. */
function isNumbered(id: string, slug: string): boolean {
  return id === slug || (id.startsWith(`${slug}-`) && id.replace(RE_NUMBER, '') === slug);
}

const timeId = ({ start }: Target) => (start === undefined ? undefined : `t=${Math.floor(start)}`);

/** Gives out the ids of a page, each once, and none that was ever published but to whom it leads to. */
export class PageIds {
  readonly #published: ReadonlySet<string>;
  readonly #given = new Set<string>();

  constructor(published: ReadonlySet<string>) {
    this.#published = published;
  }

  isFree(id: string, own: ReadonlySet<string>): boolean {
    return own.has(id) || !(this.#published.has(id) || this.#given.has(id));
  }

  give(id: string): string {
    this.#given.add(id);
    return id;
  }

  /** The id of a target: its time or slug, unless these were published for other words. */
  forTarget(target: Target, own: ReadonlySet<string>): string {
    const time = timeId(target);
    if (time !== undefined && own.has(time)) return this.give(time);
    if (target.id === time && this.isFree(time, own)) return this.give(time);
    // Numbers hang on what stands before: one that was published stays.
    if (target.id !== time && own.has(target.id)) return this.give(target.id);
    const known = [...own].find((id) => isNumbered(id, target.slug));
    if (known !== undefined) return this.give(known);
    if (this.isFree(target.id, own)) return this.give(target.id);
    for (let number = 0; ; number += 1) {
      const id = number === 0 ? target.slug : `${target.slug}-${number}`;
      if (this.isFree(id, own)) return this.give(id);
    }
  }
}
