import type { Heading, RootContent } from 'mdast';
import { type Block, isHeaded, type LineRange } from './headers/blocks.ts';
import type { Seconds, SpeakerId } from './model.ts';
import type { Place, ProblemList } from './problems/problems.ts';
import type { NamedVoice, Speakers } from './speakers/speakers.ts';
import { TurnGatherer } from './turn-gatherer.ts';

/** Who or what a turn is by. */
export interface Voice extends Partial<NamedVoice> {
  /** The label of a sound or a break, which nobody speaks. */
  cue?: string;
}

/** A turn while it is being gathered: its blocks, not yet HTML. */
export interface TurnDraft extends Voice {
  /** The turn header as the file has it, without markup. */
  header: string;
  start?: Seconds;
  since?: Seconds;
  place: Place;
  /** The lines of the paragraph that its header begins, where it is all that stands on them. */
  opening?: LineRange;
  blocks: RootContent[];
}

/** A chapter while it is being gathered. */
export interface ChapterDraft {
  heading?: Heading;
  turns: TurnDraft[];
}

/** A transcript's blocks, each in the part where it belongs. */
export interface Sections {
  preface: RootContent[];
  chapters: ChapterDraft[];
  notes: RootContent[];
}

/** Those who have a turn. */
export function speakingIn({ chapters }: Pick<Sections, 'chapters'>): Set<SpeakerId> {
  const turns = chapters.flatMap((chapter) => chapter.turns);
  return new Set(
    turns.flatMap(({ speaker, others = [] }) =>
      speaker === undefined ? [] : [speaker, ...others],
    ),
  );
}

/** What the body's turns are read by. */
export interface SectionOptions {
  /** `interview`: labels are mostly left out, so that a time asks and no time answers. */
  turns: 'labelled' | 'interview';
  speakers: Speakers;
  problems: ProblemList;
  /** The recording's length, where the front matter declares it. */
  duration?: Seconds;
}

/** A file that names neither speakers nor times: each block is a turn of nobody's. */
function gatherUntagged(blocks: readonly Block[], options: SectionOptions): Sections {
  const gatherer = new TurnGatherer(options);
  for (const block of blocks) {
    if (isHeaded(block)) continue;
    const { node, place } = block;
    if (node.type === 'heading') gatherer.openChapter(node, place);
    else if (node.type === 'thematicBreak') gatherer.addUnheaded(node, place);
    else gatherer.openTurn(place, {}).blocks.push(node);
  }
  const [first] = blocks;
  if (first && gatherer.chapters.some(({ turns }) => turns.length > 0)) {
    options.problems.add('turns-none', first.place, 'Unexpected prose, expected a turn header');
  }
  return { preface: [], chapters: gatherer.chapters, notes: [] };
}

function reportEmptyTurns(chapters: readonly ChapterDraft[], problems: ProblemList): void {
  for (const { blocks, place, cue } of chapters.flatMap(({ turns }) => turns)) {
    if (cue !== undefined || blocks.some(({ type }) => type !== 'thematicBreak')) continue;
    problems.add('turn-empty', place, 'Unexpected end of the turn, expected its words');
  }
}

function nodesOf(blocks: readonly Block[]): RootContent[] {
  return blocks.flatMap((block) => (isHeaded(block) ? [] : [block.node]));
}

function isNode(block: Block | undefined, type: RootContent['type']): boolean {
  return block !== undefined && !isHeaded(block) && block.node.type === type;
}

/**
 * Sorts a body's blocks into preface, chapters with their turns, and notes.
 *
 * The preface ends at the first turn, or at the headings right before it. The
 * notes begin at the first thematic break behind the last turn header.
 */
export function gatherSections(blocks: readonly Block[], options: SectionOptions): Sections {
  // Footnotes at the end of the file are no part of what was said last.
  const footnotes = blocks.findLastIndex((block) => !isNode(block, 'footnoteDefinition')) + 1;
  const sections = gatherParts(blocks.slice(0, footnotes), options);
  return { ...sections, notes: [...sections.notes, ...nodesOf(blocks.slice(footnotes))] };
}

function gatherParts(blocks: readonly Block[], options: SectionOptions): Sections {
  const firstTurn = blocks.findIndex(isHeaded);
  if (firstTurn === -1) return gatherUntagged(blocks, options);
  let start = firstTurn;
  while (isNode(blocks[start - 1], 'heading')) start -= 1;
  const lastTurn = blocks.findLastIndex(isHeaded);
  const closing = blocks.findIndex((block, at) => at > lastTurn && isNode(block, 'thematicBreak'));
  const end = closing === -1 ? blocks.length : closing;
  const gatherer = new TurnGatherer(options);
  for (const block of blocks.slice(start, end)) {
    if (isHeaded(block)) gatherer.addHeaded(block);
    else if (block.node.type === 'heading') gatherer.openChapter(block.node, block.place);
    else gatherer.addUnheaded(block.node, block.place);
  }
  reportEmptyTurns(gatherer.chapters, options.problems);
  return {
    preface: nodesOf(blocks.slice(0, start)),
    chapters: gatherer.chapters,
    notes: nodesOf(blocks.slice(end + 1)),
  };
}
