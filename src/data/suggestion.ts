import { suggestionLink } from '../corrections/suggestion-link.ts';
import type { Interview } from './interviews.ts';
import { site } from './site.ts';

/** How readers of an interview suggest a correction. */
export interface Suggestion {
  /** The link for the interview as a whole. */
  link: string;
  /** Whether a turn's link needs the line that the turn begins on. */
  namesLines: boolean;
  /** What the page's script makes the link of a turn or of some words from. */
  attributes: { 'data-suggest': string; 'data-file': string };
}

/** How readers of an interview suggest a correction, where the site says how. */
export function suggestFor({ title, href, file }: Interview): Suggestion | undefined {
  const { suggest: template, url } = site;
  if (template === undefined) return undefined;
  const address = new URL(href, url).href;
  return {
    link: suggestionLink(template, { title, address, words: '', line: 1, file }),
    namesLines: template.includes('{line}'),
    attributes: { 'data-suggest': template, 'data-file': file },
  };
}
