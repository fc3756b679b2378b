import type { RootContent } from 'mdast';
import { readLead } from './lead.ts';
import { isShortAsName } from './names.ts';
import type { Place, ProblemList } from './problems.ts';
import { judgeLabels, type Speakers } from './speakers.ts';
import { readTurnHeader, type TurnHeader } from './turn-header.ts';

/** A block of the body, with the turn header that it begins with. */
export interface Block {
  node: RootContent;
  place: Place;
  header?: TurnHeader;
}

function candidates(nodes: readonly RootContent[], linesBefore: number): Block[] {
  return nodes.map((node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const place = { line: line + linesBefore, column };
    const header = node.type === 'paragraph' ? readTurnHeader(readLead(node)) : undefined;
    return { node, place, ...(header && { header }) };
  });
}

/**
 * Finds the turn headers of a body, in two passes: what could be one by its
 * shape, and what the whole file bears out.
 *
 * @param nodes the body's blocks
 * @param linesBefore lines of the file before the body
 * @param speakers takes the speakers that the labels add
 * @param problems takes labels that were refused or that nobody declared
 */
export function readBlocks(
  nodes: readonly RootContent[],
  linesBefore: number,
  speakers: Speakers,
  problems: ProblemList,
): Block[] {
  const blocks = candidates(nodes, linesBefore);
  const isSpeaker = judgeLabels(
    blocks.flatMap(({ header }) => header ?? []),
    speakers,
  );
  return blocks.map((block) => {
    const { header, place, node } = block;
    if (header?.label === undefined) return block;
    const { label } = header;
    if (!isSpeaker(header)) {
      if (isShortAsName(label)) {
        problems.add(
          'label-once',
          place,
          `Unexpected label “${label}”, expected a declared name or one that recurs: kept as text`,
        );
      }
      return { node, place, ...(header.unlabelled && { header: header.unlabelled }) };
    }
    if (speakers.declared && !speakers.find(label)) {
      problems.add(
        'speaker-unknown',
        place,
        `Unexpected speaker “${label}”, expected a declared one`,
      );
    }
    speakers.admit(label);
    return block;
  });
}
