import { PLACEHOLDERS, suggestionLink } from './suggestion-link.ts';

const RE_SCHEME = /^(?:https?:\/\/|mailto:)/i;

/** The part that says whose the address is: what a reader's words must never decide. */
const RE_OWNER = /^(?:https?:\/\/[^/?#]*|mailto:[^?]*)/i;

const RE_LETTER = /^mailto:[^@\s?]+@[^@\s?]+(?:\?|$)/i;

/** Browsers read `\` as `/` and drop line ends: such an address may lead elsewhere than it seems to. */
const RE_AMBIGUOUS = /[\\\s\p{Cc}]/u;

const EXAMPLE = { title: 'T', address: 'https://a.example/', words: 'w', line: 1, file: 'a.md' };

/**
 * What is wrong with a template for {@link suggestionLink}.
 *
 * @returns what was expected instead; nothing where all is well
 */
export function suggestionTemplateFault(template: string): string | undefined {
  if (!RE_SCHEME.test(template)) {
    return 'expected an address that begins with https://, http:// or mailto:';
  }
  if (RE_AMBIGUOUS.test(template)) {
    return 'expected an address without spaces and backslashes (%20 stands for a space)';
  }
  if (/[{}]/.test(RE_OWNER.exec(template)?.[0] ?? '')) {
    return 'expected no placeholder in the name of the host or mailbox';
  }
  const known = PLACEHOLDERS.map((name) => `{${name}}`);
  const unknown = template.match(/\{[^}]*\}?|\}/g)?.find((one) => !known.includes(one));
  if (unknown !== undefined) return `expected no placeholder but ${known.join(', ')}`;
  if (/^mailto:/i.test(template)) {
    return RE_LETTER.test(template) ? undefined : 'expected a mailbox such as mailto:a@example.org';
  }
  return URL.canParse(suggestionLink(template, EXAMPLE))
    ? undefined
    : 'expected an address such as https://example.org/';
}
