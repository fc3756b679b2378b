import type { Code, FootnoteDefinition, Root, RootContent, Text } from 'mdast';
import type { ProblemList } from '../problems/problems.ts';
import { RE_OPEN_MARK } from '../render/marks.ts';
import type { Places } from './places.ts';

/** HTML that editors and converters leave in Markdown; `<unclear>` and its like are none. */
const ELEMENTS =
  'a|abbr|b|big|blockquote|body|br|button|center|code|del|details|div|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|li|mark|meta|nav|object|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video';
const RE_HTML = new RegExp(
  String.raw`<!--|<\/?(${ELEMENTS})(?:\s+[a-z-]+\s*=[^<>]*|\s*)\/?>`,
  'giu',
);

/** `[words][label]`, for which the file has no `[label]: …`; times and names in brackets are no such thing. */
const RE_REFERENCE = /(?<![\\\]])\[[^[\]\n]+\]\[(?=\p{L})[^[\]\n]+\]/gu;

const RE_FOOTNOTE_MARK = /(?<!\\)\[\^([^[\]\s]+)\]/gu;

/** Bold type that opens and never closes, or the reverse; `2**8` and a lone `**` are neither. */
const RE_BOLD = /(?<![\\*\p{L}\p{N}])\*\*(?=[^\s*])|(?<=[^\s*\\])\*\*(?![*\p{L}\p{N}])/u;

/** `**Ada: **It is.`: what is wrong here is reported with the label. */
const RE_LABEL = /^\*\*(?<label>[^*\n]+?)[:：]\s*\*\*/u;

/** The longest label that is none of a declared name, in characters. */
const LABEL_LENGTH = 80;

const RE_FENCE = /^[ \t]*(`{3,}|~{3,})/;

/** What texts are checked by. */
export interface CheckedTexts {
  /** The text that the syntax tree was made of. */
  body: string;
  places: Places;
  problems: ProblemList;
  /** Whether somebody is declared under a name. */
  isName: (label: string) => boolean;
}

/** Finds what Markdown left as text though it was meant as markup. */
class TextChecker {
  readonly #body: string;
  readonly #places: Places;
  readonly #problems: ProblemList;
  readonly #isName: (label: string) => boolean;
  readonly #elements = new Map<string, number>();
  readonly #used = new Set<string>();
  readonly #notes: FootnoteDefinition[] = [];
  #boldIn: RootContent | undefined;

  constructor({ body, places, problems, isName }: CheckedTexts) {
    this.#body = body;
    this.#places = places;
    this.#problems = problems;
    this.#isName = isName;
  }

  /** The length of a label whose bold type does not close, at the beginning of a text. */
  #unclosedLabel(raw: string): number {
    const match = RE_LABEL.exec(raw);
    const { label = '' } = match?.groups ?? {};
    return match && (label.length <= LABEL_LENGTH || this.#isName(label)) ? match[0].length : 0;
  }

  #checkText({ position }: Text, block: RootContent | undefined): void {
    const start = position?.start.offset;
    if (start === undefined) return;
    const raw = this.#body.slice(start, position?.end.offset);
    const add = (
      rule: 'reference-dangling' | 'footnote-dangling' | 'mark-unclosed',
      [written]: readonly string[],
      index: number,
      message: string,
    ) =>
      this.#problems.add(rule, this.#places.at(start + index), message, {
        length: written?.length ?? 1,
      });
    for (const match of raw.matchAll(RE_HTML)) this.#noteElement(match, start);
    for (const match of raw.matchAll(RE_REFERENCE)) {
      const message = `Unexpected reference “${match[0]}”, expected a line that says where it leads`;
      add('reference-dangling', match, match.index, message);
    }
    for (const match of raw.matchAll(RE_FOOTNOTE_MARK)) {
      const message = `Unexpected footnote mark “${match[0]}”, expected a line “${match[0]}: …”`;
      add('footnote-dangling', match, match.index, message);
    }
    for (const match of raw.matchAll(RE_OPEN_MARK)) {
      const message = `Unexpected “${match[0]}”, expected its closing bracket`;
      add('mark-unclosed', match, match.index, message);
    }
    const label = this.#unclosedLabel(raw);
    const bold = this.#boldIn === block ? null : RE_BOLD.exec(raw.slice(label));
    if (bold) {
      this.#boldIn = block;
      add('mark-unclosed', bold, label + bold.index, 'Unexpected “**”, expected a pair of them');
    }
  }

  #noteElement(match: RegExpExecArray, start: number): void {
    const name = match[1]?.toLowerCase() ?? '!--';
    const count = this.#elements.get(name) ?? 0;
    this.#elements.set(name, count + 1);
    if (count > 0) return;
    const message = `Unexpected HTML “${match[0]}”, expected Markdown: kept as text`;
    const place = this.#places.at(start + match.index);
    this.#problems.add('html-as-text', place, message, { length: match[0].length });
  }

  #checkFence({ position }: Code): void {
    const { start, end } = position ?? {};
    const source = this.#body.slice(start?.offset, end?.offset);
    const fence = RE_FENCE.exec(source)?.[1];
    if (fence === undefined || start?.offset === undefined) return;
    const last = source.split(/\r\n|\n|\r/).at(-1) ?? '';
    const isClosed = start.line !== end?.line && last.trim().endsWith(fence);
    if (isClosed) return;
    const message = `Unexpected end of the block of code, expected “${fence}”`;
    const place = this.#places.at(start.offset + source.indexOf(fence));
    this.#problems.add('mark-unclosed', place, message, { length: fence.length });
  }

  visit(node: Root | RootContent, block?: RootContent): void {
    if (node.type === 'text') this.#checkText(node, block);
    else if (node.type === 'code') this.#checkFence(node);
    else if (node.type === 'footnoteReference') this.#used.add(node.identifier);
    else if (node.type === 'footnoteDefinition') this.#notes.push(node);
    if (!('children' in node)) return;
    const within = node.type === 'paragraph' || node.type === 'heading' ? node : block;
    for (const child of node.children) this.visit(child, within);
  }

  /** Reports the notes that no mark leads to; to be called when all is visited. */
  reportUnusedNotes(): void {
    for (const { identifier, label, position } of this.#notes) {
      const start = position?.start.offset;
      if (this.#used.has(identifier) || start === undefined) continue;
      const written = `[^${label ?? identifier}]`;
      const message = `Unexpected footnote “${written}”, expected a mark that leads to it`;
      this.#problems.add('footnote-dangling', this.#places.at(start), message, {
        length: written.length,
      });
    }
  }
}

/**
 * Reports what was meant as markup and is text: HTML, references and footnotes
 * that lead nowhere, bold type, brackets and blocks of code that never close.
 *
 * @param root the body's syntax tree
 */
export function checkTexts(root: Root, options: CheckedTexts): void {
  const checker = new TextChecker(options);
  checker.visit(root);
  checker.reportUnusedNotes();
}
