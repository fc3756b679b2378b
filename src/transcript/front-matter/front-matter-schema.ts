import { z } from 'zod';
import { foldName } from '../speakers/names.ts';
import { parseTimecode } from '../timecode.ts';

/** Some words. YAML's escapes can write half a character, `"\uD800"`, which no page and no address can hold. */
export const text = z
  .string()
  .trim()
  .min(1, 'expected some words')
  .refine((value) => value.isWellFormed(), {
    error: 'expected whole characters, without half of one such as \\uD800',
  });

const RE_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and names a day, month or year that is. */
function isPartialDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = RE_DATE.exec(value) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** A BCP 47 language tag, such as `en` or `en-GB`. */
export const languageTag = z.string().refine(isLanguageTag, { error: 'expected a BCP 47 tag' });

const RE_ADDRESS = /^(?:https?:\/\/|\/(?!\/))/i;

/** Browsers read `\` as `/` and skip control characters: `/\host` leads to another host. */
const RE_AMBIGUOUS = /[\\\p{Cc}]/u;

/** A web address or a path of this site; nothing that a browser would run. */
const address = text
  .refine((value) => RE_ADDRESS.test(value), {
    error: 'expected an address that begins with https://, http:// or /',
    abort: true,
  })
  .refine((value) => !RE_AMBIGUOUS.test(value), {
    error: 'expected an address without backslashes and control characters',
  });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. YAML reads `2008` as a number; archives mean a year. */
const partialDate = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().refine(isPartialDate, { error: 'expected YYYY, YYYY-MM or YYYY-MM-DD' }),
);

/** A day, `YYYY-MM-DD`. */
export const day = z
  .string()
  .refine((value) => value.length === 10 && isPartialDate(value), { error: 'expected YYYY-MM-DD' });

const speaker = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject({
    name: text,
    role: z.enum(['interviewer', 'guest', 'host', 'moderator', 'other']).optional(),
    title: text.optional(),
    aliases: z.array(text).optional(),
    sort: text.optional(),
    url: address.optional(),
  }),
);

/** Each name and alias stands for one person, or a label could not say who speaks. */
const speakers = z.array(speaker).superRefine((all, context) => {
  const seen = new Set<string>();
  for (const [index, { name, aliases = [] }] of all.entries()) {
    const own = new Set([name, ...aliases].map(foldName));
    for (const key of own) {
      if (!seen.has(key)) continue;
      const message = `expected each name and alias to stand for one speaker, “${key}” stands for two`;
      context.addIssue({ code: 'custom', path: [index], message });
      break;
    }
    for (const key of own) seen.add(key);
  }
});

const media = z.preprocess(
  (value) => (typeof value === 'string' ? { url: value } : value),
  z.strictObject({
    url: address,
    kind: z.enum(['audio', 'video']).optional(),
    poster: address.optional(),
    offset: z.number().optional(),
  }),
);

/** One thing stands for a list of one, as most publishers write it. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) => (value === undefined || value === null || Array.isArray(value) ? value : [value]),
    z.array(item).optional(),
  );
}

/** A length such as `1:02:03`, or a number of seconds. */
const duration = z.union([z.number().positive(), z.string()]).transform((value, context) => {
  if (typeof value === 'number') return value;
  const read = parseTimecode(value);
  if (read && 'seconds' in read) return read.seconds;
  context.addIssue({ code: 'custom', message: 'expected a time such as 1:02:03' });
  return z.NEVER;
});

/** Words, also where they are a number, such as a year; YAML reads no other text as one. */
const words = z.preprocess((value) => (Number.isSafeInteger(value) ? String(value) : value), text);

const correction = z
  .strictObject({
    date: partialDate,
    at: text.optional(),
    was: words.optional(),
    now: words.optional(),
    note: text.optional(),
  })
  .refine(({ was, now }) => was !== undefined || now !== undefined, {
    error: 'expected “was” (the old words), “now” (the new ones) or both',
  });

/** A correction as the front matter declares it; `at` names its turn by id or time. */
export type DeclaredCorrection = z.infer<typeof correction>;

/** A turn as a list of quotes names it: by its time, `2:50` or `170`, or its id, with or without its `#`. */
const quotedTurn = z.union([z.number().nonnegative(), text]).transform((value) => {
  if (typeof value === 'number') return Math.floor(value);
  const read = parseTimecode(value);
  return read && 'seconds' in read ? Math.floor(read.seconds) : value.replace(/^#/, '');
});

/** Which of an interview's words have pages of their own: all exchanges, none, or turns by their seconds or ids. */
const quotes = z.union([z.enum(['exchanges', 'none']), z.array(quotedTurn)], {
  error: 'expected exchanges, none or a list of times and turn ids',
});

/** The keys that an interview's front matter takes; the one place that says so. */
export const frontMatterSchema = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  language: languageTag.optional(),
  'translation-of': text.optional(),
  license: text.optional(),
  tags: z.array(text).optional(),
  date: partialDate.optional(),
  place: text.optional(),
  event: text.optional(),
  series: z
    .strictObject({ title: text, part: z.number().int().positive('expected 1 or more').optional() })
    .optional(),
  speakers: speakers.optional(),
  'not-speakers': z.array(text).optional(),
  turns: z.enum(['labelled', 'interview']).optional(),
  media: listOf(media),
  duration: duration.optional(),
  quotes: quotes.optional(),
  source: z.strictObject({ title: text.optional(), url: address.optional() }).optional(),
  published: partialDate.optional(),
  corrections: z.array(correction).optional(),
});

/** An interview's facts, as its publisher declares them. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;
