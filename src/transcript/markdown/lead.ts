import type { PhrasingContent } from 'mdast';

/** How far into a line a turn header may reach, in characters, where no name in it is longer than others. */
export const LEAD_LENGTH = 200;

/** Marks in a {@link Lead} where bold type and links begin and end. */
export const MARK = { boldOn: '\u0001', boldOff: '\u0002', linkOn: '\u0003', linkOff: '\u0004' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the lead's own marks
const RE_MARKS = /[\u0001-\u0004]/g;

/**
 * The beginning of a line as a turn header would stand in it: its first
 * characters without markup, in which {@link MARK} shows bold type and links.
 */
export type Lead = string;

interface Reader {
  lead: string;
  left: number;
}

function read(nodes: readonly PhrasingContent[], reader: Reader): void {
  for (const node of nodes) {
    if (reader.left <= 0) return;
    if (node.type === 'text') {
      const line = /^[^\r\n]*/.exec(node.value)?.[0] ?? '';
      const part = line.slice(0, reader.left);
      // A mark in the source itself is no mark of ours.
      reader.lead += part.replace(RE_MARKS, ' ');
      reader.left = part.length < node.value.length ? 0 : reader.left - part.length;
    } else if (node.type === 'strong') {
      reader.lead += MARK.boldOn;
      read(node.children, reader);
      reader.lead += MARK.boldOff;
    } else if (node.type === 'link' || node.type === 'linkReference') {
      reader.lead += MARK.linkOn;
      read(node.children, reader);
      reader.lead += MARK.linkOff;
    } else if (node.type === 'emphasis') read(node.children, reader);
    else reader.left = 0;
  }
}

/**
 * Reads the first line of some inline content.
 *
 * @param reach how much of it, in characters
 */
export function readLead(nodes: readonly PhrasingContent[], reach = LEAD_LENGTH): Lead {
  const reader: Reader = { lead: '', left: reach };
  read(nodes, reader);
  return reader.lead;
}

/** A lead, or a part of one, as the words that a reader would see. */
export function leadText(lead: Lead): string {
  return lead.replace(RE_MARKS, '');
}

/** What a lead says behind its first characters of text, with its marks. */
export function leadFrom(lead: Lead, length: number): Lead {
  let [at, left] = [0, length];
  while (left > 0 && at < lead.length) {
    if (leadText(lead[at] ?? '') !== '') left -= 1;
    at += 1;
  }
  return lead.slice(at);
}

/** Bold type that CommonMark did not see: `**Ada: **It is.` */
const RE_BOLD = /(?<![\p{L}\p{N}])(?:\*\*|__)|(?:\*\*|__)(?![\p{L}\p{N}])/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the lead's own marks
const RE_LINK_MARKS = /[\u0003\u0004]/g;

/** The first characters of a lead's text as words, apart where a link begins or ends. */
export function leadWords(lead: Lead, length: number): string {
  const head = lead.slice(0, lead.length - leadFrom(lead, length).length);
  return leadText(head.replace(RE_LINK_MARKS, ' '))
    .replace(RE_BOLD, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

interface Cut {
  left: number;
}

function cut(nodes: readonly PhrasingContent[], rest: Cut): PhrasingContent[] {
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

const RE_EDGE = /^[\s\p{Cf}]+/u;

function trimStart(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (!first) return nodes;
  if (first.type === 'break') return trimStart(others);
  if (first.type === 'text') {
    const value = first.value.replace(RE_EDGE, '');
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
 * Takes the turn header off some inline content.
 *
 * @param nodes what the header begins
 * @param length the header's length, in characters of {@link leadText}
 * @returns what is left, without white space at its beginning
 */
export function withoutLead(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  return trimStart(cut(nodes, { left: length }));
}
