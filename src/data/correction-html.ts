import type { ShownCorrection } from '../corrections/all-corrections.ts';
import type { Piece } from '../corrections/word-changes.ts';
import type { Html } from '../transcript/index.ts';
import { displayDate } from './display.ts';
import { escapeHtml } from './escape-html.ts';
import { INTERFACE_LANGUAGE } from './interface-language.ts';

/** Words for those who hear the page; most screen readers pass over `<del>` and `<ins>` themselves. */
const HINTS = {
  was: ['struck out: ', ', end of struck out '],
  now: ['put in: ', ', end of put in '],
} as const;

function hint(text: string): Html {
  return `<span class="visually-hidden" lang="${INTERFACE_LANGUAGE}">${text}</span>`;
}

/** @param next the piece behind it, which stands apart from struck words */
function pieceHtml({ kind, text }: Piece, next: Piece | undefined): Html {
  if (kind === 'same') return escapeHtml(text);
  const [before, after] = HINTS[kind];
  const tag = kind === 'was' ? 'del' : 'ins';
  // A space at the end is struck with nothing.
  const words = text.trimEnd();
  const space = text.slice(words.length) || (kind === 'was' && next?.kind === 'now' ? ' ' : '');
  return `<${tag}>${hint(before)}${escapeHtml(words)}${hint(after)}</${tag}>${space}`;
}

/** Writes what changed: the old words struck, the new ones marked, for eyes and ears. */
export function piecesHtml(pieces: readonly Piece[]): Html {
  return pieces.map((piece, index) => pieceHtml(piece, pieces[index + 1])).join('');
}

/** Writes a date as the interface does, with itself for machines. */
export function dateHtml(date: string): Html {
  return `<time datetime="${escapeHtml(date)}">${escapeHtml(displayDate(date))}</time>`;
}

/** What happened to a whole turn, in words. */
export const WHOLE_TURN = {
  added: 'This turn was added.',
  removed: 'This turn was removed.',
} as const;

function entryHtml({ change, pieces, note }: ShownCorrection, lang: string): Html {
  const own = `lang="${escapeHtml(lang)}"`;
  const whole = change === 'changed' ? '' : `<p><bdi>${WHOLE_TURN[change]}</bdi></p>`;
  const words = pieces.length > 0 ? `<p ${own}>${piecesHtml(pieces)}</p>` : '';
  return whole + words + (note === undefined ? '' : `<p ${own}>${escapeHtml(note)}</p>`);
}

/** The corrections of one turn: a line that says so, and behind it what changed. */
function turnHtml(corrections: readonly ShownCorrection[], lang: string): Html {
  const [latest] = corrections;
  if (!latest) return '';
  const entries = corrections.map((one) => {
    const date = corrections.length > 1 ? `<p><bdi>${dateHtml(one.date)}</bdi></p>` : '';
    return date + entryHtml(one, lang);
  });
  return (
    `<details class="corrected" lang="${INTERFACE_LANGUAGE}">` +
    `<summary><bdi>Corrected ${dateHtml(latest.date)}</bdi></summary>${entries.join('')}</details>`
  );
}

/**
 * What each turn shows of its corrections. It works without JavaScript.
 *
 * @param corrections the newest first
 * @param lang BCP 47 tag of the interview's words
 * @returns HTML by the turn's id
 */
export function correctionsByTurn(
  corrections: readonly ShownCorrection[],
  lang: string,
): Map<string, Html> {
  const byTurn = Map.groupBy(corrections, ({ turn }) => turn);
  return new Map(
    [...byTurn].flatMap(([turn, own]): [string, Html][] =>
      turn === undefined ? [] : [[turn, turnHtml(own, lang)]],
    ),
  );
}
