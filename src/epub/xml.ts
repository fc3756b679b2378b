/** What XML 1.0 has no place for, not even as a reference: control characters, halves of characters, two codes that are none. */
const RE_NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Puts the replacement character where a text holds one that XML 1.0 cannot have. */
export function asXmlCharacters(text: string): string {
  return text.replace(RE_NOT_XML, '\uFFFD');
}

/** Writes a text so that it stands for itself within XML and within an attribute in double quotes. */
export function xmlText(text: string): string {
  return asXmlCharacters(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? '');
}

/** Writes attributes, each after a space; those without a value are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(value)}"`))
    .join('');
}

/** Writes a text as a link, or alone where it leads nowhere. */
export function linkXhtml(text: string, href: string | undefined): string {
  return href === undefined ? xmlText(text) : `<a${xmlAttributes({ href })}>${xmlText(text)}</a>`;
}
