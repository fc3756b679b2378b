import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type Candidate, countParagraphs, type Draft, draftOf, headersOf } from './drafts.ts';
import { judgeLabels, type Verdict } from './labels.ts';
import { withoutLead } from './lead.ts';
import { joinLines, type Line } from './lines.ts';
import { listedNames } from './listed-names.ts';
import { foldName, isShortAsName } from './names.ts';
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
  /** What the block says behind the header; nothing where that follows in the next block. */
  rest: PhrasingContent[];
  /** The block's content with the header in it, for a header that turns out to be none. */
  whole: PhrasingContent[];
  place: Place;
}

/** A block of the body, in the order of the file. */
export type Block = PlainBlock | HeadedBlock;

/** Whether a block begins with a turn header. */
export function isHeaded(block: Block): block is HeadedBlock {
  return 'header' in block;
}

/** The share of a list's items that must begin with a header for the list to be turns. */
const TURN_ITEMS = 0.5;

/** Turns drafts into blocks, once it is known which labels are speakers. */
class BlockReader {
  readonly #judge: (header: TurnHeader) => Verdict;
  readonly #linesBefore: number;
  readonly #sourceLines: readonly string[];
  readonly #speakers: Speakers;
  readonly #problems: ProblemList;
  /** Folded labels that named somebody before the file added its own. */
  readonly #declared: ReadonlySet<string>;
  /** Labels that were taken for a longer name, and not reported yet. */
  readonly #resolved: Map<string, string>;

  constructor(
    judge: (header: TurnHeader) => Verdict,
    declared: ReadonlySet<string>,
    resolved: Map<string, string>,
    { linesBefore, sourceLines, speakers, problems }: BlockOptions,
  ) {
    this.#judge = judge;
    this.#declared = declared;
    this.#resolved = resolved;
    this.#linesBefore = linesBefore;
    this.#sourceLines = sourceLines;
    this.#speakers = speakers;
    this.#problems = problems;
  }

  #place(node: RootContent): Place {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return { line: line + this.#linesBefore, column };
  }

  /** Where a line's words begin, behind indentation and the marks of quotes and lists. */
  #linePlace(line: number, column: number | undefined): Place {
    const indent = /^[\s>]*/.exec(this.#sourceLines[line - 1] ?? '')?.[0].length ?? 0;
    return { line: line + this.#linesBefore, column: column ?? indent + 1 };
  }

  /** The header as the file bears it out: as it is, its time alone, or none. */
  #confirm(
    header: TurnHeader | undefined,
    place: Place,
  ): { header: TurnHeader; isCue: boolean } | undefined {
    if (!header) return undefined;
    const { label } = header;
    if (label === undefined) return { header, isCue: false };
    const verdict = this.#judge(header);
    if (verdict !== 'text') {
      this.#reportResolved(label, place);
      if (verdict === 'speaker' && this.#undeclared(label)) {
        const message = `Unexpected speaker “${label}”, expected a declared one`;
        this.#problems.add('speaker-unknown', place, message);
      }
      return { header, isCue: verdict === 'cue' };
    }
    if (header.evidence !== 'weak' && isShortAsName(label)) {
      this.#problems.add(
        'label-once',
        place,
        `Unexpected label “${label}”, expected a declared name or one that recurs: kept as text`,
      );
    }
    return header.unlabelled && { header: header.unlabelled, isCue: false };
  }

  #reportResolved(label: string, place: Place): void {
    const name = this.#resolved.get(label);
    if (name === undefined) return;
    this.#resolved.delete(label);
    this.#problems.add('speaker-resolved', place, `“${label}” is taken for “${name}”`);
  }

  #undeclared(label: string): boolean {
    return this.#speakers.declared && !this.#declared.has(foldName(label));
  }

  #paragraph(node: Paragraph, candidates: readonly Candidate[]): Block[] {
    const blocks: Block[] = [];
    let lines: Line[] = [];
    let opened: { header: TurnHeader; isCue: boolean; place: Place } | undefined;
    const close = () => {
      if (lines.length === 0) return;
      const whole = joinLines(lines);
      if (!opened) blocks.push({ node: { ...node, children: whole }, place: this.#place(node) });
      else {
        const { header, isCue, place } = opened;
        blocks.push({ header, isCue, place, whole, rest: withoutLead(whole, header.length) });
      }
    };
    for (const [index, { line, header }] of candidates.entries()) {
      const place = this.#linePlace(line.line, index === 0 ? this.#place(node).column : undefined);
      const confirmed = this.#confirm(header, place);
      if (confirmed) {
        close();
        lines = [];
        opened = { ...confirmed, place };
      }
      lines.push(line);
    }
    close();
    return blocks;
  }

  /** Whether a draft begins with a header that the file bears out. */
  #opens(draft: Draft | undefined): boolean {
    const header = draft && 'candidates' in draft ? draft.candidates[0]?.header : undefined;
    if (!header) return false;
    return (
      header.label === undefined ||
      header.unlabelled !== undefined ||
      this.#judge(header) !== 'text'
    );
  }

  #heading(node: Heading, place: Place, header: TurnHeader | undefined): Block {
    const name = plainText(node).trim();
    const asName = this.#speakers.find(name) && {
      label: name,
      evidence: 'weak' as const,
      length: name.length,
    };
    const found = header?.label === undefined ? asName : header;
    const confirmed = found && this.#confirm(found, place);
    if (confirmed?.header.label === undefined) return { node, place };
    const rest = withoutLead(node.children, confirmed.header.length);
    return { ...confirmed, place, whole: node.children, rest };
  }

  read(draft: Draft): Block[] {
    const { node } = draft;
    const place = this.#place(node);
    if ('groups' in draft) {
      const opening = draft.groups.filter(([first]) => this.#opens(first)).length;
      if (opening === 0 || opening < draft.groups.length * TURN_ITEMS) return [{ node, place }];
      return draft.groups.flatMap((group) => group.flatMap((one) => this.read(one)));
    }
    if (!('candidates' in draft)) return [{ node, place }];
    if (node.type === 'paragraph') return this.#paragraph(node, draft.candidates);
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
  const drafts = nodes.map(draftOf);
  const headers = drafts.flatMap(headersOf);
  const { speakers, refused } = options;
  const judge = judgeLabels(headers, speakers, refused, countParagraphs(drafts));
  const labels = headers.flatMap((header) =>
    header.label !== undefined && judge(header) === 'speaker' ? [header.label] : [],
  );
  const declared = new Set(labels.filter((label) => speakers.find(label)).map(foldName));
  const resolved = speakers.admitAll(labels, listedNames(nodes));
  const reader = new BlockReader(judge, declared, resolved, options);
  return drafts.flatMap((draft) => reader.read(draft));
}
