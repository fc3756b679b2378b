import type { Node, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';

type Point = NonNullable<Node['position']>['start'];

/** What Markdown could mean anything by, anywhere in a line; brackets alone lead nowhere. */
const SPECIAL = String.raw`\\\x60*_<&\t\r\0`;

const LINK = '](';

/** A line that begins no block but a paragraph, holds no mark, and has no space at its ends. */
const RE_PLAIN_LINE = new RegExp(
  String.raw`^(?!\d{1,9}[.)](?:\s|$))[^\s#>+=~|:\-${SPECIAL}](?:[^${SPECIAL}]*[^\s${SPECIAL}])?$`,
);

/** `**Ada Byron:** It is.`, where the bold type holds no other mark. */
const RE_BOLD_LINE = new RegExp(
  String.raw`^\*\*(?<bold>[\p{L}\p{N}](?:[^${SPECIAL}]*[^\s${SPECIAL}])?)\*\*(?: [^\s${SPECIAL}](?:[^${SPECIAL}]*[^\s${SPECIAL}])?)?$`,
  'u',
);

/** What reaches over empty lines: blocks of code, and definitions of links and footnotes. */
const RE_FAR_REACHING = /\x60{3}|~{3}|\]:|\r(?!\n)/;

/** A line that parts blocks; a no-break space does not. */
const RE_BLANK = /^[ \t\r]*$/;

interface Chunk {
  lines: string[];
  start: Point;
}

/** The stretches of a body that empty lines part, each with its place. */
function* chunksOf(body: string): Generator<Chunk> {
  let chunk: Chunk | undefined;
  let offset = 0;
  for (const [index, line] of body.split('\n').entries()) {
    if (RE_BLANK.test(line)) {
      if (chunk) yield chunk;
      chunk = undefined;
    } else {
      chunk ??= { lines: [], start: { line: index + 1, column: 1, offset } };
      chunk.lines.push(line);
    }
    offset += line.length + 1;
  }
  if (chunk) yield chunk;
}

function moved({ line, column, offset = 0 }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by };
}

function bold(words: string, start: Point): PhrasingContent {
  const [from, end] = [moved(start, 2), moved(start, 2 + words.length)];
  const text: PhrasingContent = { type: 'text', value: words, position: { start: from, end } };
  return { type: 'strong', children: [text], position: { start, end: moved(end, 2) } };
}

/**
 * From this length on, what stands between empty lines is parsed by itself where
 * it can be: the parser takes the square of the number of blocks.
 */
const PART = 400;

/** So much is parsed together, of stretches that stand apart. */
const TOGETHER = 1500;

/** A line that begins an item of a list. */
const RE_ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Whether a chunk may belong to a block that began before the empty line. */
function goesOn({ lines: [first = ''] }: Chunk, afterList: boolean): boolean {
  return /^[ \t]/.test(first) || (afterList && RE_ITEM.test(first));
}

/** The paragraph that a chunk is, or `undefined` where that is for the parser to say. */
function paragraphOf({ lines, start }: Chunk): Paragraph | undefined {
  const [first = '', ...others] = lines;
  if (lines.some((line) => line.includes(LINK))) return undefined;
  const label = RE_BOLD_LINE.exec(first)?.groups;
  if (!label && !RE_PLAIN_LINE.test(first)) return undefined;
  if (!others.every((line) => RE_PLAIN_LINE.test(line))) return undefined;
  const end = endOf({ lines, start });
  const children: PhrasingContent[] = [];
  let from = start;
  let words = lines.join('\n');
  if (label) {
    const { bold: written = '' } = label;
    children.push(bold(written, start));
    from = moved(start, written.length + 4);
    words = words.slice(written.length + 4);
  }
  if (words !== '') children.push({ type: 'text', value: words, position: { start: from, end } });
  return { type: 'paragraph', children, position: { start, end } };
}

