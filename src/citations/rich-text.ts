import { escapeHtml } from '../data/escape-html.ts';
import type { Citation } from './model.ts';

function asCitation(part: string | Citation): Citation {
  return typeof part === 'string' ? { text: part, html: escapeHtml(part) } : part;
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
  return { text, html: `<i>${escapeHtml(text)}</i>` };
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
