import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type Candidate, type Draft, draftsOf, type GroupDraft, placeHeaders } from './drafts.ts';
import { LabelReporter } from './label-reports.ts';
import { type Judgement, judgeLabels } from './labels.ts';
import { pareList } from './lazy-turns.ts';
import { leadWords, readLead, withoutLead } from './lead.ts';
import { joinLines, type Line } from './lines.ts';
import { listedNames } from './listed-names.ts';
import { foldName } from './names.ts';
import type { Place, ProblemList } from './problems.ts';
import type { Speakers } from './speakers.ts';
import type { TurnHeader } from './turn-header.ts';

/** A block of the body that opens no turn. */
export interface PlainBlock {
  node: RootContent;
  place: Place;
}

/** A turn header, and what stands on its lines behind it. */
export interface HeadedBlock {
  header: TurnHeader;
  /** Whether the header's label is a sound; without a label, the header is a time alone. */
  isCue: boolean;
  /** The header as the file has it, without markup. */
  written: string;
  /** What the block says behind the header; nothing where that follows in the next block. */
  rest: PhrasingContent[];
  /** The block's content with the header in it, for a header that turns out to be none. */
  whole: PhrasingContent[];
  place: Place;
  /** Its lines in the body, counted from 1, where it is all that stands on them. */
  lines?: LineRange;
}

/** From one line to another, both included. */
export interface LineRange {
  from: number;
  to: number;
}

/** A block of the body, in the order of the file. */
export type Block = PlainBlock | HeadedBlock;

/** Whether a block begins with a turn header. */
export function isHeaded(block: Block): block is HeadedBlock {
  return 'header' in block;
}

/** The share of a list's items that must begin with a header for the list to be turns. */
const TURN_ITEMS = 0.5;

/** A node that no longer is what stands at its place in the file. */
function withoutPosition<Node extends RootContent>({ position: _, ...node }: Node): Node {
  return node as Node;
}

/** A header that the file bears out. */
interface Confirmed {
  header: TurnHeader;
  isCue: boolean;
  written: string;
}

/** Turns drafts into blocks, once it is known which labels are speakers. */
class BlockReader {
  readonly #judgement: Judgement;
  readonly #reporter: LabelReporter;
  readonly #options: BlockOptions;

  constructor(judgement: Judgement, reporter: LabelReporter, options: BlockOptions) {
    this.#judgement = judgement;
    this.#reporter = reporter;
    this.#options = options;
  }

