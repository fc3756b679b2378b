import type { Blockquote, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type Lead, leadFrom, leadText, MARK, readLead } from '../markdown/lead.ts';
import { type Line, linesOf } from '../markdown/lines.ts';
import { announcesAttendance } from '../speakers/label-words.ts';
import { INITIAL } from './evidence.ts';
import type { LongNames } from './long-names.ts';
import { readTrailingTime } from './trailing-time.ts';
import { readTurnHeader, type TurnHeader } from './turn-header.ts';

/** A line that may open a turn. */
export interface Candidate {
  line: Line;
  /** How the line begins. */
  lead: Lead;
  header: TurnHeader | undefined;
}

/** What a node of the body may be taken apart into, before the file has been seen whole. */
export type Draft =
  | { node: RootContent }
  | { node: Paragraph | Heading; candidates: Candidate[] }
  | GroupDraft;

/** A list with its items, or a quotation with what it holds. */
export interface GroupDraft {
  node: List | Blockquote;
  groups: Draft[][];
}

/** Cheap to tell, and true of every line that may hold a header. */
const RE_MAY_OPEN = /[:：]|\d|\*\*|__/;

/** Words that go on in a sentence begun before. */
const RE_GOES_ON = /^\p{Ll}/u;

const RE_REFERENCE = new RegExp(String.raw`^[\s\[]*(?:${MARK.linkOn}|https?:)`);

function readLine(line: Line, isFirst: boolean, names: LongNames): Candidate {
  const lead = readLead(line.nodes, names.reach);
  const found = isFirst || RE_MAY_OPEN.test(lead) ? readTurnHeader(lead, names) : undefined;
  const header = found && {
    ...found,
    ...(leadsToAddress(found, lead) && { leadsToAddress: true }),
    ...(RE_GOES_ON.test(leadText(leadFrom(lead, found.length))) && { goesOn: true }),
  };
  return { line, lead, header: isFirst || opensAmid(header, lead) ? header : undefined };
}

function leadsToAddress(header: TurnHeader, lead: Lead): boolean {
  return header.evidence === 'colon' && RE_REFERENCE.test(leadFrom(lead, header.length));
}

function isWholeLine(header: TurnHeader, lead: Lead): boolean {
  return header.length === leadText(lead).length;
}

/** A turn that begins amid a paragraph must say more than a bold word or a time does, or stand alone. */
function opensAmid(header: TurnHeader | undefined, lead: Lead): boolean {
  if (!header || INITIAL.has(header.evidence)) return false;
  return header.label !== undefined || isWholeLine(header, lead);
}

function draftsOfItem({ children }: ListItem, names: LongNames): Draft[] {
  const drafts = children.map((child) => draftOf(child, names));
  const [first] = drafts;
  const [candidate] = first && 'candidates' in first ? first.candidates : [];
  const trailing = first?.node.type === 'paragraph' && readTrailingTime(first.node.children);
  if (trailing && candidate) {
    const { header } = candidate;
    // `It is. [[0:12](…)]` looks like a name and its time.
    const isOther = header?.label === undefined || header.time !== undefined;
    candidate.header = isOther ? trailing : { ...header, unlabelled: trailing };
  }
  return drafts;
}

/** A heading that goes on behind its colon is more likely a chapter's: `## Part 2: the bridge`. */
function ofHeading({ line, lead, header }: Candidate): Candidate {
  if (!header || header.evidence === 'dash') return { line, lead, header: undefined };
  const isWeak = header.evidence === 'colon' && !isWholeLine(header, lead);
  const evidence = isWeak ? 'weak' : header.evidence;
  return { line, lead, header: { ...header, isHeading: true, evidence } };
}

/** Takes a node of the body apart where turns may begin: at lines, headings, items, quotations. */
function draftOf(node: RootContent, names: LongNames): Draft {
  if (node.type === 'paragraph') {
    const candidates = linesOf(node).map((line, index) => readLine(line, index === 0, names));
    const [first, ...others] = candidates;
    if (first?.header && others.length === 0) {
      first.header.isAlone = isWholeLine(first.header, first.lead);
    }
    return { node, candidates };
  }
  if (node.type === 'heading') {
    const line = { nodes: node.children, line: node.position?.start.line ?? 1 };
    return { node, candidates: [ofHeading(readLine(line, true, names))] };
  }
  if (node.type === 'list') {
    return { node, groups: node.children.map((item) => draftsOfItem(item, names)) };
  }
  if (node.type === 'blockquote') {
    return { node, groups: [node.children.map((child) => draftOf(child, names))] };
  }
  return { node };
}

/** The longest line of a list of names, in characters: what is longer is prose. */
const NAME_LINE = 60;

/** Whether a block may be one of names, one a line, and holds no time of a turn. */
function listsNames(node: RootContent): boolean {
  if (node.type !== 'paragraph') return true;
  const lines = plainText(node).split(/\r\n|\n|\r/);
  return lines.every((line) => line.length <= NAME_LINE && !/\d:\d\d/.test(line));
}

/**
 * Takes the blocks of a body apart. Under a heading such as “Attendees” nobody
 * speaks, though names stand there as turn headers do.
 *
 * @param names the long ones that the file declares
 */
export function draftsOf(nodes: readonly RootContent[], names: LongNames): Draft[] {
  let isAttendance = false;
  return nodes.map((node) => {
    if (node.type === 'heading') isAttendance = announcesAttendance(plainText(node));
    else isAttendance &&= listsNames(node);
    return isAttendance ? { node } : draftOf(node, names);
  });
}

/** A header, and how many paragraphs stand before it, those within lists and quotes among them. */
export interface PlacedHeader {
  header: TurnHeader;
  at: number;
}

/** The headers that a file may hold, each with its place, and how many paragraphs the file has. */
export function placeHeaders(drafts: readonly Draft[]): {
  headers: PlacedHeader[];
  paragraphs: number;
} {
  const headers: PlacedHeader[] = [];
  let paragraphs = 0;
  const visit = (draft: Draft) => {
    if ('groups' in draft) for (const one of draft.groups.flat()) visit(one);
    else if ('candidates' in draft) {
      for (const { header } of draft.candidates)
        if (header) headers.push({ header, at: paragraphs });
      paragraphs += 1;
    }
  };
  for (const draft of drafts) visit(draft);
  return { headers, paragraphs };
}
