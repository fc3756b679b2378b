import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { baseName, looksLikeFullName } from './names.ts';

/** Blocks from the beginning of a file in which it may list who is there. */
const LIST_BLOCKS = 40;
/** The longest entry of such a list, in characters: what is longer is prose. */
const ENTRY_LENGTH = 60;

function entriesOf(node: RootContent): string[] {
  if (node.type === 'list')
    return node.children.flatMap(({ children }) => children.flatMap(entriesOf));
  if (node.type === 'table') {
    return node.children.flatMap(({ children }) => children.map((cell) => plainText(cell)));
  }
  if (node.type !== 'paragraph' && node.type !== 'heading') return [];
  return plainText(node)
    .split(/\n/)
    .flatMap((line) => line.replace(/^[^:：]{1,30}[:：]/, '').split(/[,;|·•]|\s[-–—]\s/));
}

/**
 * Finds the full names that a file lists before its words, such as behind
 * `Present:` or one a line, so that initials find whom they stand for.
 */
export function listedNames(nodes: readonly RootContent[]): string[] {
  return nodes
    .slice(0, LIST_BLOCKS)
    .flatMap(entriesOf)
    .filter((entry) => entry.length <= ENTRY_LENGTH)
    .map((entry) => baseName(entry.trim()))
    .filter(looksLikeFullName);
}
