import { scriptWords } from '../../interface/script-words.ts';

/** How long a reader pauses before what was typed is told, in milliseconds. */
const PAUSE = 600;

/** The region falls silent before it speaks, so that the same words are heard again; in milliseconds. */
const SILENCE = 40;

/** What the strip shows and says. */
export interface StripState {
  /** A sentence on what was found, where there is something to explain. */
  note?: string;
  /** “3 of 12”. */
  count?: string;
  /** That the steps went round one end. */
  turned?: string;
  /** Who says it, and when. */
  voice?: string;
  /** Whether there is anything to step through. */
  canStep: boolean;
}

/** The strip below the bar, and the two boxes that a reader types in: one in each, never both in sight. */
export class StripView {
  readonly boxes: readonly HTMLInputElement[];
  readonly panel: HTMLElement;
  readonly #root = document.documentElement;
  #pause = 0;

  constructor(strip: HTMLElement) {
    this.panel = strip.querySelector<HTMLElement>('.find') ?? strip;
    this.boxes = [
      ...document.querySelectorAll<HTMLInputElement>('.bar-search input'),
      ...strip.getElementsByTagName('input'),
    ];
    new ResizeObserver(() => this.#takeRoom()).observe(this.panel);
  }

  #part(name: string): HTMLElement {
    return this.panel.querySelector<HTMLElement>(`.find-${name}`) ?? this.panel;
  }

  /** Tells the styles how far the strip reaches, so that no link leads below it. */
  #takeRoom(): void {
    if (this.isOpen) this.#root.style.setProperty('--strip', `${this.panel.offsetHeight}px`);
    else this.#root.style.removeProperty('--strip');
  }

  /** The box that is in sight. */
  get box(): HTMLInputElement | undefined {
    return this.boxes.find((box) => box.checkVisibility());
  }

  /** Whether the box stands in the strip, since the bar has no room for it. */
  get holdsBox(): boolean {
    return this.boxes[0]?.checkVisibility() === false;
  }

  /** Whether the page shows the strip. */
  get isOpen(): boolean {
    return this.#root.dataset['find'] !== undefined;
  }

  /** Shows the strip. */
  open(): void {
    this.#root.dataset['find'] = '';
  }

  /** Hides the strip. */
  close(): void {
    delete this.#root.dataset['find'];
  }

  /** Puts a query in the boxes and behind the link to all interviews. */
  setQuery(typed: string): void {
    for (const box of this.boxes) if (box.value !== typed) box.value = typed;
    const all = this.link;
    all.search = typed.trim() ? `?${new URLSearchParams({ q: typed.trim() })}` : '';
  }

  /** The link that searches all interviews. */
  get link(): HTMLAnchorElement {
    return this.#part('all') as HTMLAnchorElement;
  }

  /** Tells what a reader does with the buttons from now on. */
  listen(events: { previous(): void; next(): void; close(): void }): void {
    this.#part('previous').addEventListener('click', () => events.previous());
    this.#part('next').addEventListener('click', () => events.next());
    this.#part('close').addEventListener('click', () => events.close());
  }

  /** Shows where the reader is at once, and says it aloud: at once as well, or at the next pause in typing. */
  show(state: StripState, when: 'now' | 'pause'): void {
    const { note = '', count = '', turned = '', voice = '', canStep } = state;
    this.#part('note').textContent = note;
    this.#part('place').textContent = count;
    this.#part('turned').textContent = turned;
    this.#part('voice').textContent = voice;
    for (const name of ['previous', 'next']) this.#part(name).hidden = !canStep;
    const said = this.#part('said');
    said.textContent = '';
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(
      () => {
        said.textContent = [note, count, turned, voice].filter(Boolean).join(scriptWords().comma);
      },
      when === 'now' ? SILENCE : PAUSE,
    );
  }
}
