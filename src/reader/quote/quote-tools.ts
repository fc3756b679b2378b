import { scriptWords } from '../../interface/script-words.ts';
import type { Situation } from './placing.ts';
import { quoteIn } from './quote-place.ts';
import { edgesOf, isBackward, isSameRange } from './ranges.ts';
import { ToolMenu } from './tool-menu.ts';
import { toolsOf } from './tools.ts';

/** How the reader points: it decides where the menu goes. */
type Pointer = Situation['pointer'];

/** Room around a turn’s head that holds nothing, in pixels. */
const TURN_PADDING = 10;

/** What a reader can do with words of the transcript: the menu beside a selection, or of a turn. */
export class QuoteTools {
  readonly #transcript: HTMLElement;
  readonly #menu: ToolMenu;
  /** The selection for which the menu was last opened: it does not come back for it. */
  #done: Range | undefined;

  /** @param hears the live region that tells where the menu is */
  constructor(transcript: HTMLElement, hears: HTMLElement | null) {
    this.#transcript = transcript;
    this.#menu = new ToolMenu((menu) => toolsOf(menu, transcript), hears);
  }

  /** Shows the menu for what is selected, and hides it where that is no words of the transcript. */
  showSelection(selection: Selection, pointer: Pointer | 'keyboard'): void {
    // What is selected in the menu itself is the text that it offers.
    if (this.#menu.hasFocus || this.#menu.opened?.opener) return;
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    if (range && this.#done && isSameRange(range, this.#done)) return;
    const place = range && !range.collapsed ? quoteIn(this.#transcript, range) : undefined;
    if (!place) {
      this.forget();
      this.#menu.close();
      return;
    }
    this.#done = range?.cloneRange();
    const backward = isBackward(selection);
    this.#menu.open(scriptWords().quoteMenu.tools, {
      place,
      before: document.activeElement,
      situation: () => ({
        ...edgesOf(place.words),
        isBackward: backward,
        pointer: pointer === 'keyboard' ? 'mouse' : pointer,
      }),
    });
    if (pointer === 'keyboard') this.#menu.announce();
  }

  /** Lets the menu come back for the words that it was last opened for: they are selected anew. */
  forget(): void {
    this.#done = undefined;
  }

  /** Opens the menu for a whole turn, at the press of its button; closes it at the next. */
  toggleTurn(opener: HTMLElement, pointer: Pointer): void {
    const turn = opener.closest('.turn');
    const isSame = this.#menu.opened?.opener === opener;
    this.#menu.close();
    const range = document.createRange();
    if (!turn || isSame) return;
    range.selectNodeContents(turn);
    const place = quoteIn(this.#transcript, range);
    if (!place) return;
    opener.setAttribute('aria-expanded', 'true');
    turn.classList.add('quoting');
    const situation = () => {
      const { first, last } = edgesOf(place.words);
      // Above the words stands who speaks.
      const top = turn.getBoundingClientRect().top + TURN_PADDING;
      const { bottom, left, right } = first;
      return { first: { top, bottom, left, right }, last, isBackward: true, pointer };
    };
    this.#menu.open(scriptWords().quoteMenu.turnTools, {
      place,
      opener,
      before: opener,
      situation,
    });
    this.#menu.focus();
  }
}
