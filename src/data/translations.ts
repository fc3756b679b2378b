import { familiesOf } from '../translations/families.ts';
import { getInterviews, type Interview } from './interviews.ts';
import { writingOf } from './language.ts';
import { site } from './site.ts';

/** An interview of a list, with what it is there in besides its own language. */
export interface ListedInterview {
  interview: Interview;
  /** None where it is there in one language alone. */
  translations: readonly Interview[];
}

/** The name of a language in that language, as it begins a line: “Deutsch”, “Français”. */
export function ownLanguageName(tag: string): string {
  // A language that has no names of its own here is called by its English one.
  const name = new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) ?? tag;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(tag) + rest.join('');
}

/** The name of the language that an interview is in, in that language. */
export function languageNameOf(interview: Interview): string {
  return ownLanguageName(writingOf(interview).lang);
}

/**
 * Finds what else an interview is there in.
 *
 * @param interviews all of the site
 * @returns by slug: all texts of the interview, the original first; nothing
 *   where there is but one
 */
export function translationsAmong(
  interviews: readonly Interview[],
): ReadonlyMap<string, readonly Interview[]> {
  return familiesOf(interviews, site.language).families;
}

/** The interviews as lists show them: one entry each, under its original. */
export async function getListedInterviews(): Promise<ListedInterview[]> {
  const interviews = await getInterviews();
  const families = translationsAmong(interviews);
  return interviews.flatMap((interview) => {
    const [original, ...translations] = families.get(interview.id) ?? [interview];
    return original === interview ? [{ interview, translations }] : [];
  });
}

/** The path of the page that shows an original and one of its translations side by side. */
export function besidePath(original: Interview, translation: Interview): string {
  return `${original.href}beside/${besideSegment(translation)}/`;
}

/** The part of that path that names the translation: its language. */
export function besideSegment(translation: Interview): string {
  return writingOf(translation).lang.toLowerCase();
}
