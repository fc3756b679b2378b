import type { Interface } from '../interface/interface.ts';
import { interfaceFor } from '../interface/languages.ts';
import type { InterviewFacts } from './interviews.ts';
import { site } from './site.ts';

/** The language that all pages speak, where the site names one. */
const named = ['interview', 'site'].includes(site.interface) ? [] : [site.interface];

/** The interface of lists, of the search and of all that is no interview's. */
export const siteInterface: Interface = interfaceFor(...named, site.language);

/** The interface of an interview's pages: in the language of its words, where the site has not said otherwise. */
export function interfaceOf({ language }: Pick<InterviewFacts, 'language'>): Interface {
  if (language === undefined || site.interface !== 'interview') return siteInterface;
  return interfaceFor(language, site.language);
}
