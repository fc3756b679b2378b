import { scriptWords } from '../../interface/script-words.ts';
import type { Situation } from './placing.ts';
import { QuoteBox, type Tool } from './quote-box.ts';
import type { QuotePlace } from './quote-place.ts';

/** What the menu is open for. */
export interface Opened {
  place: QuotePlace;
  /** The button of the turn, where the menu was opened by it. */
  opener?: HTMLElement;
  /** What had the focus before. */
  before: Element | null;
  situation: () => Omit<Situation, 'menu' | 'sight' | 'isRtl'>;
}

/** The menu of tools for a quote: it opens beside the words, is left by keys, and gives the focus back. */
export class ToolMenu {
  readonly #box: QuoteBox;
  readonly #hears: HTMLElement | null;
  #opened: Opened | undefined;

  /**
   * @param toolsOf what can be done with a quote
   * @param hears the live region that tells where the menu is
   */
  constructor(toolsOf: (menu: ToolMenu) => readonly Tool[], hears: HTMLElement | null) {
    this.#hears = hears;
    this.#box = new QuoteBox(toolsOf(this));
    this.#box.setCite(scriptWords().quoteMenu.cite);
    // Before all others: what the menu takes of the keyboard, the rest of the page does not get.
    document.addEventListener('keydown', (event) => this.#onKey(event), { capture: true });
    document.addEventListener('pointerdown', ({ target }) => {
      if (this.#opened?.opener && !this.#owns(target)) this.close();
    });
  }

  /** What the menu is open for; `undefined` where it is closed. */
  get opened(): Opened | undefined {
    return this.#opened;
  }

  get hasFocus(): boolean {
    return this.#box.hasFocus;
  }

  #owns(target: EventTarget | null): boolean {
    if (!(target instanceof Node)) return false;
    return this.#box.element.contains(target) || this.#opened?.opener?.contains(target) === true;
  }

  /** Opens the menu in the last of the turns that are quoted. @param label what the tools are for */
  open(label: string, opened: Opened): void {
    const turn = opened.place.turns.at(-1);
    if (!turn) return;
    this.#opened = opened;
    this.#box.open(turn, label);
    this.#place();
  }

  /** Moves the focus to the first tool. */
  focus(): void {
    this.#box.focus();
  }

  /** Tells those who do not see the menu that it can be reached. */
  announce(): void {
    if (this.#hears) this.#hears.textContent = scriptWords().quoteMenu.reachable;
  }

  /** A turn that is longer than the window has no room beside it: the box then goes to its button. */
  #place(): void {
    const { opener, situation } = this.#opened ?? {};
    if (!situation || this.#box.place(situation()) || !opener) return;
    const first = opener.getBoundingClientRect();
    this.#box.place({ ...situation(), first, last: first, isBackward: false, pointer: 'mouse' });
  }

  /** Closes the menu; the focus goes back to where it came from. */
  close(): void {
    const opened = this.#opened;
    if (!opened) return;
    const hadFocus = this.#box.hasFocus;
    this.#opened = undefined;
    this.#box.close();
    if (this.#hears) this.#hears.textContent = '';
    opened.opener?.setAttribute('aria-expanded', 'false');
    const [turn] = opened.place.turns;
    turn?.classList.remove('quoting');
    if (!hadFocus || !turn) return;
    const { before } = opened;
    const target = before instanceof HTMLElement && before !== document.body ? before : turn;
    if (target === turn) turn.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  get stylesAreOpen(): boolean {
    return this.#box.stylesAreOpen;
  }

  /** Shows the citation styles below the tools. */
  openStyles(styles: readonly Tool[]): void {
    this.#box.openStyles(styles);
    this.#place();
  }

  /** Hides the citation styles; the tools stay. */
  closeStyles(): void {
    this.#box.closeStyles();
    this.#place();
  }

  /** Shows a text for the reader to copy, where the browser lets no page do so. */
  offerByHand(text: string): void {
    this.#box.offerByHand(text);
    this.#place();
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#opened || event.isComposing) return;
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const take = (act: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    const isWriting = event.target instanceof Element && event.target.matches('input, textarea');
    if (key === 'Escape') {
      if (this.stylesAreOpen) take(() => this.closeStyles());
      else if (this.hasFocus || !isWriting) take(() => this.close());
    } else if (key === 'Tab') {
      // The menu comes next behind the selection; Tab goes on from there, and leaves the menu behind.
      if (this.hasFocus) this.close();
      else if (!shiftKey && !isWriting && !this.#opened.opener) take(() => this.focus());
    }
  }
}
