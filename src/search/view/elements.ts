/** An element with a class and its children; texts become text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A link with a class and its children. */
export function link(
  href: string,
  className: string,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  const made = element('a', className, ...children);
  made.href = href;
  return made;
}
