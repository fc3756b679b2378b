import type { Root, RootContent } from 'mdast';
import type { Place, ProblemList } from '../problems/problems.ts';

/** What a link may lead to: the web, mail, or a place of this site. */
const RE_SAFE = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/i;

/**
 * Reports links that will not be followed. The words of the link stay; its
 * address is taken off when the page is made.
 *
 * @param node the body's syntax tree
 * @param problems takes each unsafe link
 * @param linesBefore lines of the file before the body
 */
export function reportUnsafeLinks(
  node: Root | RootContent,
  problems: ProblemList,
  linesBefore: number,
): void {
  if ('url' in node && !RE_SAFE.test(node.url)) {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const place: Place = { line: line + linesBefore, column };
    const scheme = node.url.slice(0, node.url.indexOf(':') + 1);
    problems.add('link-unsafe', place, `Unexpected address “${scheme}…”, expected one of the web`);
  }
  if ('children' in node) {
    for (const child of node.children) reportUnsafeLinks(child, problems, linesBefore);
  }
}
