import { setTimeout } from 'node:timers/promises';

/**
 * Milliseconds between a change and the work on it. Editors empty a file before
 * they write it, and the watcher may tell of the first alone.
 */
const SETTLE = 20;

/** Does one piece of work at a time; what comes in meanwhile is done together in the next. */
export class ChangeQueue {
  readonly #work: (changed: ReadonlySet<string>) => Promise<void>;
  #waiting = new Set<string>();
  #running: Promise<void> | undefined;

  /** @param work takes the changed files; it must not throw */
  constructor(work: (changed: ReadonlySet<string>) => Promise<void>) {
    this.#work = work;
  }

  /**
   * Adds a changed file.
   *
   * @returns when it, and all that came in until then, is done
   */
  add(file: string): Promise<void> {
    this.#waiting.add(file);
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      await setTimeout(SETTLE);
      const changed = this.#waiting;
      this.#waiting = new Set();
      await this.#work(changed);
    }
    this.#running = undefined;
  }
}
