import { escapeHtml } from '../data/escape-html.ts';
import { attributionLine, attributionOf } from './attribution.ts';
import type { Citation } from './model.ts';
import type { Source } from './source.ts';

function quotation(words: string, language: string, url: string | undefined): string {
  const cite = url ? ` cite="${escapeHtml(url)}"` : '';
  const inner = words
    .split(/\n{2,}/u)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('');
  return `<blockquote${cite} lang="${escapeHtml(language)}">${inner}</blockquote>`;
}

/**
 * Cites in HTML, as source to be put into a page: a `<figure>` with the quote as
 * `<blockquote cite>` and where it is from as its caption (HTML Living Standard,
 * 4.4.4), or a paragraph where nothing is quoted. The title is the link.
 */
export function citeHtml(source: Source): Citation {
  const { interview, place, url } = source;
  const name = `<cite lang="${escapeHtml(interview.language)}">${escapeHtml(interview.title)}</cite>`;
  const title = url ? `<a href="${escapeHtml(url)}">${name}</a>` : name;
  const line = attributionLine(attributionOf(source), title, escapeHtml);
  const html = place?.words
    ? `<figure>${quotation(place.words, interview.language, url)}<figcaption>— ${line}</figcaption></figure>`
    : `<p>${line}</p>`;
  return { text: html, html };
}
