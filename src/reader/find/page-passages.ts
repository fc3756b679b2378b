import { pageInterface } from '../../interface/page-interface.ts';
import type { Passage } from '../../search/passage.ts';
import { tokenize } from '../../search/tokens.ts';
import { parseTimecode } from '../../transcript/timecode.ts';

/** A passage as it stands in the page. */
export interface PagePassage extends Passage {
  element: HTMLElement;
  text: string;
  /** Who says it and when, in words: “Simon Crosby, 2:50”. */
  voice: string;
  /** Whether it is a turn, and so has its place on the ribbon. */
  isTurn: boolean;
  /** Its own time, in seconds. */
  start?: number;
}

/** How long the reading of a page may keep the browser from answering, in milliseconds. */
const SLICE = 8;

function readTurn(turn: HTMLElement): Pick<PagePassage, 'voice' | 'speaker' | 'role' | 'start'> {
  const name = turn.querySelector('.speaker')?.textContent?.trim() ?? '';
  const shown = turn.querySelector('.turn-head .time')?.textContent ?? '';
  const time = parseTimecode(shown);
  // A turn without a time shows a sign in its place.
  const written = time ? shown : '';
  return {
    voice: [name, written].filter(Boolean).join(pageInterface().words.comma),
    speaker: turn.classList.contains('cue') ? undefined : name,
    role: turn.dataset['role'],
    ...(time && 'seconds' in time && { start: time.seconds }),
  };
}

function readPassage(element: HTMLElement): PagePassage {
  const text = element.textContent ?? '';
  const turn = element.closest<HTMLElement>('.turn');
  const { find } = pageInterface().words;
  const place = element.matches('.notes') ? find.notes : find.introduction;
  const voice = turn ? readTurn(turn) : { voice: place };
  return { element, text, tokens: tokenize(text), isTurn: turn !== null, ...voice };
}

/** The passages of an interview's page, in its order, each read once. */
export class PagePassages {
  readonly #unread: HTMLElement[];
  readonly #read: PagePassage[] = [];

  /** @param interview the element that holds preface, turns and notes */
  constructor(interview: ParentNode) {
    this.#unread = [
      ...interview.querySelectorAll<HTMLElement>('.words, .preface, .notes'),
    ].reverse();
    this.#readOn();
  }

  /** Reads ahead in slices, so that a long page is read before the first word is typed. */
  #readOn(): void {
    const end = performance.now() + SLICE;
    while (performance.now() < end && this.#readNext());
    if (this.#unread.length > 0) setTimeout(() => this.#readOn());
  }

  #readNext(): boolean {
    const element = this.#unread.pop();
    if (element) this.#read.push(readPassage(element));
    return element !== undefined;
  }

  /** All passages; those that are not read yet are read now. */
  get all(): readonly PagePassage[] {
    while (this.#readNext());
    return this.#read;
  }
}
