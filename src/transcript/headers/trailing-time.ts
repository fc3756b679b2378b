import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { TurnHeader } from './turn-header.ts';

const RE_CLOCK = /^(?<time>\d{1,3}(?::\d{2}){1,2})$/;

/**
 * Finds the linked time that an item ends with, as notes of a recording have
 * it: `* It is. [[0:12](https://…)]`. The link stays where it is, so that the
 * header takes none of the words.
 *
 * @param nodes what the item's first paragraph holds
 */
export function readTrailingTime(nodes: readonly PhrasingContent[]): TurnHeader | undefined {
  const [before, link, behind] = nodes.slice(-3);
  if (before?.type !== 'text' || link?.type !== 'link' || behind?.type !== 'text') return undefined;
  // Without brackets of its own, it may as well be a reference to another recording.
  if (!/[[(]$/.test(before.value) || !/^[\])]\s*$/.test(behind.value)) return undefined;
  const time = RE_CLOCK.exec(plainText(link).trim())?.groups?.['time'];
  if (time === undefined) return undefined;
  return { time, evidence: 'shape', form: '* It is. [[0:12](…)]', length: 0 };
}
