import type { Choice } from '../criteria.ts';
import { FIELDS, type Field } from '../query.ts';
import { ORDERS } from '../question.ts';
import { type Choices, NO_CHOICES } from '../tally.ts';
import type { SearchState } from './address.ts';
import { drawChoices } from './choices-view.ts';
import type { SearchInterface } from './strings.ts';

/** How long a reader pauses before what stands in the box is taken for said, in milliseconds. */
const PAUSE = 400;

/** What a reader does with the form. */
export interface FormEvents {
  /** The box is entered. */
  enter(): void;
  /** The box holds something else. */
  type(): void;
  /** The reader has stopped typing. */
  pause(): void;
  /** The search is sent. */
  send(): void;
  /** Something is chosen. */
  choose(): void;
}

/** The form of the search page: the box, and what quotes are chosen and sorted by. */
export class SearchForm {
  readonly input: HTMLInputElement;
  readonly #boxes: ReadonlyMap<Field, HTMLElement>;
  readonly #order: HTMLSelectElement;
  readonly #ui: SearchInterface;
  #pause = 0;

  /**
   * @param boxes for each field what holds its control
   * @param order the control that says how quotes are sorted
   * @param ui names what can be chosen
   */
  constructor(
    input: HTMLInputElement,
    boxes: ReadonlyMap<Field, HTMLElement>,
    order: HTMLSelectElement,
    ui: SearchInterface,
  ) {
    this.input = input;
    this.#boxes = boxes;
    this.#order = order;
    this.#ui = ui;
  }

  /** Tells what the reader does from now on. */
  listen(events: FormEvents): void {
    this.input.addEventListener('focus', () => events.enter());
    this.input.addEventListener('input', (event) => {
      // What an input method is still composing is no word yet.
      if ((event as InputEvent).isComposing) return;
      this.#type(events);
    });
    this.input.addEventListener('compositionend', () => this.#type(events));
    this.input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.input.value === '') return;
      event.preventDefault();
      this.input.value = '';
      this.#type(events);
    });
    this.input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      events.send();
    });
    for (const select of [this.#order, ...this.#selects().values()]) {
      select.addEventListener('change', () => events.choose());
    }
    if (document.activeElement === this.input) events.enter();
  }

  #type(events: FormEvents): void {
    this.settle();
    events.type();
    this.#pause = window.setTimeout(() => events.pause(), PAUSE);
  }

  #selects(): Map<Field, HTMLSelectElement> {
    return new Map(
      [...this.#boxes].flatMap(([field, box]) => {
        const select = box.querySelector('select');
        return select ? [[field, select] as const] : [];
      }),
    );
  }

  /** Forgets the pause after what was typed last, since it is taken for said already. */
  settle(): void {
    clearTimeout(this.#pause);
  }

  /** What the form asks for. */
  get state(): SearchState {
    const chosen: Choice = {};
    for (const [field, { value }] of this.#selects()) if (value) chosen[field] = value;
    const order = ORDERS.find((one) => one === this.#order.value) ?? 'best';
    return { query: this.input.value.trim(), chosen, order };
  }

  set state({ query, chosen, order }: SearchState) {
    this.input.value = query;
    this.#order.value = order;
    this.offer(NO_CHOICES, chosen, true);
  }

  /** Offers what an answer can be narrowed by, beside what is chosen. */
  offer(choices: Choices, chosen: Choice, isExact: boolean): void {
    for (const field of FIELDS) {
      const box = this.#boxes.get(field);
      if (box) drawChoices(box, field, choices, chosen, { isExact, ui: this.#ui });
    }
  }
}
