/** What the order of interviews goes by. */
export interface Orderable {
  /** The slug. */
  id: string;
  title: string;
  date?: string | undefined;
  series?: { title: string; part?: number | undefined } | undefined;
}

type Compare = (a: Orderable, b: Orderable) => number;

/** By code units: the same on every machine. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first; what has no date stands last; equal dates by title, equal titles by slug. */
function byDate(language: string): Compare {
  // A collator without a language takes the machine's.
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) =>
    compareTexts(b.date ?? '', a.date ?? '') ||
    compare(a.title, b.title) ||
    compareTexts(a.id, b.id);
}

/**
 * Puts interviews in the order of lists: newest first, with those of a series
 * together, part by part, where its newest stands.
 *
 * @param language BCP 47 tag of the language that titles are sorted by
 */
export function orderInterviews<One extends Orderable>(
  interviews: readonly One[],
  language: string,
): One[] {
  const newest = byDate(language);
  const byPart: Compare = (a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0) || newest(b, a);
  const all = interviews.toSorted(newest);
  // No slug holds a space: a series never shares its key with an interview on its own.
  const series = Map.groupBy(all, (one) => (one.series ? `series ${one.series.title}` : one.id));
  return [...series.values()].flatMap((parts) => parts.toSorted(byPart));
}

/**
 * Finds the interviews before and after one in its series.
 *
 * @param all the interviews in their order
 */
export function neighboursOf<One extends Orderable>(
  all: readonly One[],
): (interview: One) => { previous?: One; next?: One } {
  const series = Map.groupBy(
    all.filter((one) => one.series),
    (one) => one.series?.title,
  );
  const places = new Map(
    [...series.values()].flatMap((parts) => parts.map(({ id }, at) => [id, at])),
  );
  return ({ id, series: own }) => {
    const parts = own ? (series.get(own.title) ?? []) : [];
    const at = places.get(id);
    const [previous, next] = at === undefined ? [] : [parts[at - 1], parts[at + 1]];
    return { ...(previous && { previous }), ...(next && { next }) };
  };
}
