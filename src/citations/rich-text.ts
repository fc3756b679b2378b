import { escapeHtml } from '../data/escape-html.ts';
import type { Citation } from './model.ts';

/** Words written from right to left; they must not draw the marks around them to their side. */
const RE_RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\s-]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?/gu;

/** Writes a text as HTML in which each stretch keeps its own direction. */
function toHtml(text: string): string {
  return escapeHtml(text).replace(RE_RIGHT_TO_LEFT, '<bdi>$&</bdi>');
}

function asCitation(part: string | Citation): Citation {
  return typeof part === 'string' ? { text: part, html: toHtml(part) } : part;
}

/** Puts parts one after another; those that are text alone are escaped in the HTML. */
export function joined(parts: readonly (string | Citation)[], between = ''): Citation {
  const all = parts.map(asCitation).filter(({ text }) => text !== '');
  return {
    text: all.map(({ text }) => text).join(between),
    html: all.map(({ html }) => html).join(escapeHtml(between)),
  };
}

/** Words in italic type; a plain text has none. */
export function italic(text: string): Citation {
  return { text, html: `<i>${toHtml(text)}</i>` };
}

/** A link that shows its address, or another text. */
export function link(url: string, text = url): Citation {
  return { text, html: `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` };
}

/** A text that is a program's: to be copied as it stands. */
export function code(text: string): Citation {
  return { text, html: `<pre><code>${escapeHtml(text)}</code></pre>` };
}

/** Paragraphs, one below the other. */
export function paragraphs(parts: readonly Citation[]): Citation {
  return {
    text: parts.map(({ text }) => text).join('\n'),
    html: parts.map(({ html }) => `<p>${html}</p>`).join(''),
  };
}
