import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { cutHeader } from '../headers/header-cut.ts';
import { leadText, readLead } from '../markdown/lead.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { escapeMarkdown, writeMarkdown } from '../markdown/markdown-writer.ts';
import type { Seconds } from '../model.ts';
import type { Reading } from '../reading.ts';
import type { TurnDraft } from '../sections.ts';
import { formatTimecode } from '../timecode.ts';

/** A time as a turn header has it, with what it says beyond whole seconds. */
function writeTime(seconds: Seconds): string {
  const fraction = (seconds % 1).toFixed(3).replace(/^[01]|\.?0+$/g, '');
  return `(${formatTimecode(seconds)}${fraction})`;
}

const RE_DEFINITION = /^(?:definition|footnoteDefinition)$/;

/**
 * What a piece of a file needs behind it to be read by itself as it is within
 * the whole: the file's definitions, and a paragraph that uses each, since those
 * that nothing uses are taken for words.
 */
function definitionsOf({ definitions, sections }: Reading): string[] {
  const marks = [...definitions, ...sections.notes].flatMap((node) => {
    if (node.type === 'definition') return [[`[${node.label ?? node.identifier}]`, '#']];
    if (node.type === 'footnoteDefinition') return [[`[^${node.label ?? node.identifier}]`, '…']];
    return [];
  });
  if (marks.length === 0) return [];
  return [
    ...marks.map(([mark, means]) => `${mark}: ${means}`),
    marks.map(([mark]) => mark).join(' '),
  ];
}

/** Writes a transcript's body with all its turn headers in one form. */
class BodyWriter {
  readonly #reading: Reading;
  /** Whether what the file says behind a header may stay as it is written. */
  readonly #keepsSource: boolean;
  readonly #lines: readonly string[];
  readonly #definitions: readonly string[];

  constructor(reading: Reading, keepsSource: boolean) {
    this.#reading = reading;
    this.#keepsSource = keepsSource;
    this.#lines = reading.source.body.split(/\r\n|\n|\r/);
    this.#definitions = definitionsOf(reading);
  }

  /** Blocks that stand for themselves in the file, as they are written there; others anew. */
  blocks(nodes: readonly RootContent[]): string[] {
    const written: string[] = [];
    let anew: RootContent[] = [];
    const flush = () => {
      if (anew.length > 0) written.push(writeMarkdown(anew));
      anew = [];
    };
    for (const node of nodes) {
      const { start, end } = node.position ?? {};
      if (start?.offset === undefined || !this.#keepsSource) anew.push(node);
      else {
        flush();
        // From the line's beginning, since the indentation of a list counts for its items.
        const from = start.offset - start.column + 1;
        written.push(this.#reading.source.body.slice(from, end?.offset));
      }
    }
    flush();
    return written;
  }

  #label({ speaker, others = [], cue, aside }: TurnDraft): string | undefined {
    if (cue !== undefined) return cue;
    if (speaker === undefined) return undefined;
    const nameOf = (id: string) => this.#reading.speakers.all.find((one) => one.id === id)?.name;
    const names = [speaker, ...others].map((id) => nameOf(id) ?? id).join(', ');
    return aside === undefined ? names : `${names} (${aside})`;
  }

  #header(turn: TurnDraft): string {
    const label = this.#label(turn);
    return [
      ...(turn.start === undefined ? [] : [writeTime(turn.start)]),
      ...(label === undefined ? [] : [`**${escapeMarkdown(label)}:**`]),
    ].join(' ');
  }

  /** The blocks of a piece of the file, which knows the definitions of the whole. */
  #read(piece: string): RootContent[] {
    const { root } = parseMarkdown([piece, ...this.#definitions].join('\n\n'));
    const blocks = root.children.filter(({ type }) => !RE_DEFINITION.test(type));
    return this.#definitions.length > 0 ? blocks.slice(0, -1) : blocks;
  }

  /** The words behind a header as the file has them, where they mean the same without it. */
  #rest(turn: TurnDraft, node: RootContent): string {
    const { opening } = turn;
    if (!opening || !this.#keepsSource) return writeMarkdown([node]);
    const source = this.#lines.slice(opening.from - 1, opening.to).join('\n');
    const [paragraph, ...more] = this.#read(source);
    if (more.length > 0 || paragraph?.type !== 'paragraph') return writeMarkdown([node]);
    const words = plainText(node);
    const length = plainText(paragraph).trimEnd().length - words.trimEnd().length;
    const header = leadText(readLead(paragraph.children, length));
    const rest = cutHeader(source.trimStart(), header);
    if (rest === undefined) return writeMarkdown([node]);
    const again = this.#read(rest);
    return again.length === 1 && plainText(again[0]) === words ? rest : writeMarkdown([node]);
  }

  turn(turn: TurnDraft): string[] {
    const [first, ...others] = turn.blocks;
    const header = this.#header(turn);
    if (first?.type !== 'paragraph' || header === '') {
      return [...(header === '' ? [] : [header]), ...this.blocks(turn.blocks)];
    }
    const [words = ''] = first.position ? this.blocks([first]) : [this.#rest(turn, first)];
    return [`${header} ${words.trimStart()}`, ...this.blocks(others)];
  }
}

/**
 * Writes a transcript's body in normal form: each turn begins a paragraph, with
 * its time in parentheses and its speaker's full name in bold type, and every
 * turn has its own.
 *
 * @param reading the transcript as it was read
 * @param keepsSource whether words stay in the Markdown that they were written
 *   in, wherever that is possible
 * @returns blocks, to be put apart by empty lines
 */
export function writeBody(reading: Reading, keepsSource: boolean): string[] {
  const writer = new BodyWriter(reading, keepsSource);
  const { sections, definitions } = reading;
  const { preface, chapters, notes } = sections;
  const turns = chapters.flatMap(({ heading, turns }) => [
    ...writer.blocks(heading ? [heading] : []),
    ...turns.flatMap((turn) => writer.turn(turn)),
  ]);
  const isFootnotes = notes.every(({ type }) => type === 'footnoteDefinition');
  return [
    ...writer.blocks(preface),
    ...turns,
    ...(isFootnotes ? [] : ['---']),
    ...writer.blocks(notes),
    ...writer.blocks(definitions),
  ];
}
