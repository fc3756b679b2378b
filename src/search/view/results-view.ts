import { element, link } from './elements.ts';
import type { SearchInterface } from './strings.ts';

/** A way on from where nothing was found: an address, and what it leads to. */
export interface WayOn {
  href: string;
  text: string;
}

/** Draws the ways on as a list of links. */
export function drawWaysOn(ways: readonly WayOn[]): HTMLUListElement {
  return element(
    'ul',
    'search-ways',
    ...ways.map(({ href, text }) => element('li', '', link(href, '', text))),
  );
}

function drawRetry(retry: () => void, { words }: SearchInterface): HTMLButtonElement {
  const button = element('button', 'search-button', words.search.retry);
  button.type = 'button';
  button.addEventListener('click', retry);
  return button;
}

/** Draws why there is no answer, and a button that tries again. */
export function drawFailure(base: string, retry: () => void, ui: SearchInterface): Node[] {
  const { whyUnavailable, allInterviews } = ui.words.search;
  return [
    element('p', '', whyUnavailable),
    element('p', '', drawRetry(retry, ui)),
    drawWaysOn([{ href: base, text: allInterviews }]),
  ];
}

/** Draws that an answer lacks what stands in parts of the index that could not be had. */
export function drawGap(retry: () => void, ui: SearchInterface): Node[] {
  return [element('p', '', ui.words.search.partlyUnavailable, ' ', drawRetry(retry, ui))];
}
