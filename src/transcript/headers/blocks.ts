import type { PhrasingContent, RootContent } from 'mdast';
import type { Place, ProblemList } from '../problems/problems.ts';
import { LabelReporter } from '../speakers/label-reports.ts';
import { judgeLabels } from '../speakers/labels.ts';
import { listedNames } from '../speakers/listed-names.ts';
import { foldName } from '../speakers/names.ts';
import type { Speakers } from '../speakers/speakers.ts';
import { BlockReader } from './block-reader.ts';
import type { BodyLines } from './body-lines.ts';
import { draftsOf, placeHeaders } from './drafts.ts';
import { LongNames } from './long-names.ts';
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
  /** Where its time stands. */
  timePlace?: Place;
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

/** What a body's blocks are read by. */
export interface BlockOptions extends BodyLines {
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
  const { speakers, refused } = options;
  const drafts = draftsOf(nodes, new LongNames(speakers.declaredNames));
  const { headers, paragraphs } = placeHeaders(drafts);
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
