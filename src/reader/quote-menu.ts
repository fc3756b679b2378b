import type { QuoteTools } from './quote/quote-tools.ts';

/** How long a selection must stay as it is before the menu comes, in milliseconds. */
const CALM = 250;

/**
 * `<quote-menu>`: lets readers quote what they select, or a turn by the button
 * that comes to whichever they point at or focus. What the menu does is loaded
 * at the first selection or press. It holds the button, once for all turns.
 */
class QuoteMenu extends HTMLElement {
  readonly #transcript = this.closest<HTMLElement>('.transcript') ?? document.body;
  #tools: Promise<QuoteTools> | undefined;
  #place: Element | null | undefined;
  #calm = 0;
  #isPressed = false;
  #by: 'mouse' | 'touch' | 'keyboard' = 'keyboard';

  connectedCallback(): void {
    this.#place = this.querySelector('template')?.content.firstElementChild;
    const button = this.#place?.querySelector('button');
    button?.addEventListener('click', () => {
      this.#load().then((tools) =>
        tools.toggleTurn(button, this.#by === 'touch' ? 'touch' : 'mouse'),
      );
    });
    for (const name of ['pointerover', 'focusin'] as const)
      this.#transcript.addEventListener(name, (event) => this.#offer(event));
    for (const name of ['pointerdown', 'pointerup', 'pointercancel'] as const)
      document.addEventListener(name, (event) => this.#onPointer(event));
    document.addEventListener('keydown', () => {
      this.#by = 'keyboard';
    });
    document.addEventListener('selectionchange', () => {
      if (document.getSelection()?.isCollapsed) this.#forget();
      this.#wait();
    });
  }

  #load(): Promise<QuoteTools> {
    this.#tools ??= import('./quote/quote-tools.ts').then(
      ({ QuoteTools }) => new QuoteTools(this.#transcript, this.querySelector('p')),
    );
    // Where it cannot be had, the next press tries again.
    this.#tools.catch(() => {
      this.#tools = undefined;
    });
    return this.#tools;
  }

  #forget(): void {
    this.#tools?.then((tools) => tools.forget());
  }

  /** Brings the button to a turn, but not away from under the keyboard or an open menu. */
  #offer({ target, type }: Event): void {
    const head = target instanceof Element && target.closest('.turn')?.querySelector('.turn-head');
    const place = this.#place;
    if (!head || !place || this.#isPressed || place.parentElement === head) return;
    const isHeld =
      place.querySelector('[aria-expanded="true"]') ||
      (type === 'pointerover' && this.#by === 'keyboard' && place.contains(document.activeElement));
    if (!isHeld) head.append(place);
  }

  #onPointer({ type, pointerType, button, target }: PointerEvent): void {
    this.#isPressed = type === 'pointerdown';
    // What a press selects is new, though it be the same words.
    if (this.#isPressed && button === 0 && target instanceof Element && target.closest('.words'))
      this.#forget();
    this.#by = pointerType === 'touch' ? 'touch' : 'mouse';
    this.#wait();
  }

  /** Nothing comes while the reader is still selecting. */
  #wait(): void {
    clearTimeout(this.#calm);
    this.#calm = window.setTimeout(() => {
      const selection = document.getSelection();
      if (this.#isPressed || !selection) return;
      const isOfTranscript =
        !selection.isCollapsed && selection.getRangeAt(0).intersectsNode(this.#transcript);
      if (isOfTranscript || this.#tools)
        this.#load().then((tools) => tools.showSelection(selection, this.#by));
    }, CALM);
  }
}

customElements.define('quote-menu', QuoteMenu);
