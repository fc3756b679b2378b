import type { ShownCorrection } from '../corrections/all-corrections.ts';
import type { Piece } from '../corrections/word-changes.ts';
import { formatPartialDate } from '../data/partial-date.ts';
import { turnNames } from '../data/turn-names.ts';
import type { Interface } from '../interface/interface.ts';
import { type Book, languageOf } from './book.ts';
import type { BookLinks } from './book-links.ts';
import { ownWriting } from './own-writing.ts';
import { linkXhtml, xmlText } from './xml.ts';

function pieceXhtml({ kind, text }: Piece, next: Piece | undefined): string {
  if (kind === 'same') return xmlText(text);
  const tag = kind === 'was' ? 'del' : 'ins';
  // A space at the end is struck with nothing.
  const words = text.trimEnd();
  const space = text.slice(words.length) || (kind === 'was' && next?.kind === 'now' ? ' ' : '');
  return `<${tag}>${xmlText(words)}</${tag}>${space}`;
}

function correctionXhtml(
  { date, turn, voice, change, pieces, note }: ShownCorrection,
  names: ReadonlyMap<string, string>,
  links: BookLinks,
  language: string,
  ui: Interface,
): string {
  const day = formatPartialDate(date, language);
  const place = turn === undefined ? '' : linkXhtml(names.get(turn) ?? turn, links.within(turn));
  const paragraphs = [
    `<p>${[xmlText(day), place, voice && xmlText(voice)].filter(Boolean).join(' · ')}</p>`,
    change !== 'changed' && `<p${ownWriting(ui)}>${ui.words.corrections[change]}</p>`,
    pieces.length > 0 &&
      `<p>${pieces.map((piece, at) => pieceXhtml(piece, pieces[at + 1])).join('')}</p>`,
    note !== undefined && `<p>${xmlText(note)}</p>`,
  ];
  return `<li>${paragraphs.filter(Boolean).join('\n')}</li>\n`;
}

/** What was corrected since the interview was published, the newest first; empty where nothing was. */
export function correctionsXhtml(book: Book, links: BookLinks): string {
  const { corrections, transcript, ui } = book;
  if (corrections.length === 0) return '';
  const names = turnNames(transcript, ui.words.comma);
  const items = corrections.map((one) => correctionXhtml(one, names, links, languageOf(book), ui));
  return `<h3${ownWriting(ui)}>${ui.words.corrections.title}</h3>
<ul class="corrections">
${items.join('')}</ul>`;
}
