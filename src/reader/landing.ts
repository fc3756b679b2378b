import { decodedAddress } from '../transcript/decoded-address.ts';
import { type MediaSpan, parseMediaFragment } from '../transcript/media-fragment.ts';
import { placesIn } from './turn-times.ts';
import { parseFragment, type TextDirective } from './words/text-directive.ts';

/** What of an address leads to a place in the page. */
export type Place = Pick<URL, 'hash' | 'search'>;

/** Where an address leads. */
export interface Landing {
  /** The turns it means, or the preface or notes. */
  turns: Element[];
  /** What the page scrolls to. */
  place: Element | undefined;
  /** Whether the browser finds the place by itself when it opens the address. */
  isNative: boolean;
  /** The words it names, where it names any and the browser has not kept that to itself. */
  directives: TextDirective[];
}

function turnOf(id: string): Element | undefined {
  const place = document.getElementById(id);
  return place?.closest('.turn, .preface, .notes') ?? undefined;
}

/** All turns from one to another, whichever stands first; the first alone where the other is none. */
function turnsBetween(transcript: Element, first: Element, last: Element | undefined): Element[] {
  const all = [...transcript.querySelectorAll('.turn')];
  const ends = [all.indexOf(first), last ? all.indexOf(last) : -1].sort((a, b) => a - b);
  const [from = -1, to = -1] = ends;
  return from === -1 ? [first] : all.slice(from, to + 1);
}

function spoken(transcript: Element, span: MediaSpan): Element[] {
  // Old addresses of a turn are times as well, but not those at which it is spoken.
  const times = transcript.querySelectorAll<HTMLElement>(
    '.turn[id^="t="], .turn[data-start], .words .time[id^="t="]',
  );
  const timed = [...times].flatMap((place) => {
    const turn = place.closest('.turn');
    return turn ? [{ start: Number(place.dataset['start'] ?? place.id.slice(2)), turn }] : [];
  });
  const found = placesIn(timed, span);
  const [first, last] = [timed[found?.first ?? -1]?.turn, timed[found?.last ?? -1]?.turn];
  return first ? turnsBetween(transcript, first, last) : [];
}

/**
 * Where an address leads in the page: to the element of its fragment, with
 * `?to=` to all turns up to that one; or to the turns of a time, `#t=170,194`.
 *
 * @param transcript the element with the turns
 */
export function landingOf(transcript: Element, { hash, search }: Place): Landing {
  const { name, directives } = parseFragment(hash.slice(1));
  const fragment = decodedAddress(name);
  const place = document.getElementById(fragment);
  if (place) {
    const turn = place.closest('.turn, .preface, .notes');
    const to = new URLSearchParams(search).get('to');
    const turns = turn ? (to === null ? [turn] : turnsBetween(transcript, turn, turnOf(to))) : [];
    return { turns, place, isNative: true, directives };
  }
  const span = parseMediaFragment(fragment) ?? parseMediaFragment(search.slice(1));
  const turns = span ? spoken(transcript, span) : [];
  return { turns, place: turns[0], isNative: false, directives };
}

/**
 * The address that the page was opened with. Browsers that know links to words
 * take the words out of it, before scripts can read them; some keep them in
 * their record of the navigation.
 */
export function openedAddress(): Place {
  const [opened] = performance.getEntriesByType('navigation');
  const { hash, search, href } = window.location;
  const url = opened && URL.canParse(opened.name) ? opened.name : href;
  const [bare, words] = url.split(':~:', 2);
  const isHere = words !== undefined && (bare === href || bare === `${href}#`);
  return { hash: isHere ? `${hash || '#'}:~:${words}` : hash, search };
}
