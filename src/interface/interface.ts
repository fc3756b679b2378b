import { formatPartialDate } from '../data/partial-date.ts';
import type { Seconds } from '../transcript/model.ts';
import { fill } from './fill.ts';
import type { Counted, Words } from './words.ts';

/** Attributes for an element that holds words of one language. */
export interface Writing {
  /** BCP 47 tag. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

/**
 * The locale that numbers and dates are written by. Times of turns have European
 * digits in every language, as the files and the addresses write them: so have
 * all other numbers beside them.
 */
function formatLocale(lang: string): string {
  return new Intl.Locale(lang, { numberingSystem: 'latn' }).toString();
}

/**
 * The interface in one language: its words, and how it writes numbers, dates
 * and durations. It serves the build and the browser alike.
 *
 * @typeParam Own the words, or those parts of them that are at hand
 */
export class Interface<Own = Words> {
  /** Attributes for what it says amid words of another language. */
  readonly writing: Writing;
  readonly words: Own;
  readonly #locale: string;
  readonly #plurals: Intl.PluralRules;
  readonly #numbers: Intl.NumberFormat;

  constructor(writing: Writing, words: Own) {
    this.writing = writing;
    this.words = words;
    this.#locale = formatLocale(writing.lang);
    this.#plurals = new Intl.PluralRules(this.#locale);
    this.#numbers = new Intl.NumberFormat(this.#locale);
  }

  /** BCP 47 tag. */
  get lang(): string {
    return this.writing.lang;
  }

  /** Writes a number with its separators: `1,362`. */
  number(value: number): string {
    return this.#numbers.format(value);
  }

  /** Says how many there are of something, in the plural form that the number asks for. */
  count(forms: Counted, count: number): string {
    const form = forms[this.#plurals.select(count)] ?? forms.other;
    return fill(form, { count: this.number(count) });
  }

  /** Writes a share as whole per cent. */
  share(part: number, whole: number): string {
    const format = new Intl.NumberFormat(this.#locale, { style: 'percent' });
    // Arabic puts a mark of direction behind the sign, which turns what follows round.
    return format.format(whole === 0 ? 0 : part / whole).replaceAll('\u200E', '');
  }

  /** Writes `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date(date: string): string {
    return formatPartialDate(date, this.#locale);
  }

  /**
   * Writes how long something is, in minutes, at least one; hours from sixty
   * minutes on. `Intl.DurationFormat` is not in every browser yet, and could
   * write no other words than these.
   */
  duration(seconds: Seconds): string {
    const minutes = Math.max(1, Math.round(seconds / 60));
    const write = (value: number, unit: 'hour' | 'minute') =>
      new Intl.NumberFormat(this.#locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
        value,
      );
    if (minutes < 60) return write(minutes, 'minute');
    const parts = [write(Math.floor(minutes / 60), 'hour')];
    if (minutes % 60 > 0) parts.push(write(minutes % 60, 'minute'));
    return new Intl.ListFormat(this.#locale, { type: 'unit' }).format(parts);
  }

  /** Writes how much something is, in thousands of bytes, at least one: `64 kB`. */
  size(bytes: number): string {
    const format = { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' } as const;
    const kilobytes = Math.max(1, Math.round(bytes / 1000));
    return new Intl.NumberFormat(this.#locale, format).format(kilobytes);
  }

  /** Joins things with “and” or “or” before the last. */
  list(things: readonly string[], type: 'conjunction' | 'disjunction'): string {
    return new Intl.ListFormat(this.#locale, { type }).format(things);
  }

  /** The name of a language; its tag where it has none. */
  language(tag: string): string {
    return new Intl.DisplayNames(this.#locale, { type: 'language' }).of(tag) ?? tag;
  }
}
