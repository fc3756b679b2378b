import type { FootnoteDefinition, FootnoteReference, Link, RootContent } from 'mdast';

/** What the parts of a transcript say of footnotes. */
interface Footnotes {
  /** Ids of the notes, by the label as Markdown folds it. */
  notes: Map<string, string>;
  /** Ids of the first mark that leads to each note. */
  marks: Map<string, string>;
}

function collect(nodes: readonly RootContent[], found: Footnotes): void {
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition' && !found.notes.has(node.identifier)) {
      // No slug of words and no time holds such an id.
      found.notes.set(node.identifier, `note=${found.notes.size + 1}`);
    }
    if (node.type === 'footnoteReference' && !found.marks.has(node.identifier)) {
      found.marks.set(node.identifier, `mark=${found.marks.size + 1}`);
    }
    if ('children' in node) collect(node.children, found);
  }
}

function link(words: string, id: string | undefined): RootContent {
  const children = [{ type: 'text' as const, value: words }];
  if (id === undefined) return { type: 'emphasis', children, data: { hName: 'span' } };
  return { type: 'link', url: `#${id}`, children } satisfies Link;
}

/** Puts footnotes into the page where they stand, and links each with its mark. */
class FootnoteSetter {
  readonly #found: Footnotes;
  readonly #placed = new Set<string>();

  constructor(found: Footnotes) {
    this.#found = found;
  }

  /** The id, the first time that it is asked for: two elements cannot have it. */
  #own(id: string | undefined): { id?: string } {
    if (id === undefined || this.#placed.has(id)) return {};
    this.#placed.add(id);
    return { id };
  }

  #mark({ identifier, label }: FootnoteReference): RootContent {
    const own = this.#own(this.#found.marks.get(identifier));
    const children = [link(label ?? identifier, this.#found.notes.get(identifier))];
    return {
      type: 'emphasis',
      children: children as never[],
      data: { hName: 'sup', hProperties: own },
    };
  }

  #note(note: FootnoteDefinition): RootContent {
    const { identifier, label, children } = note;
    const own = this.#own(this.#found.notes.get(identifier));
    const mark = link(label ?? identifier, this.#found.marks.get(identifier)) as never;
    const [first, ...others] = children;
    const space = { type: 'text' as const, value: ' ' };
    const opening: RootContent =
      first?.type === 'paragraph'
        ? { ...first, children: [mark, space, ...first.children] }
        : { type: 'paragraph', children: [mark] };
    const rest = first === undefined || first.type === 'paragraph' ? others : children;
    return {
      type: 'blockquote',
      children: [opening, ...rest] as never[],
      data: { hName: 'div', hProperties: { ...own, className: ['footnote'] } },
    };
  }

  /** @param inHeading whether the nodes are a heading's, whose words stand in lists too: no link, then */
  set(nodes: readonly RootContent[], inHeading = false): RootContent[] {
    return nodes.map((node) => {
      const isHeading = inHeading || node.type === 'heading';
      if ('children' in node) node.children = this.set(node.children, isHeading) as never[];
      if (node.type === 'footnoteReference') {
        return inHeading ? { type: 'text', value: `[${node.label}]` } : this.#mark(node);
      }
      return node.type === 'footnoteDefinition' ? this.#note(node) : node;
    });
  }
}

/**
 * Puts the footnotes of a transcript where they stand, rather than together at
 * the page's end, so that no word changes its place.
 *
 * Markdown in: `So it was.[^1]` and `[^1]: In May.`
 * HTML out: `So it was.<sup id="mark=1"><a href="#note=1">1</a></sup>` and
 * `<div id="note=1" class="footnote"><p><a href="#mark=1">1</a> In May.</p></div>`
 *
 * @param parts the blocks of each part of the transcript
 * @returns the parts, with marks and notes as links; the nodes are changed in place
 */
export function settleFootnotes(parts: readonly RootContent[][]): RootContent[][] {
  const found: Footnotes = { notes: new Map(), marks: new Map() };
  for (const part of parts) collect(part, found);
  const setter = new FootnoteSetter(found);
  return parts.map((part) => setter.set(part));
}
