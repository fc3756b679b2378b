import { escapeHtml } from '../data/escape-html.ts';
import type { Html } from '../transcript/model.ts';

const RE_PLACE = /\{(\w+)\}/g;

/**
 * Puts values into a text: `{at} of {total}` becomes `3 of 12`.
 *
 * @param values by the names in braces; a name without a value stays as it is
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(RE_PLACE, (place, name: string) => values[name] ?? place);
}

/**
 * Puts HTML into a text, which is escaped itself.
 *
 * @param values HTML by the names in braces
 */
export function fillHtml(text: string, values: Readonly<Record<string, Html>>): Html {
  return fill(escapeHtml(text), values);
}
