import { pageInterface } from '../../interface/page-interface.ts';
import { element } from '../../search/view/elements.ts';
import { type Box, placeMenu, type Situation } from './placing.ts';
import { focusIn, rove } from './roving.ts';

/** A button of the menu. */
export interface Tool {
  name: string;
  run(): void;
}

function buttonFor({ name, run }: Tool): HTMLButtonElement {
  const button = element('button', 'quote-tool', name);
  button.type = 'button';
  button.addEventListener('click', run);
  return button;
}

/** What of the window shows the page: below the bar, above a phone's keyboard. */
function sight(): Box {
  const { innerHeight, visualViewport } = window;
  const bottom = visualViewport ? visualViewport.offsetTop + visualViewport.height : innerHeight;
  const hanging =
    document.querySelector(':root[data-find] .find') ?? document.querySelector('.bar');
  const top = Math.max(0, hanging?.getBoundingClientRect().bottom ?? 0);
  return { top, bottom, left: 0, right: document.documentElement.clientWidth };
}

/** The box with the tools for a quote, beside its words. */
export class QuoteBox {
  readonly element = element('div', 'quote-box');
  readonly #tools = element('div', 'quote-tools');
  readonly #styles = element('div', 'quote-tools quote-styles');
  readonly #hand = element('div', 'quote-hand');
  #cite: HTMLButtonElement | undefined;

  /** @param tools the buttons in their order */
  constructor(tools: readonly Tool[]) {
    Object.assign(this.element, pageInterface().writing);
    this.element.dataset['noText'] = '';
    this.#tools.setAttribute('role', 'toolbar');
    this.#tools.append(...tools.map(buttonFor));
    this.#styles.setAttribute('role', 'menu');
    this.#styles.setAttribute('aria-label', pageInterface().words.quoteMenu.styles);
    this.#styles.id = 'page:quote-styles';
    this.element.append(this.#tools, this.#styles, this.#hand);
    this.#styles.hidden = true;
    this.#hand.hidden = true;
    rove(this.#tools);
    // Else the press would take the selection away, and with it the menu.
    this.element.addEventListener('mousedown', (event) => {
      if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
    });
  }

  /** Makes the button of a name open the list of citation styles. */
  setCite(name: string): void {
    this.#cite = [...this.#tools.querySelectorAll('button')].find(
      (one) => one.textContent === name,
    );
    this.#cite?.setAttribute('aria-haspopup', 'menu');
    this.#cite?.setAttribute('aria-expanded', 'false');
    this.#cite?.setAttribute('aria-controls', this.#styles.id);
  }

  /** Opens the box within a turn. @param label what the tools are for */
  open(turn: HTMLElement, label: string): void {
    this.closeStyles();
    this.#hand.hidden = true;
    this.#tools.setAttribute('aria-label', label);
    for (const [n, one] of [...this.#tools.querySelectorAll('button')].entries())
      one.tabIndex = n === 0 ? 0 : -1;
    if (this.element.parentElement !== turn) turn.append(this.element);
  }

  /** Takes the box out of the page. */
  close(): void {
    this.element.remove();
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  get stylesAreOpen(): boolean {
    return !this.#styles.hidden;
  }

  /** Moves the focus to the first tool. */
  focus(): void {
    focusIn(this.#tools);
  }

  /** Shows the citation styles, and moves the focus to the first. */
  openStyles(styles: readonly Tool[]): void {
    this.#styles.replaceChildren(...styles.map(buttonFor));
    for (const one of this.#styles.children) one.setAttribute('role', 'menuitem');
    this.#styles.hidden = false;
    this.#cite?.setAttribute('aria-expanded', 'true');
    if (!this.#styles.dataset['roves']) rove(this.#styles);
    this.#styles.dataset['roves'] = '';
    focusIn(this.#styles);
  }

  /** Hides the citation styles; the focus goes back to the button that opened them. */
  closeStyles(): void {
    const hadFocus = this.#styles.contains(document.activeElement);
    this.#styles.hidden = true;
    this.#cite?.setAttribute('aria-expanded', 'false');
    if (hadFocus) this.#cite?.focus({ preventScroll: true });
  }

  /** Shows a text for the reader to copy, where the browser lets no page do so. */
  offerByHand(text: string): void {
    const label = element('label', '', pageInterface().words.quoteMenu.byHand);
    const area = element('textarea', '');
    area.readOnly = true;
    area.value = text;
    area.rows = 4;
    label.append(area);
    this.#hand.replaceChildren(label);
    this.#hand.hidden = false;
    area.focus({ preventScroll: true });
    area.select();
  }

  /** Puts the box beside the words; it says whether all of it is in sight. */
  place(words: Omit<Situation, 'menu' | 'sight' | 'isRtl'>): boolean {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const seen = sight();
    const turn = this.element.parentElement ?? this.element;
    const isRtl = getComputedStyle(turn).direction === 'rtl';
    const { top, left } = placeMenu({ ...words, isRtl, menu: { width, height }, sight: seen });
    const origin = this.element.offsetParent?.getBoundingClientRect() ?? { top: 0, left: 0 };
    this.element.style.top = `${top - origin.top}px`;
    this.element.style.left = `${left - origin.left}px`;
    return top >= seen.top && top + height <= seen.bottom;
  }
}
