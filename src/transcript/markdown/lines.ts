import type { Paragraph, PhrasingContent } from 'mdast';

/** One line of a paragraph. */
export interface Line {
  nodes: PhrasingContent[];
  /** Line of the body, counted from 1. */
  line: number;
  /** What parts it from the line before: a hard break, or the end of a source line. */
  before?: PhrasingContent;
}

const SOFT_BREAK = /\r\n|\n|\r/;

function softBreak(): PhrasingContent {
  return { type: 'text', value: '\n' };
}

/**
 * Parts a paragraph where its lines end outside of links and type, since a
 * turn may begin on any of them.
 */
export function linesOf({ children, position }: Paragraph): [Line, ...Line[]] {
  let number = position?.start.line ?? 1;
  let line: Line = { nodes: [], line: number };
  const lines: [Line, ...Line[]] = [line];
  const open = (before: PhrasingContent) => {
    line = { nodes: [], line: number, before };
    lines.push(line);
  };
  for (const node of children) {
    if (node.type === 'break') {
      number = (node.position?.end.line ?? number) as number;
      open(node);
    } else if (node.type === 'text') {
      const [first = '', ...others] = node.value.split(SOFT_BREAK);
      if (first !== '') line.nodes.push({ ...node, value: first });
      for (const value of others) {
        number += 1;
        open(softBreak());
        if (value !== '') line.nodes.push({ ...node, value });
      }
    } else {
      line.nodes.push(node);
      number = node.position?.end.line ?? number;
    }
  }
  return lines;
}

/** Puts lines that follow one another back together. */
export function joinLines(lines: readonly Line[]): PhrasingContent[] {
  return lines.flatMap(({ nodes, before }, index) =>
    before && index > 0 ? [before, ...nodes] : nodes,
  );
}
