import type { ShownCorrection } from '../corrections/all-corrections.ts';
import type { Piece } from '../corrections/word-changes.ts';
import { fillHtml } from '../interface/fill.ts';
import type { Interface } from '../interface/interface.ts';
import type { Html } from '../transcript/index.ts';
import { escapeHtml } from './escape-html.ts';

/** Words for those who hear the page; most screen readers pass over `<del>` and `<ins>` themselves. */
function hint(text: string, { lang }: Interface): Html {
  return `<span class="visually-hidden" lang="${escapeHtml(lang)}">${escapeHtml(text)}</span>`;
}

/** @param next the piece behind it, which stands apart from struck words */
function pieceHtml({ kind, text }: Piece, next: Piece | undefined, ui: Interface): Html {
  if (kind === 'same') return escapeHtml(text);
  const [before, after] = ui.words.corrections[kind === 'was' ? 'struck' : 'putIn'];
  const tag = kind === 'was' ? 'del' : 'ins';
  // A space at the end is struck with nothing.
  const words = text.trimEnd();
  const space = text.slice(words.length) || (kind === 'was' && next?.kind === 'now' ? ' ' : '');
  return `<${tag}>${hint(before, ui)}${escapeHtml(words)}${hint(after, ui)}</${tag}>${space}`;
}

/** Writes what changed: the old words struck, the new ones marked, for eyes and ears. */
export function piecesHtml(pieces: readonly Piece[], ui: Interface): Html {
  return pieces.map((piece, index) => pieceHtml(piece, pieces[index + 1], ui)).join('');
}

/** Writes a date as the interface does, with itself for machines. */
export function dateHtml(date: string, ui: Interface): Html {
  return `<time datetime="${escapeHtml(date)}">${escapeHtml(ui.date(date))}</time>`;
}

function entryHtml({ change, pieces, note }: ShownCorrection, lang: string, ui: Interface): Html {
  const own = `lang="${escapeHtml(lang)}"`;
  const whole =
    change === 'changed' ? '' : `<p><bdi>${escapeHtml(ui.words.corrections[change])}</bdi></p>`;
  const words = pieces.length > 0 ? `<p ${own}>${piecesHtml(pieces, ui)}</p>` : '';
  return whole + words + (note === undefined ? '' : `<p ${own}>${escapeHtml(note)}</p>`);
}

/** The corrections of one turn: a line that says so, and behind it what changed. */
function turnHtml(corrections: readonly ShownCorrection[], lang: string, ui: Interface): Html {
  const [latest] = corrections;
  if (!latest) return '';
  const entries = corrections.map((one) => {
    const date = corrections.length > 1 ? `<p><bdi>${dateHtml(one.date, ui)}</bdi></p>` : '';
    return date + entryHtml(one, lang, ui);
  });
  const said = fillHtml(ui.words.corrections.corrected, { date: dateHtml(latest.date, ui) });
  return (
    `<details class="corrected" lang="${escapeHtml(ui.lang)}">` +
    `<summary><bdi>${said}</bdi></summary>${entries.join('')}</details>`
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
  ui: Interface,
): Map<string, Html> {
  const byTurn = Map.groupBy(corrections, ({ turn }) => turn);
  return new Map(
    [...byTurn].flatMap(([turn, own]): [string, Html][] =>
      turn === undefined ? [] : [[turn, turnHtml(own, lang, ui)]],
    ),
  );
}
