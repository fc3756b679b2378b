import type { Code, List, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { Data } from 'unified';
import { ParseBudget } from './parse-cost.ts';
import { parseAsText, parseInParts } from './plain-blocks.ts';

/** How deep blocks and type may nest: each step through the tree is a step deeper into the stack. */
const DEEPEST = 100;

/**
 * A line of so many markers that the parser would take minutes; a thematic break is none.
 */
const RE_DEEP_LINE = /^(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)[ \t>+*.)\d-]{200}/m;

/**
 * Raw HTML is no part of a transcript: with its constructs off, tags are text
 * like any other, so that `<unclear>` is read and `<script>` never runs.
 * Indented code goes too, since speech is indented for looks, and headings made
 * by a line below, or a rule right under an answer would turn it into one.
 */
const NO_MARKUP = ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline'];

interface Extensions {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/** Of GFM, tables and footnotes: its bare addresses and crossed-out words would change what was said. */
const parser = remark()
  .use(function extend(this: { data(): Data }): void {
    const data = this.data() as Extensions;
    data.micromarkExtensions = [{ disable: { null: NO_MARKUP } }, gfmTable(), gfmFootnote()];
    data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
  })
  .freeze();

function isDeep(root: Root): boolean {
  let level: (Root | RootContent)[] = [root];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    if (level.length === 0) return false;
  }
  return true;
}

function usedLabels(node: Root | RootContent, found = new Set<string>()): Set<string> {
  if (node.type === 'linkReference' || node.type === 'imageReference') found.add(node.identifier);
  if ('children' in node) for (const child of node.children) usedLabels(child, found);
  return found;
}

/** Words behind the opening fence are no language: they go into the block. */
function withFenceWords(code: Code): Code {
  const { lang, meta, value } = code;
  if (!meta) return code;
  return { ...code, lang: null, meta: null, value: `${lang ?? ''} ${meta}\n${value}` };
}

/** Keeps the numbers of a list as written, such as years, where counting would give others. */
function keepNumbers(list: List, body: string): void {
  if (!list.ordered) return;
  for (const [index, item] of list.children.entries()) {
    const offset = item.position?.start.offset ?? 0;
    const written = /^\d+/.exec(body.slice(offset, offset + 9))?.[0];
    const value = Number(written);
    if (written === undefined || value === (list.start ?? 1) + index) continue;
    item.data = { ...item.data, hProperties: { value: String(value) } };
  }
}

/** What a definition must lead to: `[Bob]: No` was said, and is no address for each “[Bob]” behind it. */
const RE_ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|[/#.]|\S*[./]\S)/i;

/** Gives back the words that CommonMark takes for syntax, and that a transcript means as words. */
class WordKeeper {
  readonly #body: string;
  /** Labels whose definition a link still needs. */
  readonly #needed: Set<string>;

  constructor(body: string, used: Set<string>) {
    this.#body = body;
    this.#needed = used;
  }

  visit(node: Root | RootContent): void {
    if (!('children' in node)) return;
    if (node.type === 'list') keepNumbers(node, this.#body);
    const { children } = node as { children: RootContent[] };
    for (const [index, child] of children.entries()) {
      children[index] = this.#restore(child);
      this.visit(child);
    }
  }

  /**
   * Turns a definition that nothing refers to back into the text it was: in a
   * transcript, `[Ada]: Yes` is more likely said than meant as an address.
   */
  #restore(node: RootContent): RootContent {
    if (node.type === 'code') return withFenceWords(node);
    if (node.type !== 'definition') return node;
    // The first definition of a label is the one that counts.
    if (RE_ADDRESS.test(node.url) && this.#needed.delete(node.identifier)) return node;
    const { position } = node;
    const value = this.#body.slice(position?.start.offset, position?.end.offset);
    const children = [{ type: 'text' as const, value }];
    return { type: 'paragraph', children, ...(position && { position }) };
  }
}

/** Parses Markdown the long way, as one. */
export function parseWhole(body: string): Root {
  return parser.parse(body);
}

/** A body's syntax tree. */
interface ParsedBody {
  root: Root;
  /** Whether some of the body nests, or is marked up, beyond reason, and was left as text. */
  isFlattened: boolean;
}

/**
 * Parses a transcript's body as CommonMark with GFM's tables and footnotes.
 *
 * Markdown in: `Ada: <unclear> is **so**.`
 * Tree out: one paragraph of the texts `Ada: <unclear> is `, strong `so`, `.`
 *
 * @param body Markdown without front matter
 * @returns the syntax tree; positions count from the body's first line
 */
export function parseMarkdown(body: string): ParsedBody {
  const budget = new ParseBudget(body);
  let isFlattened = false;
  const parse = (part: string): Root => {
    const root = !RE_DEEP_LINE.test(part) && budget.spend(part) ? parseWhole(part) : undefined;
    if (root && !isDeep(root)) return root;
    isFlattened = true;
    return parseAsText(part);
  };
  const root = parseInParts(body, parse) ?? parse(body);
  new WordKeeper(body, usedLabels(root)).visit(root);
  return { root, isFlattened };
}
