/** The share of turns that the form which a file is written in has at the least. */
const DOMINANT = 0.8;

const RE_TIME = /[[(]*0:12[\])]*(?:\(…\))?/;

/** A form without its time, which may stand in some turns and not in others: `**Ada:** It is.` */
export function formFamily(form: string): string {
  return form
    .replace(RE_TIME, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[:*])|(?<=^\*\*) /g, '')
    .trim();
}

/**
 * The form that most of a file's turns have, and those of a few only.
 *
 * @param forms the form of each labelled turn
 * @returns nothing where the file has one form, or none that most turns have
 */
export function dominantForm(
  forms: readonly string[],
): { family: string; count: number; rare: ReadonlySet<string> } | undefined {
  const counts = new Map<string, number>();
  for (const form of forms) {
    const family = formFamily(form);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  const [first, ...others] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!first || others.length === 0 || first[1] < forms.length * DOMINANT) return undefined;
  const [family, count] = first;
  return { family, count, rare: new Set(others.map(([name]) => name)) };
}
