/** How far below the place that links scroll to something still counts as being read, in pixels. */
const READING_DEPTH = 64;

/** How far below the top of the window reading begins: under the bar, in the size of the text. */
export function readingLine(): number {
  const covered = getComputedStyle(document.documentElement).getPropertyValue('--covered');
  return (Number.parseFloat(covered) || 0) + READING_DEPTH;
}

/**
 * The number of the last element that begins above a line, found by halving.
 *
 * @param elements in the order of the page
 * @param line from the top of the window, in pixels
 * @returns -1 where all begin below it
 */
export function lastAbove(elements: ArrayLike<Element>, line: number): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = elements[middle]?.getBoundingClientRect().top ?? 0;
    if (top <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
