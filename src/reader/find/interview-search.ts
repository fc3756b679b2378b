import { fill } from '../../interface/fill.ts';
import { pageInterface } from '../../interface/page-interface.ts';
import type { Hit } from '../../search/hits.ts';
import { asksForPassages, findPassages } from '../../search/passage.ts';
import { parseQuery } from '../../search/query.ts';
import { HitWalk, type Turned } from './hit-walk.ts';
import { listenToKeys } from './keys.ts';
import { PageMarks } from './page-marks.ts';
import { type PagePassage, PagePassages } from './page-passages.ts';
import { QueryAddress } from './query-address.ts';
import { RibbonTicks } from './ribbon-ticks.ts';
import { passagesInSight, reveal, type Sight, sightBelow } from './sight.ts';
import { StripView } from './strip-view.ts';

/** Whether the page was opened by a link or an address: on the way back the browser knows the place. */
function isFresh(): boolean {
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return opened?.type === 'navigate';
}

/** The search within one interview: marks, ticks, count and steps for what stands in the box. */
export class InterviewSearch {
  readonly #passages = new PagePassages(document.querySelector('.interview') ?? document);
  readonly #marks = new PageMarks();
  readonly #walk = new HitWalk(this.#marks);
  readonly #address = new QueryAddress();
  readonly #ui = pageInterface();
  readonly #words = this.#ui.words.find;
  readonly #view: StripView;
  #ticks: RibbonTicks | undefined;
  #query = '';

  /** @param strip the element of `FindStrip.astro`, in the interview's page */
  constructor(strip: HTMLElement) {
    this.#view = new StripView(strip);
    for (const box of this.#view.boxes) {
      box.addEventListener('input', () => this.#type(box.value));
    }
    this.#view.listen({
      previous: () => this.step(-1),
      next: () => this.step(1),
      close: () => this.close(),
    });
    listenToKeys(this.#view, this);
    window.addEventListener('popstate', () => this.#follow());
    const typed = this.#view.box?.value;
    if (typed) this.#type(typed);
    else if (this.#address.read()) this.#land(isFresh());
  }

  /** Goes to a hit: the next one or the one before, round both ends. */
  step(by: 1 | -1): void {
    if (this.#walk.findings.steps.length === 0) return;
    const { at, turned } = this.#walk.next(by, this.#sight.top);
    this.#goTo(at, turned);
    const [first] = this.#walk.current;
    if (first) reveal(first, this.#sight);
  }

  /** Clears the search, and the strip with it. */
  close(): void {
    const { activeElement } = document;
    const last = this.#walk.current[0]?.closest<HTMLElement>('.turn, .preface, .notes');
    this.empty();
    this.#view.close();
    if (!this.#view.panel.contains(activeElement)) return;
    // What had the focus is gone: the keyboard goes on from where the reader is, or came from.
    if (last) last.tabIndex = -1;
    const opener = this.#view.box ?? document.querySelector<HTMLElement>('.bar-search-link');
    (last ?? opener)?.focus({ preventScroll: true });
  }

  /** Clears the box, marks, ticks and address; where the strip holds the box, both stay. */
  empty(): void {
    this.#type('');
    this.#address.settle();
  }

  get #sight(): Sight {
    return sightBelow(this.#view.panel);
  }

  #type(typed: string): void {
    this.#find(typed);
    this.#address.write(typed);
    if (typed.trim()) this.#view.open();
    else if (!this.#view.holdsBox) this.#view.close();
  }

  /** Shows the search that the address brings along; the count begins at the turn it leads to. */
  #land(isFirst: boolean): void {
    const landed = this.#passages.all.findIndex(({ element }) => element.closest('.at'));
    this.#view.open();
    this.#find(this.#address.read(), landed === -1 ? undefined : landed);
    const { steps } = this.#walk.findings;
    const first = steps.findIndex(({ passage }) => passage === landed);
    if (first === -1) return;
    this.#goTo(first);
    const [hit] = this.#walk.current;
    if (!hit || !isFirst) return;
    // The strip may reach lower than the browser knew when it went to the turn.
    const head = hit.closest('.turn')?.querySelector('.turn-head .time');
    for (const one of [head, hit]) if (one) reveal(one, this.#sight);
  }

  /** Follows the browser's history to another search. */
  #follow(): void {
    const typed = this.#address.read();
    if (typed && typed !== this.#query.trim() && !this.#address.isWaiting) this.#land(false);
  }

  #find(typed: string, landed?: number): void {
    const passages = this.#passages.all;
    const query = parseQuery(typed);
    const findings = findPassages(passages, query, landed);
    this.#query = typed;
    this.#walk.begin(passages, findings);
    this.#view.setQuery(typed);
    const wanted = new Map<PagePassage, readonly Hit[]>();
    for (const [n, own] of findings.hits) wanted.set(passages[n] as PagePassage, own);
    this.#marks.show(wanted, passagesInSight(passages, this.#sight));
    this.#ticks ??= new RibbonTicks(document.querySelector('.ribbon svg'), passages);
    this.#ticks.show(this.#walk.spots);
    const total = findings.steps.length;
    const none = asksForPassages(query) ? this.#words.none : this.#words.wordless;
    if (typed.trim() === '') this.#view.show({ canStep: false }, 'pause');
    else if (total === 0) this.#view.show({ note: none, canStep: false }, 'pause');
    else {
      const forms = query.terms.length === 1 ? this.#words.hits : this.#words.passages;
      const count = this.#ui.count(forms, total);
      this.#view.show({ note: this.#note, count, canStep: true }, 'pause');
    }
  }

  get #note(): string {
    return this.#walk.findings.held === 'some' ? this.#words.some : '';
  }

  #goTo(at: number, end?: Turned): void {
    const { steps } = this.#walk.findings;
    const step = steps[at];
    if (!step) return;
    this.#walk.goTo(at);
    const spot = this.#walk.spotOf(step);
    this.#ticks?.showCurrent(spot);
    const turned = end && (end === 'start' ? this.#words.fromStart : this.#words.fromEnd);
    const place = { at: this.#ui.number(at + 1), total: this.#ui.number(steps.length) };
    const count = fill(this.#words.place, place);
    const { voice } = spot.passage;
    const state = { note: this.#note, count, voice, ...(turned && { turned }), canStep: true };
    this.#view.show(state, 'now');
  }
}
