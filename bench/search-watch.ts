/** What a search page's own window tells the bench. */
export interface SearchWatch {
  /** Begins to wait for the answer to a query, to be timed from the next key on. */
  begin(query: string): void;
  /** Whether the answer to that query is shown whole, or that there is none. */
  isAnswered(): boolean;
  /** From the key to the paint of the answer's first results, in milliseconds. */
  milliseconds(): number | undefined;
  /** When the page's first result was there, in milliseconds since 1970. */
  firstResult(): number | undefined;
}

declare global {
  interface Window {
    searchWatch: SearchWatch;
  }
}

/**
 * Watches a search page from within; Playwright runs it before the page's own
 * scripts. Everything it needs is inside, since only its text gets there.
 */
export function watchSearch(): void {
  /** A list that stays as it is for so long, in milliseconds, is the answer: none, or what is near. */
  const STILL = 1000;
  let wanted = '';
  let pressed: number | undefined;
  let painted: number | undefined;
  let isPainting = false;
  let first: number | undefined;
  let changed = 0;
  const results = () => [...document.querySelectorAll<HTMLAnchorElement>('a.quote-words')];
  const answers = (link: HTMLAnchorElement | undefined) =>
    link !== undefined && new URL(link.href).searchParams.get('q') === wanted;
  const press = (event: Event) => {
    pressed ??= event.timeStamp;
  };
  // A letter that no key of the keyboard makes comes without a key press.
  for (const name of ['keydown', 'beforeinput']) window.addEventListener(name, press, true);
  new MutationObserver(() => {
    changed = performance.now();
    const [link] = results();
    if (link) first ??= performance.timeOrigin + changed;
    if (pressed === undefined || painted !== undefined || isPainting || !answers(link)) return;
    isPainting = true;
    // The first frame's callbacks run before its paint, the second's after.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        painted = performance.now();
      }),
    );
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['href', 'aria-busy'] });
  window.searchWatch = {
    begin(query) {
      wanted = query;
      pressed = undefined;
      painted = undefined;
      isPainting = false;
      changed = performance.now();
    },
    isAnswered() {
      if (document.querySelector('.search-results')?.getAttribute('aria-busy') === 'true')
        return false;
      const links = results();
      if (links.length > 0 && links.every(answers)) return isPainting === (painted !== undefined);
      const isSaid = document.querySelector('.search-status')?.textContent?.trim() !== '';
      return isSaid && performance.now() - changed > STILL;
    },
    milliseconds: () =>
      painted === undefined || pressed === undefined ? undefined : painted - pressed,
    firstResult: () => first,
  };
}
