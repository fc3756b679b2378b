const RE_MARKUP = /[*_\\[\]()<>]/;

/** Where the address behind `](` ends, its brackets in pairs. */
function endOfAddress(source: string, at: number): number {
  let depth = 0;
  for (let index = at; index < source.length; index += 1) {
    if (source[index] === '(') depth += 1;
    else if (source[index] === ')') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return source.length;
}

/**
 * Cuts a turn header off the Markdown that begins with it, so that the words
 * behind it stay as their publisher wrote them.
 *
 * @param source Markdown, such as `**Ada:** [0:12](https://…) It *is*.`
 * @param header the header in words alone, with the space behind it: `Ada: 0:12 `
 * @returns what is left, such as `It *is*.`, or `undefined` where the two do not agree
 */
export function cutHeader(source: string, header: string): string | undefined {
  let at = 0;
  let isBold = false;
  const skipMark = (): boolean => {
    if (source.startsWith('](', at)) at = endOfAddress(source, at + 1);
    else if (source.startsWith('**', at) || source.startsWith('__', at)) {
      isBold = !isBold;
      at += 2;
    } else if (RE_MARKUP.test(source[at] ?? '')) at += 1;
    else return false;
    return true;
  };
  for (const char of header.split('')) {
    while (source[at] !== char) if (!skipMark()) return undefined;
    at += 1;
  }
  // Bold type or a link that goes on behind the header closes right there.
  while (isBold || source.startsWith('](', at)) if (!skipMark()) return undefined;
  return source.slice(at).trimStart();
}
