import { formatPartialDate } from '../data/partial-date.ts';
import { asks } from '../transcript/model.ts';
import type { WayOn } from './address.ts';
import type { SpeakerCount } from './answer.ts';
import { excerpt } from './excerpt.ts';
import type { Quote } from './quote.ts';
import { STRINGS, saySpeaker, sayTime, sayVoice } from './strings.ts';

/** An element with a class and its children; texts become text, never markup. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function link(href: string, className: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const made = element('a', className, ...children);
  made.href = href;
  return made;
}

function drawQuote(quote: Quote): HTMLLIElement {
  const { turn, text, hits, href, question, chapter } = quote;
  const isAsking = turn.role !== undefined && asks(turn.role);
  const words = excerpt(text, hits).map((piece) =>
    piece.isHit ? element('mark', '', piece.text) : piece.text,
  );
  const when = [sayTime(turn.start, turn.since), chapter].filter(Boolean).join(' · ');
  return element(
    'li',
    isAsking ? 'quote quote-asks' : 'quote',
    element(
      'p',
      'quote-meta',
      element('span', 'quote-voice', sayVoice(quote)),
      ...(when ? [` · ${when}`] : []),
    ),
    link(href, 'quote-words', ...words),
    ...(question ? [element('p', 'quote-question', STRINGS.answering, question)] : []),
  );
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
 * Draws quotes as list items, one an interview, with its quotes in a list inside.
 *
 * @param language BCP 47 tag that dates are written by
 */
export function drawQuotes(quotes: readonly Quote[], language: string): HTMLLIElement[] {
  return Array.from(groupByInterview(quotes).values(), (group) => {
    const [{ interview, href }] = group;
    const date =
      interview.date && element('span', '', ` · ${formatPartialDate(interview.date, language)}`);
    return element(
      'li',
      'quote-group',
      element(
        'h2',
        'quote-interview',
        link(href.replace(/[?#].*/, ''), '', interview.title),
        ...(date ? [date] : []),
      ),
      element('ol', 'quote-list', ...group.map(drawQuote)),
    );
  });
}

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
