import type { Root, RootContent } from 'mdast';
import type { Compilation } from './compile.ts';
import { splitSource } from './front-matter/source.ts';
import { parseMarkdown } from './markdown/markdown.ts';
import type { Html } from './model.ts';
import { plainWords } from './render/passages.ts';

const RE_WORD = /[\p{L}\p{M}\p{N}]+/gu;
const RE_INLINE_TAG = /<\/?(?:code|em|span|strong)\b[^>]*>/g;
const RE_TAG = /<[^>]*>/g;
/** The language of a passage: a mark and no word, wherever it may have been left as text. */
const RE_LANGUAGE = /\]\{lang=("?)[A-Za-z\d-]+\1\}/g;
const RE_ENTITY = /&#x([0-9A-F]+);/g;

/** How far ahead two texts are searched for the word at which they meet again. */
const WINDOW = 500;

/** What became of a file's words. */
export interface Fidelity {
  words: number;
  /** Words of the file that are nowhere in the transcript, or not in their place. */
  lost: string[];
  /** Words of the transcript that the file does not have there. */
  added: string[];
}

function collect(node: Root | RootContent, out: string[]): void {
  if (node.type === 'definition') return;
  if (node.type === 'text' || node.type === 'inlineCode') out.push(node.value);
  else if (node.type === 'code') out.push(' ', node.value, ' ');
  else if (node.type === 'image') out.push(' ', node.alt || node.url, ' ');
  else if (node.type === 'imageReference') {
    out.push(' ', node.alt || (node.label ?? node.identifier), ' ');
  } else if (node.type === 'footnoteReference') out.push(' ', node.label ?? node.identifier, ' ');
  else if (node.type === 'footnoteDefinition') out.push(' ', node.label ?? node.identifier, ' ');
  else if (node.type === 'break') out.push(' ');
  if (!('children' in node)) return;
  // A link that leads nowhere keeps its brackets, and so parts words.
  if (node.type === 'link' || node.type === 'linkReference') out.push(' ');
  for (const child of node.children) {
    collect(child, out);
    // Words of two blocks are two words; those of two pieces of a line may be one.
    if (!('value' in child) && !INLINE.has(child.type)) out.push(' ');
  }
}

const INLINE = new Set(['emphasis', 'strong']);

function wordsOf(text: string): string[] {
  return text.replace(RE_LANGUAGE, '').match(RE_WORD) ?? [];
}

function wordsOfHtml(html: Html): string[] {
  const text = html
    .replace(RE_INLINE_TAG, '')
    .replace(RE_TAG, ' ')
    .replace(RE_ENTITY, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return wordsOf(text);
}

/** The words of a file's body, in their order, straight from its syntax tree. */
function wordsOfSource(root: Root, title: string): string[] {
  const out: string[] = [];
  // A title is plain text everywhere: the mark of a note in it is not said, the note stands where all do.
  const isTitled = isTitleInBody(root, title);
  if (isTitled) out.push(title, ' ');
  const rest = isTitled ? root.children.slice(1) : root.children;
  collect({ ...root, children: rest }, out);
  return wordsOf(out.join(''));
}

/** Whether the body's first heading is the title, and so stands above the transcript. */
function isTitleInBody({ children: [first] }: Root, title: string): boolean {
  return first?.type === 'heading' && first.depth === 1 && plainWords(first).trim() === title;
}

/** The words that reach the reader, in their order: headers, chapters, turns, preface and notes. */
function wordsOfTranscript({ facts, transcript }: Compilation, root: Root): string[] {
  const words = isTitleInBody(root, facts.title) ? wordsOf(facts.title) : [];
  const add = (more: readonly string[]) => {
    for (const word of more) words.push(word);
  };
  add(wordsOfHtml(transcript.preface));
  for (const { title = '', turns } of transcript.chapters) {
    add(wordsOf(title));
    for (const { header = '', html } of turns) {
      add(wordsOf(header));
      add(wordsOfHtml(html));
    }
  }
  add(wordsOfHtml(transcript.notes));
  return words;
}

/** How many words the first text is ahead when both go on alike, or `undefined` where they do not meet. */
function nextMeeting(
  [a, i]: [readonly string[], number],
  [b, j]: [readonly string[], number],
): [number, number] | undefined {
  for (let distance = 1; distance <= WINDOW; distance += 1) {
    for (let ahead = 0; ahead <= distance; ahead += 1) {
      const behind = distance - ahead;
      const [x, y] = [i + ahead, j + behind];
      if (a[x] !== undefined && a[x] === b[y] && a[x + 1] === b[y + 1]) return [x, y];
    }
  }
  return undefined;
}

/**
 * Compares the words of a file with those of its transcript, in order: no word
 * may be lost, and none added.
 *
 * @param text the whole file
 * @param compiled what {@link compile} made of it
 */
export function compareWords(text: string, compiled: Compilation): Fidelity {
  const { root } = parseMarkdown(splitSource(text.toWellFormed()).body);
  const source = wordsOfSource(root, compiled.facts.title);
  const shown = wordsOfTranscript(compiled, root);
  // Where a link ends amid a word, it may be one word in the file and two in the page.
  if (source.join('') === shown.join('')) return { words: source.length, lost: [], added: [] };
  const [lost, added]: [string[], string[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < source.length || j < shown.length) {
    if (i < source.length && source[i] === shown[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [x, y] = nextMeeting([source, i], [shown, j]) ?? [source.length, shown.length];
    for (const word of source.slice(i, x)) lost.push(word);
    for (const word of shown.slice(j, y)) added.push(word);
    [i, j] = [x, y];
  }
  return { words: source.length, lost, added };
}
