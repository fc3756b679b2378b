import { element, link } from './elements.ts';
import { STRINGS } from './strings.ts';

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

function drawRetry(retry: () => void): HTMLButtonElement {
  const button = element('button', 'search-button', STRINGS.retry);
  button.type = 'button';
  button.addEventListener('click', retry);
  return button;
}

/** Draws why there is no answer, and a button that tries again. */
export function drawFailure(base: string, retry: () => void): Node[] {
  return [
    element('p', '', STRINGS.whyUnavailable),
    element('p', '', drawRetry(retry)),
    drawWaysOn([{ href: base, text: STRINGS.allInterviews }]),
  ];
}

/** Draws that an answer lacks what stands in parts of the index that could not be had. */
export function drawGap(retry: () => void): Node[] {
  return [element('p', '', STRINGS.partlyUnavailable, ' ', drawRetry(retry))];
}
