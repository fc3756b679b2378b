import { asks } from '../../transcript/model.ts';
import { excerpt } from '../excerpt.ts';
import type { Quote } from '../quote.ts';
import { element, link } from './elements.ts';
import { type SearchInterface, sayTime, sayVoice } from './strings.ts';

/** What results are written in. */
export interface ResultLanguages {
  /** The page's own: dates and labels. */
  ui: SearchInterface;
  /** BCP 47 tag of the interviews that name no language of their own. */
  interviews: string;
}

/** Tells browsers and screen readers in which language words are, and lets them find their direction. */
function inLanguage<Kind extends HTMLElement>(words: Kind, language: string): Kind {
  words.lang = language;
  words.dir = 'auto';
  return words;
}

/** The question that the words answer, where the text around it has it. */
function drawQuestion(question: string, language: string, { words }: SearchInterface): HTMLElement {
  const own = inLanguage(element('bdi', '', question), language);
  const [before = '', behind = ''] = words.search.answering.split('{question}');
  return element('p', 'quote-question', before, own, behind);
}

function drawQuote(quote: Quote, language: string, ui: SearchInterface): HTMLLIElement {
  const { turn, text, hits, href, question, chapter } = quote;
  const isAsking = turn.role !== undefined && asks(turn.role);
  const words = excerpt(text, hits).map((piece) =>
    piece.isHit ? element('mark', '', piece.text) : piece.text,
  );
  const when = [sayTime(turn.start, turn.since, ui), chapter].flatMap((piece) =>
    piece ? [' · ', element('bdi', '', piece)] : [],
  );
  return element(
    'li',
    isAsking ? 'quote quote-asks' : 'quote',
    element('p', 'quote-meta', element('bdi', 'quote-voice', sayVoice(quote, ui)), ...when),
    inLanguage(link(href, 'quote-words', ...words), language),
    ...(question ? [drawQuestion(question, language, ui)] : []),
  );
}

function drawHeading(
  { interview, href }: Quote,
  language: string,
  ui: SearchInterface,
): HTMLElement {
  const title = link(href.replace(/[?#].*/, ''), '', interview.title);
  const heading = element('h2', 'quote-interview', inLanguage(title, language));
  if (interview.date) {
    heading.append(' · ', element('bdi', '', ui.date(interview.date)));
  }
  return heading;
}

/** Quotes by interview, each interview where its best quote stands. */
function groupByInterview(quotes: readonly Quote[]): Map<string, [Quote, ...Quote[]]> {
  const groups = new Map<string, [Quote, ...Quote[]]>();
  for (const quote of quotes) {
    const { slug } = quote.interview;
    const group = groups.get(slug);
    if (group) group.push(quote);
    else groups.set(slug, [quote]);
  }
  return groups;
}

/**
 * Adds quotes to a list, by interview: one item an interview, with its quotes
 * in a list inside. Quotes of the interview that stands last join it.
 *
 * @returns the link of the topmost quote that was added
 */
export function appendQuotes(
  list: HTMLOListElement,
  quotes: readonly Quote[],
  { ui, interviews }: ResultLanguages,
): HTMLAnchorElement | undefined {
  const added: HTMLLIElement[] = [];
  const last = list.lastElementChild;
  const groups = groupByInterview(quotes);
  const draw = ([first, ...others]: [Quote, ...Quote[]]) => {
    const language = first.interview.language ?? interviews;
    return { language, items: [first, ...others].map((quote) => drawQuote(quote, language, ui)) };
  };
  if (last instanceof HTMLLIElement) {
    const continued = groups.get(last.dataset['interview'] ?? '');
    if (continued) {
      const { items } = draw(continued);
      last.querySelector('.quote-list')?.append(...items);
      added.push(...items);
      groups.delete(continued[0].interview.slug);
    }
  }
  for (const [slug, group] of groups) {
    const { language, items } = draw(group);
    const item = element(
      'li',
      'quote-group',
      drawHeading(group[0], language, ui),
      element('ol', 'quote-list', ...items),
    );
    item.dataset['interview'] = slug;
    list.append(item);
    added.push(...items);
  }
  return added[0]?.querySelector<HTMLAnchorElement>('.quote-words') ?? undefined;
}
