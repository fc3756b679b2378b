import { wrapInMark } from '../wrap-in-mark.ts';
import { findWords, foldText, type Stretch } from './find-words.ts';
import { NO_TEXT, PageText } from './page-text.ts';
import type { TextDirective } from './text-directive.ts';

/** The name under which styles know the words that a link names. */
const HIGHLIGHT = 'linked-words';

/** What no link means: words that were struck, and what else is told of corrections. */
const NOT_MEANT = `${NO_TEXT}, .corrected, .corrections`;

/** Where a passage is brought in the window, from the top, as a share of its height. */
const LEAD = 0.25;

/** Takes the marks off the page again. */
export type Unmark = () => void;

/** The words nearest to where the link leads: in its turns, else in the transcript, else anywhere. */
function nearestOf(
  page: PageText,
  all: readonly Stretch[],
  places: readonly (readonly Element[])[],
): Stretch | undefined {
  const first = all.map((stretch) => ({ stretch, node: page.nodesOf(stretch)[0]?.node }));
  for (const elements of places) {
    const found = first.find(({ node }) => node && elements.some((one) => one.contains(node)));
    if (found) return found.stretch;
  }
  return all[0];
}

function mark(page: PageText, stretches: readonly Stretch[]): Unmark {
  if (globalThis.Highlight && CSS.highlights) {
    const ranges = stretches.flatMap((stretch) => page.rangeOf(stretch) ?? []);
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    return () => CSS.highlights.delete(HIGHLIGHT);
  }
  // Backwards, since a mark cuts what stands behind it off its node.
  const backwards = stretches.toSorted((a, b) => b.from - a.from);
  const marks = backwards
    .flatMap((stretch) => page.nodesOf(stretch).reverse())
    .filter(({ node, from, to }) => node.data.slice(from, to).trim())
    .map(({ node, from, to }) => wrapInMark(node, from, to));
  return () => {
    for (const one of marks) one.replaceWith(...one.childNodes);
  };
}

function reveal(range: Range): void {
  const { top, bottom, height } = range.getBoundingClientRect();
  const padding = getComputedStyle(document.documentElement).scrollPaddingBlockStart;
  const covered = Number.parseFloat(padding) || 0;
  const room = window.innerHeight - covered;
  const isSeen = top >= covered && (bottom <= window.innerHeight || height > room);
  if (!isSeen) window.scrollBy({ top: top - covered - LEAD * room, behavior: 'instant' });
}

/**
 * Finds the words that a link names, marks them and brings them into sight.
 *
 * @param directives each names words of its own
 * @param turns where the link leads; words are looked for there first
 * @param transcript where they are looked for next
 * @returns how to take the marks off, or `undefined` where the words are gone
 */
export function markLinkedWords(
  directives: readonly TextDirective[],
  turns: readonly Element[],
  transcript: Element,
): Unmark | undefined {
  const page = new PageText(document.body, NOT_MEANT);
  const folded = foldText(page.text);
  const found = directives.flatMap(
    (directive) => nearestOf(page, [...findWords(folded, directive)], [turns, [transcript]]) ?? [],
  );
  const [first] = found;
  if (!first) return undefined;
  const range = page.rangeOf(first);
  const unmark = mark(page, found);
  if (range) reveal(range);
  return unmark;
}
