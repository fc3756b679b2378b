import type { Element, Root as HtmlRoot, Nodes } from 'hast';
import type { RootContent, Table } from 'mdast';

/** A row may have more cells than the first: without an alignment of their own they would be lost. */
function keepCells(table: Table): void {
  const widest = Math.max(...table.children.map(({ children }) => children.length));
  const align = table.align ?? [];
  table.align = Array.from({ length: widest }, (_, index) => align[index] ?? null);
}

/**
 * Puts each table into a box of its own, which scrolls by itself where the
 * table is wider than the page, and by keyboard too.
 *
 * @param nodes blocks; changed in place
 */
export function boxTables(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) => {
    if (node.type === 'table') {
      keepCells(node);
      const data = { hName: 'div', hProperties: { className: ['table'], tabIndex: 0 } };
      return { type: 'blockquote', children: [node], data };
    }
    if ('children' in node) node.children = boxTables(node.children) as never[];
    return node;
  });
}

/** How the words of a cell stand, where they do not begin at its start. */
const ALIGNED = ['right', 'center'];

function settleCell({ tagName, properties }: Element, isEmpty: boolean): Partial<Element> {
  const { align } = properties;
  const isAligned = typeof align === 'string' && ALIGNED.includes(align);
  const className = isAligned ? { className: [align] } : {};
  // A heading of a column without words is none, and would be read out as one.
  if (tagName === 'td' || isEmpty) return { tagName: 'td', properties: className };
  return { properties: { scope: 'col', ...className } };
}

function visitCells(node: Nodes): void {
  if (node.type === 'element' && ['th', 'td'].includes(node.tagName)) {
    Object.assign(node, settleCell(node, node.children.length === 0));
  }
  if ('children' in node) for (const child of node.children) visitCells(child);
}

/** Writes cells as HTML has them today: headings name their columns, classes say how words stand. */
export function settleCells() {
  return (tree: HtmlRoot): void => visitCells(tree);
}
