/** Wraps the part of a text node that lies between two offsets in `<mark>`. */
export function wrapInMark(node: Text, from: number, to: number): HTMLElement {
  if (to < node.length) node.splitText(to);
  const part = from > 0 ? node.splitText(from) : node;
  const mark = document.createElement('mark');
  part.replaceWith(mark);
  mark.append(part);
  return mark;
}
