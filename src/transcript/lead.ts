import type { Paragraph, PhrasingContent } from 'mdast';

/** How far into a block a turn header may reach, in characters. */
const LEAD_LENGTH = 200;

/** The words at the beginning of a block, as a turn header would stand in them. */
export interface Lead {
  /** At most 200 characters of the block's first line, without its markup. */
  text: string;
  /** For each character of the text, whether it is set in bold. */
  bold: boolean[];
}

interface Reader extends Lead {
  ended: boolean;
}

function read(nodes: readonly PhrasingContent[], bold: boolean, lead: Reader): void {
  for (const node of nodes) {
    if (lead.ended) return;
    if (node.type === 'text') {
      const line = /^[^\r\n]*/.exec(node.value)?.[0] ?? '';
      const part = line.slice(0, LEAD_LENGTH - lead.text.length);
      lead.text += part;
      for (let i = 0; i < part.length; i += 1) lead.bold.push(bold);
      lead.ended = part.length < node.value.length;
    } else if (node.type === 'strong') read(node.children, true, lead);
    else if (node.type === 'emphasis' || node.type === 'link') read(node.children, bold, lead);
    else lead.ended = true;
  }
}

/** Reads the first line of a paragraph as plain text, with what of it is bold. */
export function readLead(paragraph: Paragraph): Lead {
  const lead: Reader = { text: '', bold: [], ended: false };
  read(paragraph.children, false, lead);
  return { text: lead.text, bold: lead.bold };
}

interface Cut {
  left: number;
}

function cut(nodes: PhrasingContent[], rest: Cut): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  for (const node of nodes) {
    if (rest.left === 0) kept.push(node);
    else if (node.type === 'text') {
      const taken = Math.min(rest.left, node.value.length);
      rest.left -= taken;
      const value = node.value.slice(taken);
      if (value !== '') kept.push({ ...node, value });
    } else if ('children' in node) {
      const children = cut(node.children as PhrasingContent[], rest);
      if (children.length > 0) kept.push({ ...node, children } as PhrasingContent);
    } else kept.push(node);
  }
  return kept;
}

function trimStart(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (!first) return nodes;
  if (first.type === 'break') return trimStart(others);
  if (first.type === 'text') {
    const value = first.value.trimStart();
    return value === '' ? trimStart(others) : [{ ...first, value }, ...others];
  }
  if ('children' in first) {
    const children = trimStart(first.children as PhrasingContent[]);
    if (children.length === 0) return trimStart(others);
    return [{ ...first, children } as PhrasingContent, ...others];
  }
  return nodes;
}

/**
 * Takes the turn header off a paragraph.
 *
 * @param paragraph the paragraph that the header begins
 * @param length the header's length, in characters of {@link Lead.text}
 * @returns what is left; `undefined` where nothing is
 */
export function withoutLead(paragraph: Paragraph, length: number): Paragraph | undefined {
  const children = trimStart(cut(paragraph.children, { left: length }));
  return children.length > 0 ? { ...paragraph, children } : undefined;
}
