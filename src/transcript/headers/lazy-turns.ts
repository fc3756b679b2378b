import type { List, Paragraph, RootContent } from 'mdast';
import { joinLines } from '../markdown/lines.ts';
import type { Candidate, Draft, GroupDraft } from './drafts.ts';

/** A list whose last item ran on into the turns behind it, taken apart. */
export interface ParedList {
  list: GroupDraft['node'];
  /** The paragraph that the turns stand in, with the lines that are theirs. */
  paragraph: Paragraph;
  candidates: Candidate[];
}

function withLast<Item>(items: readonly Item[], last: Item): Item[] {
  return [...items.slice(0, -1), last];
}

/**
 * Parts a list from the turns that stand right below it: without an empty line
 * between them, Markdown takes them for more of its last item.
 *
 * @param draft a list, or a quotation, that is not turns itself
 * @param opens whether a line, without indentation, opens a turn
 * @returns nothing where the last item ends with the list
 */
export function pareList(
  { node, groups }: GroupDraft,
  opens: (candidate: Candidate) => boolean,
): ParedList | undefined {
  if (node.type !== 'list') return undefined;
  const last: Draft | undefined = groups.at(-1)?.at(-1);
  const item = node.children.at(-1);
  if (!last || !item) return undefined;
  const rebuilt = (child: RootContent): List => ({
    ...node,
    children: withLast(node.children, {
      ...item,
      children: withLast(item.children, child as (typeof item.children)[number]),
    }),
  });
  if ('groups' in last) {
    const pared = pareList(last, opens);
    return pared && { ...pared, list: rebuilt(pared.list) };
  }
  if (!('candidates' in last) || last.node.type !== 'paragraph') return undefined;
  const { node: paragraph, candidates } = last;
  const first = candidates.findIndex((candidate, index) => index > 0 && opens(candidate));
  if (first === -1) return undefined;
  const kept = joinLines(candidates.slice(0, first).map(({ line }) => line));
  return {
    list: rebuilt({ ...paragraph, children: kept }),
    paragraph,
    candidates: candidates.slice(first),
  };
}
