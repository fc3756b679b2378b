import type { Citation } from '../../citations/index.ts';
import { say } from '../said.ts';
import { copy } from './clipboard.ts';
import type { Situation } from './placing.ts';
import { speakersOf, wordsOf } from './quote.ts';
import { QuoteBox, type Tool } from './quote-box.ts';
import { linkTo, type QuotePlace, quoteIn, sharedLink } from './quote-place.ts';
import { QUOTE_STRINGS } from './quote-strings.ts';
import { type RichText, writeQuote } from './quote-text.ts';
import { suggestCorrection, takesSuggestions } from './suggestion.ts';

/** How the reader points: it decides where the box goes. */
type Pointer = Situation['pointer'];

/** Room around a turn’s head that holds nothing, in pixels. */
const TURN_PADDING = 10;

/** What the box is open for. */
interface Opened {
  place: QuotePlace;
  /** The button of the turn, where the box was opened by it. */
  opener?: HTMLElement;
  /** What had the focus before. */
  before: Element | null;
  situation: () => Omit<Situation, 'menu' | 'sight'>;
}

function edgesOf(range: Range): Pick<Situation, 'first' | 'last'> {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const whole = range.getBoundingClientRect();
  const first = lines.reduce((a, b) => (b.top < a.top ? b : a), lines[0] ?? whole);
  const last = lines.reduce((a, b) => (b.bottom > a.bottom ? b : a), lines.at(-1) ?? whole);
  return { first, last };
}

