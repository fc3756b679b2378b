import type { Writing } from '../interface/interface.ts';
import type { Html } from '../transcript/model.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * A link amid a text of the interface.
 *
 * @param writing where its words are in another language
 */
export function linkHtml(href: string, text: string, writing?: Writing): Html {
  const own = writing ? ` lang="${escapeHtml(writing.lang)}" dir="${writing.dir}"` : '';
  return `<a href="${escapeHtml(href)}"${own}>${escapeHtml(text)}</a>`;
}
