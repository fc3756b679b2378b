import type { WayOn } from './address.ts';
import type { SpeakerCount } from './answer.ts';
import { element, link } from './elements.ts';
import { STRINGS, saySpeaker } from './strings.ts';

/** Draws the ways on as a list of links. */
export function drawWaysOn(ways: readonly WayOn[]): HTMLUListElement {
  return element(
    'ul',
    'search-ways',
    ...ways.map(({ href, text }) => element('li', '', link(href, '', text))),
  );
}

/**
 * Draws the choice of speakers, the chosen one among them even where the
 * answer has none of their words.
 *
 * @param chosen the name, or `''` for anyone
 */
export function drawSpeakers(
  speakers: readonly SpeakerCount[],
  chosen: string,
): HTMLOptionElement[] {
  const isMissing = chosen !== '' && speakers.every(({ name }) => name !== chosen);
  const all = isMissing ? [...speakers, { name: chosen, count: 0 }] : speakers;
  return [
    new Option(STRINGS.anyone, '', true, chosen === ''),
    ...all.map((one) => new Option(saySpeaker(one), one.name, false, one.name === chosen)),
  ];
}

/** Draws why there is no answer, and a button that tries again. */
export function drawFailure(base: string, retry: () => void): Node[] {
  const button = element('button', 'search-button', STRINGS.retry);
  button.type = 'button';
  button.addEventListener('click', retry);
  return [
    element('p', '', STRINGS.whyUnavailable),
    element('p', '', button),
    drawWaysOn([{ href: base, text: STRINGS.allInterviews }]),
  ];
}
