import type { Blockquote, List, ListItem, RootContent } from 'mdast';
import { type Lead, leadText, readLead } from './lead.ts';
import { type Line, linesOf } from './lines.ts';
import { readTrailingTime } from './trailing-time.ts';
import { readTurnHeader, type TurnHeader } from './turn-header.ts';

/** A line that may open a turn. */
export interface Candidate {
  line: Line;
  header: TurnHeader | undefined;
}

/** What a node of the body may be taken apart into, before the file has been seen whole. */
export type Draft =
  | { node: RootContent }
  | { node: RootContent; candidates: Candidate[] }
  | { node: List | Blockquote; groups: Draft[][] };

/** Cheap to tell, and true of every line that may hold a header. */
const RE_MAY_OPEN = /[:：]|\d|\*\*|__/;

function readLine(line: Line, isFirst: boolean): Candidate {
  const lead = readLead(line.nodes);
  const header = isFirst || RE_MAY_OPEN.test(lead) ? readTurnHeader(lead) : undefined;
  return { line, header: isFirst || opensAmid(header, lead) ? header : undefined };
}

/** A turn that begins amid a paragraph must say more than a bold word or a time does, or stand alone. */
function opensAmid(header: TurnHeader | undefined, lead: Lead): boolean {
  if (!header || header.evidence === 'weak') return false;
  return header.label !== undefined || header.length === leadText(lead).length;
}

function draftsOfItem({ children }: ListItem): Draft[] {
  const drafts = children.map(draftOf);
  const [first] = drafts;
  const [candidate] = first && 'candidates' in first ? first.candidates : [];
  if (first?.node.type === 'paragraph' && candidate && !candidate.header) {
    candidate.header = readTrailingTime(first.node.children);
  }
  return drafts;
}

/** Takes a node of the body apart where turns may begin: at lines, headings, items, quotations. */
export function draftOf(node: RootContent): Draft {
  if (node.type === 'paragraph') {
    return { node, candidates: linesOf(node).map((line, index) => readLine(line, index === 0)) };
  }
  if (node.type === 'heading') {
    const line = { nodes: node.children, line: node.position?.start.line ?? 1 };
    return { node, candidates: [readLine(line, true)] };
  }
  if (node.type === 'list') {
    return { node, groups: node.children.map(draftsOfItem) };
  }
  if (node.type === 'blockquote') return { node, groups: [node.children.map(draftOf)] };
  return { node };
}

/** All headers that a draft may hold, in their order. */
export function headersOf(draft: Draft): TurnHeader[] {
  if ('groups' in draft) return draft.groups.flat().flatMap(headersOf);
  if (!('candidates' in draft)) return [];
  return draft.candidates.flatMap(({ header }) => header ?? []);
}

/** How many paragraphs there are, those within lists and quotes among them. */
export function countParagraphs(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, draft) => {
    if ('groups' in draft) return sum + countParagraphs(draft.groups.flat());
    return sum + ('candidates' in draft ? 1 : 0);
  }, 0);
}
