/** Names that Windows keeps for devices: no folder can be called so, whatever its case. */
const RE_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Names that were kept from being a device's. */
const RE_KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d)=$/i;

/**
 * The last part of a quote page's path: the id of its first turn as it is, so
 * that the fragment of a permalink, `#t=170`, can be read off it and the other
 * way round. Ids are slugs, which hold letters, digits, `-` and `_`, or times.
 * `=` is allowed in a path (RFC 3986, `sub-delims`) and in file names
 * everywhere. Slugs never hold it: so a slug that would be a device's name
 * under Windows, such as `con`, is told from others by one at its end.
 */
export function quoteSegment(id: string): string {
  return RE_DEVICE.test(id) ? `${id}=` : id;
}

/** The id of the turn that a quote page's path names: see {@link quoteSegment}. */
export function quoteId(segment: string): string {
  return RE_KEPT.test(segment) ? segment.slice(0, -1) : segment;
}

/**
 * The path of a quote page.
 *
 * @param interview the path of the interview's page, with a slash at its end
 * @param id of the quote's first turn
 */
export function quotePath(interview: string, id: string): string {
  return `${interview}q/${quoteSegment(id)}/`;
}
