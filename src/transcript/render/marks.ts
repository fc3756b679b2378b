import type { PhrasingContent, Root, RootContent, Text } from 'mdast';
import { parseTimecode } from '../timecode.ts';

/**
 * What a transcriber notes beside the words: sounds, gaps and doubts, in
 * square, round or angle brackets, perhaps with the time at which they are.
 */
const SOUNDS =
  'laughs?|laughter|laughing|chuckles?|chuckling|applause|music|silence|pauses?|long pause|sighs?|coughs?|gasps?|sobs?|cries|crying|whispers?|sings?|singing|beep|bleep|noise|crosstalk|cross-talk|overlapping|inaudible|unintelligible|indiscernible|unclear|phonetic|ph|sic|foreign language|audio skips|audio cuts out';
const MARK = String.raw`(?:both |all |audience )?(?:${SOUNDS})(?: [\d:.]+)?`;
const RE_MARK = String.raw`\[(?:${MARK})\]|\((?:${MARK})\)|<(?:${MARK})>`;

/** A mark in square brackets that another bracket, or the text's end, cuts short. */
export const RE_OPEN_MARK = new RegExp(
  String.raw`\[(?:${MARK})(?![^[\]\n]*\])(?=[\s.,;:!?[]|$)`,
  'giu',
);

/** A time in square brackets amid the words: at this place the recording is there. */
const RE_TIME = String.raw`\[(?<time>\d{1,3}(?::\d{2}){1,2}(?:\.\d{1,3})?)\]`;

const RE_ANNOTATION = new RegExp(`${RE_MARK}|${RE_TIME}`, 'giu');

function annotate(text: Text): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let done = 0;
  const plain = (to: number) => {
    if (to > done) nodes.push({ type: 'text', value: text.value.slice(done, to) });
  };
  for (const match of text.value.matchAll(RE_ANNOTATION)) {
    const [written] = match;
    const time = match.groups?.['time'];
    const read = time === undefined ? undefined : parseTimecode(time);
    if (read && 'unexpected' in read) continue;
    plain(match.index);
    const children: Text[] = [{ type: 'text', value: written }];
    nodes.push(
      read
        ? {
            type: 'link',
            url: `#t=${Math.floor(read.seconds)}`,
            children,
            data: { hProperties: { className: ['time'] } },
          }
        : {
            type: 'emphasis',
            children,
            data: { hName: 'span', hProperties: { className: ['mark'] } },
          },
    );
    done = match.index + written.length;
  }
  if (done === 0) return [text];
  plain(text.value.length);
  return nodes;
}

function annotateChildren(node: Root | RootContent): void {
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return;
  const children: RootContent[] = node.children;
  const annotated = children.flatMap((child): RootContent[] => {
    if (child.type === 'text') return annotate(child);
    annotateChildren(child);
    return [child];
  });
  (node as { children: RootContent[] }).children = annotated;
}

/**
 * Marks what is not speech, and links the times that stand amid the words.
 * No character is added or lost.
 *
 * Markdown in: `Well [laughs] it was [04:15] late.`
 * HTML out: `Well <span class="mark">[laughs]</span> it was <a class="time" href="#t=255">[04:15]</a> late.`
 *
 * @param blocks the blocks of a turn; changed in place
 */
export function markAnnotations(blocks: RootContent[]): void {
  for (const block of blocks) annotateChildren(block);
}
