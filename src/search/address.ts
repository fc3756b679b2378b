import { parseQuery } from './query.ts';
import { STRINGS } from './strings.ts';

/** What a reader looks for, as the address of the search page says it. */
export interface SearchState {
  query: string;
  speaker?: string | undefined;
}

/**
 * Reads the state from an address.
 *
 * @param search the address's part from `?` on
 */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const speaker = parameters.get('speaker');
  return { query: parameters.get('q') ?? '', ...(speaker && { speaker }) };
}

/** Writes the state as the part of an address from `?` on; `''` where nothing is looked for. */
export function writeState({ query, speaker }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set('q', query.trim());
  if (query.trim() && speaker) parameters.set('speaker', speaker);
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** A way on from where nothing was found: an address of this page, and what it leads to. */
export interface WayOn {
  href: string;
  text: string;
}

/**
 * What to try where nothing was found.
 *
 * @param base the site's base path
 */
export function waysOn({ query, speaker }: SearchState, base: string): WayOn[] {
  const { terms } = parseQuery(query);
  const words = terms.map(({ text }) => text).join(' ');
  const [first = ''] = words.split(/\s+/);
  const ways: (WayOn | false)[] = [
    speaker !== undefined && { href: writeState({ query }), text: STRINGS.anySpeaker },
    terms.some(({ phrase }) => phrase) && {
      href: writeState({ query: words, speaker }),
      text: STRINGS.withoutQuotes,
    },
    first !== words && {
      href: writeState({ query: first, speaker }),
      text: STRINGS.fewerWords,
    },
    { href: base, text: STRINGS.allInterviews },
  ];
  return ways.filter((way) => way !== false);
}
