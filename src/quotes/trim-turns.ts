import { escapeHtml } from '../data/escape-html.ts';
import type { Html, Turn } from '../transcript/index.ts';
import { cutText, widthOf } from './cut-text.ts';

/** The least that is shown of a turn that is cut: less would be a scrap. */
const SCRAP = 80;

function paragraphs(text: string): Html {
  return text
    .split(/\n{2,}/)
    .map((one) => `<p>${escapeHtml(one)}</p>`)
    .join('\n');
}

/** A turn up to a width, as plain paragraphs: cut HTML would leave its elements open. */
function trimTurn(turn: Turn, limit: number, language: string): Turn {
  const text = cutText(turn.text, limit, language);
  return { ...turn, text, html: paragraphs(text) };
}

/**
 * The turns that a light page has room for, the last of them cut at a whole
 * word, with “…”, where there are more.
 *
 * @param limit in letters: see `cutText`
 * @param language BCP 47 tag of the words
 */
export function trimTurns(
  turns: readonly Turn[],
  limit: number,
  language: string,
): { turns: Turn[]; isCut: boolean } {
  const shown: Turn[] = [];
  let left = limit;
  for (const turn of turns) {
    const width = widthOf(turn.text);
    if (width > left) {
      if (left >= SCRAP || shown.length === 0) shown.push(trimTurn(turn, left, language));
      return { turns: shown, isCut: true };
    }
    shown.push(turn);
    left -= width;
  }
  return { turns: shown, isCut: false };
}

/** An id within an element's tag. No `<` stands in text as it is. */
const RE_ID = /(<[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")*?) id="[^"]*"/g;
/** A link to a place in the same page, up to its `#`. */
const RE_FRAGMENT_LINK = /(<a(?: [a-z-]+="[^"]*")*? href=")#/g;

/**
 * Makes HTML of an interview's page into HTML of another one: what leads to a
 * place in the interview leads there still, and no id is given a second time.
 *
 * @param interview the path of the interview's page
 */
export function htmlElsewhere(html: Html, interview: string): Html {
  return html.replaceAll(RE_ID, '$1').replaceAll(RE_FRAGMENT_LINK, `$1${interview}#`);
}

/** A turn as it is shown elsewhere: its old addresses lead to the interview's page. */
export function withoutAddresses({ aliases: _old, withdrawn: _gone, ...turn }: Turn): Turn {
  return turn;
}
