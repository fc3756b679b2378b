import type { Definition, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import type { Data } from 'unified';

/**
 * Raw HTML is no part of a transcript: with its constructs off, tags are text
 * like any other, so that `<unclear>` is read and `<script>` never runs.
 * Indented code goes too, since speech is indented for looks.
 */
const disableMarkup = { disable: { null: ['htmlFlow', 'htmlText', 'codeIndented'] } };

function transcriptSyntax(this: { data(): Data }): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), disableMarkup];
}

const parser = remark().use(transcriptSyntax).freeze();

function usedLabels(node: Root | RootContent, found = new Set<string>()): Set<string> {
  if (node.type === 'linkReference' || node.type === 'imageReference') found.add(node.identifier);
  if ('children' in node) for (const child of node.children) usedLabels(child, found);
  return found;
}

/**
 * Turns a definition that nothing refers to back into the text it was: in a
 * transcript, `[Ada]: Yes` is more likely said than meant as an address.
 */
function asParagraph(definition: Definition, body: string): RootContent {
  const { position } = definition;
  const value = body.slice(position?.start.offset, position?.end.offset);
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, ...(position && { position }) }],
    ...(position && { position }),
  };
}

/**
 * Parses a transcript's body as CommonMark.
 *
 * Markdown in: `Ada: <unclear> is **so**.`
 * Tree out: one paragraph of the texts `Ada: <unclear> is `, strong `so`, `.`
 *
 * @param body Markdown without front matter
 * @returns the syntax tree; positions count from the body's first line
 */
export function parseMarkdown(body: string): Root {
  const root = parser.parse(body);
  const used = usedLabels(root);
  root.children = root.children.map((node) =>
    node.type === 'definition' && !used.has(node.identifier) ? asParagraph(node, body) : node,
  );
  return root;
}
