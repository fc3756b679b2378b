/** Words of a page that an address names, as they stand there: URL Fragment Text Directives. */
export interface TextDirective {
  /** What stands right before, where the words alone are not enough. */
  prefix?: string;
  /** The words, or the first of them. */
  start: string;
  /** The last of them, where not all are spelled out. */
  end?: string;
  /** What stands right behind. */
  suffix?: string;
}

/** What stands between a fragment and its directives. */
const DELIMITER = ':~:';

/** What `encodeURIComponent` leaves, and a directive or a text with links in it would misread. */
const RE_MEANT = /[-!'()*]/g;

function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replace(
    RE_MEANT,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(term: string): string | undefined {
  try {
    return decodeURIComponent(term);
  } catch {
    return undefined;
  }
}

/** Writes a directive as it stands behind a fragment: `:~:text=prefix-,start,end,-suffix`. */
export function formatTextDirective({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ];
  return `${DELIMITER}text=${terms.join(',')}`;
}

function parseTerms(value: string): TextDirective | undefined {
  const terms = value.split(',');
  const prefix = terms[0]?.endsWith('-') ? terms.shift()?.slice(0, -1) : undefined;
  const suffix = terms.at(-1)?.startsWith('-') ? terms.pop()?.slice(1) : undefined;
  if (terms.length < 1 || terms.length > 2) return undefined;
  const [start, end, before, behind] = [terms[0], terms[1], prefix, suffix].map((term) =>
    term === undefined ? undefined : decode(term),
  );
  if (!start || [end, before, behind].includes('')) return undefined;
  return {
    ...(before !== undefined && { prefix: before }),
    start,
    ...(end !== undefined && { end }),
    ...(behind !== undefined && { suffix: behind }),
  };
}

/**
 * Divides a fragment into what names an element and what names words:
 * `t=170:~:text=as%20it%20is`.
 *
 * Follows URL Fragment Text Directives, 3.3 and 3.4; directives of another kind
 * or of no sense are passed over.
 *
 * @param fragment without its `#`
 */
export function parseFragment(fragment: string): { name: string; directives: TextDirective[] } {
  const at = fragment.indexOf(DELIMITER);
  if (at === -1) return { name: fragment, directives: [] };
  const directives = fragment
    .slice(at + DELIMITER.length)
    .split('&')
    .flatMap((one) => (one.startsWith('text=') ? (parseTerms(one.slice(5)) ?? []) : []));
  return { name: fragment.slice(0, at), directives };
}
