import type { SearchState } from './address.ts';
import type { SpeakerCount } from './answer.ts';
import { drawSpeakers } from './results-view.ts';

/** How long a reader pauses before what stands in the box is looked for, in milliseconds. */
const PAUSE = 120;

/** What a reader does with the form. */
export interface FormEvents {
  /** The box is entered. */
  enter(): void;
  /** The box holds something else, and the reader pauses. */
  type(): void;
  /** The search is sent. */
  send(): void;
  /** Another speaker is chosen. */
  choose(): void;
}

/** The form of the search page: the box, and the choice of a speaker. */
export class SearchForm {
  readonly input: HTMLInputElement;
  readonly #speakers: HTMLSelectElement;
  readonly #choice: HTMLElement;
  #pause = 0;

  /** @param choice what holds the choice of a speaker, with its label */
  constructor(input: HTMLInputElement, choice: HTMLElement, speakers: HTMLSelectElement) {
    this.input = input;
    this.#choice = choice;
    this.#speakers = speakers;
  }

  /** Tells what the reader does from now on. */
  listen(events: FormEvents): void {
    this.input.addEventListener('focus', () => events.enter());
    this.input.addEventListener('input', () => {
      this.settle();
      this.#pause = window.setTimeout(() => events.type(), PAUSE);
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.input.value === '') return;
      event.preventDefault();
      this.input.value = '';
      events.type();
    });
    this.input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      events.send();
    });
    this.#speakers.addEventListener('change', () => events.choose());
    if (document.activeElement === this.input) events.enter();
  }

  /** Forgets what was typed last, since it is looked for already. */
  settle(): void {
    clearTimeout(this.#pause);
  }

  /** What the form asks for. */
  get state(): SearchState {
    return { query: this.input.value.trim(), speaker: this.#speakers.value || undefined };
  }

  set state({ query, speaker = '' }: SearchState) {
    this.input.value = query;
    this.#speakers.replaceChildren(...drawSpeakers([], speaker));
  }

  /** Offers the speakers of an answer, beside the one who is chosen. */
  offer(speakers: readonly SpeakerCount[], chosen = ''): void {
    this.#speakers.replaceChildren(...drawSpeakers(speakers, chosen));
    this.#choice.hidden = speakers.length === 0 && chosen === '';
  }
}
