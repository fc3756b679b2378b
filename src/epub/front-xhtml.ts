import { formatPartialDate } from '../data/partial-date.ts';
import { type Book, languageOf } from './book.ts';
import type { BookLinks } from './book-links.ts';
import { toXhtml } from './xhtml.ts';
import { xmlText } from './xml.ts';

/** Where and when an interview was held, in the language of its words. */
export function occasionOf(book: Book): string {
  const { event, place, date } = book.facts;
  const day = date && !(event ?? '').includes(date) && formatPartialDate(date, languageOf(book));
  return [event, place, day].filter(Boolean).join(', ');
}

/** The title page: what it is, when it was held, what stands before the first turn, who speaks. */
export function titlePageXhtml(book: Book, links: BookLinks): string {
  const { facts, transcript } = book;
  const { series } = facts;
  const occasion = occasionOf(book);
  const { part: nth } = series ?? {};
  const part = series && `${series.title}${nth === undefined ? '' : ` (${nth})`}`;
  const above = [part, occasion]
    .filter(Boolean)
    .map((text) => `<span>${xmlText(text ?? '')}</span>`);
  const voices = transcript.speakers.map(({ name, title }) => {
    const more = title === undefined ? '' : ` <span class="quiet">${xmlText(title)}</span>`;
    return `<li>${xmlText(name)}${more}</li>\n`;
  });
  return [
    '<section class="title-page" epub:type="titlepage">',
    above.length > 0 && `<p class="eyebrow">${above.join(' ')}</p>`,
    `<h1>${xmlText(facts.title)}</h1>`,
    transcript.preface && `<div class="preface">${toXhtml(transcript.preface, links)}</div>`,
    voices.length > 0 && `<ul class="voices">\n${voices.join('')}</ul>`,
    `<p class="quiet">${xmlText(book.site.title)}</p>`,
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}
