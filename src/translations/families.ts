import type { RuleId } from '../transcript/index.ts';
import { nearest } from '../transcript/index.ts';

/** What is known of an interview that may be a translation. */
export interface Translatable {
  /** The slug. */
  id: string;
  /** BCP 47 tag of its words, where it names one. */
  language?: string | undefined;
  /** The slug of its original, where it is a translation. */
  'translation-of'?: string | undefined;
}

/** Why a translation is none that can be published as one. */
export interface TranslationFault {
  /** The slug of the translation. */
  id: string;
  rule: Extract<RuleId, `translation-${string}`>;
  message: string;
  hint?: string;
  /** The key of the front matter that it is about. */
  key: 'language' | 'translation-of';
}

/** The interviews of a site by their languages. */
export interface Families<One> {
  /** By the slug of each interview that is there in several languages: all of them, the original first. */
  families: ReadonlyMap<string, readonly [original: One, ...translations: One[]]>;
  faults: TranslationFault[];
}

/** A tag as the registry writes it: two spellings of one language are one. */
function canonical(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0] ?? tag;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Fault = Omit<TranslationFault, 'id'>;

/** What keeps a translation from its original, whatever others there are. */
function faultOf(one: Translatable, all: ReadonlyMap<string, Translatable>): Fault | undefined {
  const { id, language, 'translation-of': of = '' } = one;
  const key = 'translation-of';
  const original = all.get(of);
  if (!original) {
    const guess = nearest(
      of,
      [...all.keys()].filter((slug) => slug !== id),
    );
    const message = `Unexpected original “${of}”, expected the slug of an interview`;
    const hint = guess === undefined ? {} : { hint: `Did you mean “${guess}”?` };
    return { rule: 'translation-unknown', message, key, ...hint };
  }
  const further = original['translation-of'];
  if (of === id || further !== undefined) {
    const what = of === id ? 'itself' : `“${of}”, which is one of “${further}”`;
    const message = `Unexpected translation of ${what}, expected one of an original`;
    return { rule: 'translation-chained', message, key };
  }
  if (language === undefined) {
    const message = 'Unexpected translation without “language”, expected one';
    return { rule: 'translation-language', message, key };
  }
  return undefined;
}

/**
 * Puts interviews and their translations together. A translation with a fault
 * is an interview on its own; of two in one language the first by slug counts.
 *
 * @param interviews all of the site
 * @param siteLanguage BCP 47 tag of those that name no language
 */
export function familiesOf<One extends Translatable>(
  interviews: readonly One[],
  siteLanguage: string,
): Families<One> {
  const all = new Map(interviews.map((one) => [one.id, one]));
  const families = new Map<string, [One, ...One[]]>();
  const faults: TranslationFault[] = [];
  const tagOf = ({ language = siteLanguage }: One) => canonical(language);
  for (const one of interviews.toSorted((a, b) => byCodeUnits(a.id, b.id))) {
    const of = one['translation-of'];
    if (of === undefined) continue;
    const fault = faultOf(one, all);
    const original = all.get(of);
    if (fault || !original) {
      if (fault) faults.push({ id: one.id, ...fault });
      continue;
    }
    const family = families.get(of) ?? [original];
    const same = family.find((other) => tagOf(other) === tagOf(one));
    if (same) {
      const message = `Unexpected second text of “${of}” in ${tagOf(one)}, expected one: “${same.id}” is there`;
      faults.push({ id: one.id, rule: 'translation-duplicate', message, key: 'language' });
      continue;
    }
    family.push(one);
    families.set(of, family);
  }
  const members = [...families.values()].flatMap(([original, ...translations]) => {
    const sorted = translations.sort((a, b) => byCodeUnits(tagOf(a), tagOf(b)));
    const family: [One, ...One[]] = [original, ...sorted];
    return family.map((one) => [one.id, family] as const);
  });
  return { families: new Map(members), faults };
}