/** A heading on a line of its own, which text keeps. */
const RE_HEADING = /^(?<before> {0,3}(?<rank>#{1,6})[ \t]+)(?<words>.*?)[ \t]*$/;

function endOf({ lines, start }: Chunk): Point {
  const length = lines.reduce((sum, line) => sum + line.length + 1, -1);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { line: start.line + lines.length - 1, column, offset: (start.offset ?? 0) + length };
}

/**
 * Reads Markdown as text: each stretch between empty lines is a paragraph of
 * the words and marks that it holds, or a heading.
 *
 * @param body Markdown that the parser had better not see
 */
export function parseAsText(body: string): Root {
  const children = [...chunksOf(body)].map((chunk): RootContent => {
    const { lines, start } = chunk;
    const position = { start, end: endOf(chunk) };
    const heading = lines.length === 1 ? RE_HEADING.exec(lines[0] ?? '')?.groups : undefined;
    const { rank = '', before = '', words = '' } = heading ?? {};
    const from = moved(start, before.length);
    const value = heading ? words : lines.map((line) => line.trim()).join('\n');
    const text = { type: 'text' as const, value, position: { start: from, end: position.end } };
    const paragraph: Paragraph = { type: 'paragraph', children: [text], position };
    return heading ? { ...paragraph, type: 'heading', depth: rank.length as 1 } : paragraph;
  });
  return { type: 'root', children };
}

/** A stretch of a body that is left to the parser, and where what it becomes is put. */
interface Region {
  start: Point;
  /** Its end in the body. */
  end: number;
  hasList: boolean;
  children: RootContent[];
}

/** Puts a tree that was parsed elsewhere where it stands in the body. */
function move(node: RootContent, lines: number, offsets: number): void {
  if (node.position) {
    const { start, end } = node.position;
    const placed = ({ line, column, offset = 0 }: Point): Point => ({
      line: line + lines,
      column,
      offset: offset + offsets,
    });
    node.position = { start: placed(start), end: placed(end) };
  }
  if ('children' in node) for (const child of node.children) move(child, lines, offsets);
}

/** A paragraph between two regions, which ends whatever block the first left open. */
const BORDER = '\n\nx\n\n';
const BORDER_LINES = BORDER.split('\n').length - 1;

/** Parses regions together: to begin anew takes the parser as long as some lines of text. */
function parseTogether(
  body: string,
  regions: readonly Region[],
  parse: (part: string) => Root,
): void {
  const parts = regions.map(({ start, end }) => body.slice(start.offset, end));
  const blocks = parse(parts.join(BORDER)).children.values();
  let block = blocks.next().value;
  let [offset, line] = [0, 1];
  for (const [n, region] of regions.entries()) {
    const part = parts[n] ?? '';
    const end = offset + part.length;
    for (; block && (block.position?.start.offset ?? 0) < end; block = blocks.next().value) {
      move(block, region.start.line - line, (region.start.offset ?? 0) - offset);
      region.children.push(block);
    }
    block = blocks.next().value;
    offset = end + BORDER.length;
    line += part.split('\n').length - 1 + BORDER_LINES;
  }
}

/**
 * Parses a body the short way: paragraphs without Markdown, which most of a
 * transcript's are, become what the parser would make of them, and only what
 * stands between them is parsed.
 *
 * @param body Markdown
 * @param parse parses some of it by itself
 * @returns the same tree as if all had been parsed, but for the root's place;
 *   `undefined` where a part might depend on another
 */
export function parseInParts(body: string, parse: (part: string) => Root): Root | undefined {
  if (RE_FAR_REACHING.test(body)) return undefined;
  const parts: (Paragraph | Region)[] = [];
  let waiting: Region[] = [];
  let length = 0;
  const parseWaiting = () => {
    if (waiting.length > 0) parseTogether(body, waiting, parse);
    waiting = [];
    length = 0;
  };
  let region: Region | undefined;
  const close = () => {
    if (!region) return;
    waiting.push(region);
    length += region.end - (region.start.offset ?? 0);
    region = undefined;
    if (length >= TOGETHER) parseWaiting();
  };
  for (const chunk of chunksOf(body)) {
    const paragraph = paragraphOf(chunk);
    if (paragraph) {
      close();
      parts.push(paragraph);
    } else {
      const isLong = region !== undefined && region.end - (region.start.offset ?? 0) >= PART;
      if (isLong && !goesOn(chunk, region?.hasList ?? false)) close();
      if (!region) {
        region = { start: chunk.start, end: 0, hasList: false, children: [] };
        parts.push(region);
      }
      region.end = endOf(chunk).offset ?? 0;
      region.hasList ||= chunk.lines.some((line) => RE_ITEM.test(line));
    }
  }
  close();
  parseWaiting();
  const children = parts.flatMap((part): RootContent[] =>
    'type' in part ? [part] : part.children,
  );
  return { type: 'root', children };
}