  #place(node: RootContent): Place {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return { line: line + this.#options.linesBefore, column };
  }

  /** Where a line's words begin, behind indentation and the marks of quotes and lists. */
  #linePlace(line: number, column: number | undefined): Place {
    const { linesBefore, sourceLines } = this.#options;
    const indent = /^[\s>]*/.exec(sourceLines[line - 1] ?? '')?.[0].length ?? 0;
    return { line: line + linesBefore, column: column ?? indent + 1 };
  }

  #timeCounts({ evidence }: TurnHeader): boolean {
    return evidence !== 'bare-time' || this.#judgement.usesBareTimes;
  }

  /** The header as the file bears it out: as it is, its time alone, or none. */
  #confirm(
    header: TurnHeader | undefined,
    place: Place,
    nodes: readonly PhrasingContent[],
  ): Confirmed | undefined {
    if (!header) return undefined;
    const confirmed = (one: TurnHeader, isCue: boolean): Confirmed => {
      const written = leadWords(readLead(nodes), one.length);
      return { header: one, isCue, written };
    };
    if (header.label === undefined) {
      return this.#timeCounts(header) ? confirmed(header, false) : undefined;
    }
    const verdict = this.#judgement.verdict(header);
    this.#reporter.report(header, verdict, place);
    if (verdict !== 'text') return confirmed(header, verdict === 'cue');
    const { unlabelled } = header;
    return unlabelled && this.#timeCounts(unlabelled) ? confirmed(unlabelled, false) : undefined;
  }

  #paragraph(node: Paragraph, candidates: readonly Candidate[], isNested: boolean): Block[] {
    const blocks: Block[] = [];
    let lines: Line[] = [];
    let opened: (Confirmed & { place: Place }) | undefined;
    const close = (end: number) => {
      const [first] = lines;
      if (!first) return;
      const whole = joinLines(lines);
      if (!opened) {
        const isAll = !isNested && end === node.position?.end.line;
        const rest = { ...(isAll ? node : withoutPosition(node)), children: whole };
        blocks.push({ node: rest, place: this.#place(node) });
      } else {
        const range = isNested ? {} : { lines: { from: first.line, to: end } };
        const rest = withoutLead(whole, opened.header.length);
        blocks.push({ ...opened, whole, rest, ...range });
      }
    };
    for (const [index, { line, header }] of candidates.entries()) {
      const isStart = index === 0 && line.line === node.position?.start.line;
      const place = this.#linePlace(line.line, isStart ? this.#place(node).column : undefined);
      const confirmed = this.#confirm(header, place, line.nodes);
      if (confirmed) {
        close(line.line - 1);
        lines = [];
        opened = { ...confirmed, place };
      }
      lines.push(line);
    }
    close(node.position?.end.line ?? Number.POSITIVE_INFINITY);
    return blocks;
  }

  /** Whether a draft begins with a header that the file bears out. */
  #opens(draft: Draft | undefined): boolean {
    const header = draft && 'candidates' in draft ? draft.candidates[0]?.header : undefined;
    if (!header) return false;
    if (header.label !== undefined && this.#judgement.verdict(header) !== 'text') return true;
    const timed = header.label === undefined ? header : header.unlabelled;
    if (!this.#judgement.listsTimes) return false;
    return timed !== undefined && this.#timeCounts(timed);
  }

  #heading(node: Heading, place: Place, header: TurnHeader | undefined): Block {
    const name = plainText(node).trim();
    const asName: TurnHeader | undefined = this.#options.speakers.find(name) && {
      label: name,
      evidence: 'weak',
      form: '# Ada',
      length: name.length,
    };
    const found = header?.label === undefined ? asName : header;
    const confirmed = this.#confirm(found, place, node.children);
    if (confirmed?.header.label === undefined) return { node, place };
    const rest = withoutLead(node.children, confirmed.header.length);
    return { ...confirmed, place, whole: node.children, rest };
  }

  /** A list that is no turns, and the turns that it ran on into. */
  #list(draft: GroupDraft, isNested: boolean, place: Place): Block[] {
    const { sourceLines } = this.#options;
    const pared = pareList(draft, ({ line, header }) => {
      if (header?.label === undefined || /^\s/.test(sourceLines[line.line - 1] ?? '')) return false;
      return this.#judgement.verdict(header) !== 'text';
    });
    if (!pared) return [{ node: isNested ? withoutPosition(draft.node) : draft.node, place }];
    const { list, paragraph, candidates } = pared;
    return [
      { node: withoutPosition(list), place },
      ...this.#paragraph(paragraph, candidates, isNested),
    ];
  }

  /** The blocks of a draft; a nested one stands within a list or a quotation. */
  read(draft: Draft, isNested = false): Block[] {
    const { node } = draft;
    const place = this.#place(node);
    if ('groups' in draft) {
      const opening = draft.groups.filter(([first]) => this.#opens(first)).length;
      if (opening === 0 || opening < draft.groups.length * TURN_ITEMS) {
        return this.#list(draft, isNested, place);
      }
      return draft.groups.flatMap((group) => group.flatMap((one) => this.read(one, true)));
    }
    if (!('candidates' in draft)) {
      return [{ node: isNested ? withoutPosition(node) : node, place }];
    }
    if (node.type === 'paragraph') return this.#paragraph(node, draft.candidates, isNested);
    if (node.type !== 'heading') return [{ node, place }];
    return [this.#heading(node, place, draft.candidates[0]?.header)];
  }
}

/** What a body's blocks are read by. */
export interface BlockOptions {
  /** Lines of the file before the body. */
  linesBefore: number;
  /** The body's lines as they stand in the file. */
  sourceLines: readonly string[];
  speakers: Speakers;
  /** Folded labels that the front matter says are nobody. */
  refused: ReadonlySet<string>;
  problems: ProblemList;
}

/**
 * Finds the turn headers of a body, in two passes: what could be one by its
 * shape, and what the whole file bears out.
 *
 * @param nodes the body's blocks
 * @param options takes the speakers that the labels add, and labels that were
 *   refused or that nobody declared
 */
export function readBlocks(nodes: readonly RootContent[], options: BlockOptions): Block[] {
  const drafts = draftsOf(nodes);
  const { headers, paragraphs } = placeHeaders(drafts);
  const { speakers, refused } = options;
  const names = listedNames(nodes);
  const listed = new Set(names.map(foldName));
  const judgement = judgeLabels(headers, paragraphs, { speakers, refused, listed });
  const labels = headers.flatMap(({ header }) =>
    header.label !== undefined && judgement.verdict(header) === 'speaker' ? [header.label] : [],
  );
  const declared = new Set(
    [
      ...speakers.all.map(({ name }) => name),
      ...labels.filter((label) => speakers.find(label)),
    ].map(foldName),
  );
  const resolved = speakers.admitAll(labels, names);
  const reporter = new LabelReporter(judgement, { ...options, declared, resolved });
  const reader = new BlockReader(judgement, reporter, options);
  const blocks = drafts.flatMap((draft) => reader.read(draft));
  reporter.reportMixedForms(blocks.filter(isHeaded));
  return blocks;
}
