/** The elements that a transcript may have, each with the attributes that it may have. */
const ATTRIBUTES: Record<string, readonly string[]> = {
  ...{ p: [], br: [], hr: [], blockquote: [], ul: [], strong: [], em: [], code: [], pre: [] },
  ...{
    ol: ['start'],
    li: ['value'],
    a: ['href', 'title', 'class', 'id'],
    span: ['class', 'lang', 'dir'],
  },
  ...{ div: ['class', 'id', 'tabindex'], sup: ['id'], table: [], thead: [], tbody: [], tr: [] },
  ...{ th: ['scope', 'class'], td: ['class'] },
  ...{ h1: ['id'], h2: ['id'], h3: ['id'], h4: ['id'], h5: ['id'], h6: ['id'] },
};
const CLASSES = new Set(['time', 'mark', 'table', 'footnote', 'right', 'center']);
const VOID = new Set(['br', 'hr']);
const RE_TAG =
  /<(?<close>\/?)(?<name>[a-z]+\d?)(?<attributes>(?: [a-z]+(?:=(?:"[^"]*"|[^\s"'=<>`]+))?)*)>/y;
const RE_ATTRIBUTE = / (?<name>[a-z]+)(?:=(?:"(?<quoted>[^"]*)"|(?<bare>\S+)))?/g;

function decode(value: string): string {
  return value.replace(/&#x([0-9A-F]+);/g, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
}

/**
 * Reads HTML, for tests, as strictly as a browser reads it leniently.
 *
 * @returns the ids of its elements, in their order, and its words without tags
 * @throws on all that a page must not hold
 */
export function readStrictly(html: string): { ids: string[]; text: string } {
  const open: string[] = [];
  const ids: string[] = [];
  let text = '';
  for (let at = 0; at < html.length; ) {
    if (html[at] !== '<') {
      const end = html.indexOf('<', at);
      text += html.slice(at, end === -1 ? undefined : end);
      at = end === -1 ? html.length : end;
      continue;
    }
    RE_TAG.lastIndex = at;
    const groups = RE_TAG.exec(html)?.groups;
    if (!groups) throw new Error(`No tag: ${html.slice(at, at + 80)}`);
    at = RE_TAG.lastIndex;
    const { close, name = '', attributes = '' } = groups;
    const allowed = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
    if (!allowed) throw new Error(`Element ${name}`);
    if (close) {
      if (open.pop() !== name) throw new Error(`Closed ${name} that was not open`);
      continue;
    }
    if (name === 'a' && open.includes('a')) throw new Error('Link within a link');
    if (!VOID.has(name)) open.push(name);
    for (const match of attributes.matchAll(RE_ATTRIBUTE)) {
      const attribute = match.groups?.['name'] ?? '';
      const value = decode(match.groups?.['quoted'] ?? match.groups?.['bare'] ?? '');
      if (!allowed.includes(attribute)) throw new Error(`Attribute ${attribute} on ${name}`);
      if (attribute === 'id') ids.push(value);
      if (attribute === 'class' && !CLASSES.has(value)) throw new Error(value);
      if (attribute === 'href' && URL.canParse(value, 'https://here.example/')) {
        const { protocol } = new URL(value, 'https://here.example/');
        if (!['http:', 'https:', 'mailto:'].includes(protocol)) throw new Error(value);
      }
    }
  }
  if (open.length > 0) throw new Error(`Never closed: ${open.join(' ')}`);
  return { ids, text: decode(text) };
}