function isBackward({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
  if (!anchorNode || !focusNode) return false;
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return Boolean(anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING);
}

function isSame(a: Range, b: Range): boolean {
  const places = [Range.START_TO_START, Range.END_TO_END];
  return places.every((place) => a.compareBoundaryPoints(place, b) === 0);
}

/** What a reader can do with words of the transcript: the menu beside a selection, or of a turn. */
export class QuoteTools {
  readonly #transcript: HTMLElement;
  readonly #hears: HTMLElement | null;
  readonly #box: QuoteBox;
  #opened: Opened | undefined;
  /** The selection for which the menu was last closed: it does not come back for the same. */
  #done: Range | undefined;

  /** @param hears the live region that tells where the menu is */
  constructor(transcript: HTMLElement, hears: HTMLElement | null) {
    this.#transcript = transcript;
    this.#hears = hears;
    this.#box = new QuoteBox(this.#list());
    this.#box.setCite(QUOTE_STRINGS.cite);
    // Before all others: what the menu takes of the keyboard, the rest of the page does not get.
    document.addEventListener('keydown', (event) => this.#onKey(event), { capture: true });
    document.addEventListener('pointerdown', ({ target }) => {
      if (this.#opened?.opener && !this.#owns(target)) this.close();
    });
  }

  #list(): Tool[] {
    const tool = (name: string, run: (place: QuotePlace) => unknown): Tool => ({
      name,
      run: () => this.#opened && run(this.#opened.place),
    });
    const { copyQuote, copyLink, cite, share, saveImage, suggest } = QUOTE_STRINGS;
    const language = document.documentElement.lang;
    return [
      tool(copyQuote, ({ quote }) => this.#copy(writeQuote(quote, language), 'quoteCopied')),
      tool(copyLink, (place) => this.#copy({ text: linkTo(place), html: '' }, 'linkCopied')),
      tool(cite, (place) => this.#offerStyles(place)),
      ...('share' in navigator ? [tool(share, (place) => this.#share(place))] : []),
      tool(saveImage, (place) => this.#save(place)),
      ...(takesSuggestions(this.#transcript) ? [tool(suggest, suggestCorrection)] : []),
    ];
  }

  #owns(target: EventTarget | null): boolean {
    if (!(target instanceof Node)) return false;
    return this.#box.element.contains(target) || this.#opened?.opener?.contains(target) === true;
  }

  /** Shows the menu for what is selected, and hides it where that is no words of the transcript. */
  showSelection(selection: Selection, pointer: Pointer | 'keyboard'): void {
    // What is selected in the menu itself is the text that it offers.
    if (this.#box.hasFocus || this.#opened?.opener) return;
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    if (range && this.#done && isSame(range, this.#done)) return;
    const place = range && !range.collapsed ? quoteIn(this.#transcript, range) : undefined;
    if (!place) {
      this.close();
      return;
    }
    this.#done = range?.cloneRange();
    const backward = isBackward(selection);
    this.#open(QUOTE_STRINGS.tools, {
      place,
      before: document.activeElement,
      situation: () => ({
        ...edgesOf(place.words),
        isBackward: backward,
        pointer: pointer === 'keyboard' ? 'mouse' : pointer,
      }),
    });
    if (pointer === 'keyboard' && this.#hears) this.#hears.textContent = QUOTE_STRINGS.reachable;
  }

  /** Opens the menu for a whole turn, at the press of its button; closes it at the next. */
  toggleTurn(opener: HTMLElement, pointer: Pointer): void {
    const turn = opener.closest('.turn');
    const isSame = this.#opened?.opener === opener;
    this.close();
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
    this.#open(QUOTE_STRINGS.turnTools, { place, opener, before: opener, situation });
    this.#box.focus();
  }

  #open(label: string, opened: Opened): void {
    const turn = opened.place.turns.at(-1);
    if (!turn) return;
    this.#opened = opened;
    this.#box.open(turn, label);
    this.#place();
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
      if (this.#box.stylesAreOpen) take(() => this.#closeStyles());
      else if (this.#box.hasFocus || !isWriting) take(() => this.close());
    } else if (key === 'Tab') {
      // The menu comes next behind the selection; Tab goes on from there, and leaves the menu behind.
      if (this.#box.hasFocus) this.close();
      else if (!shiftKey && !isWriting && !this.#opened.opener) take(() => this.#box.focus());
    }
  }

  #closeStyles(): void {
    this.#box.closeStyles();
    this.#place();
  }

  async #copy(
    rich: RichText,
    done: 'quoteCopied' | 'linkCopied' | { style: string },
  ): Promise<void> {
    if (await copy(rich)) {
      this.close();
      say(
        typeof done === 'string' ? QUOTE_STRINGS[done] : QUOTE_STRINGS.citationCopied(done.style),
      );
    } else {
      this.#box.offerByHand(rich.text);
      this.#place();
    }
  }

  async #offerStyles({ quote }: QuotePlace): Promise<void> {
    if (this.#box.stylesAreOpen) return this.#closeStyles();
    const opened = this.#opened;
    const citations = await import('../../citations/index.ts').catch(() => undefined);
    if (!citations) return say(QUOTE_STRINGS.citeFailed);
    if (opened !== this.#opened) return;
    const { CITATION_STYLES, STYLE_NAMES, cite } = citations;
    const cited = {
      url: quote.permalink,
      speakers: speakersOf(quote),
      words: wordsOf(quote),
      ...(quote.time && { start: quote.time.start }),
    };
    const of = (style: (typeof CITATION_STYLES)[number]): Citation =>
      cite(style, quote.interview, cited, new Date());
    this.#box.openStyles(
      CITATION_STYLES.map((style) => ({
        name: STYLE_NAMES[style],
        run: () => this.#copy(of(style), { style: STYLE_NAMES[style] }),
      })),
    );
    this.#place();
  }

  async #share(place: QuotePlace): Promise<void> {
    const { quote } = place;
    const name = speakersOf(quote).join(', ');
    const text =
      quote.turns.length === 1 && name ? `“${wordsOf(quote)}” — ${name}` : wordsOf(quote);
    try {
      await navigator.share({ title: quote.interview.title, text, url: sharedLink(place) });
      this.close();
    } catch {
      // The reader may think better of it.
    }
  }

  async #save({ quote, turns }: QuotePlace): Promise<void> {
    try {
      const { saveCard } = await import('./card.ts');
      await saveCard(quote, turns);
      this.close();
      say(QUOTE_STRINGS.imageSaved);
    } catch {
      say(QUOTE_STRINGS.imageFailed);
    }
  }
}
