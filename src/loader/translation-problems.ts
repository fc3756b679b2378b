import { readFile } from 'node:fs/promises';
import { type Facts, headPlace, type Problem, ProblemList, readHead } from '../transcript/index.ts';
import { familiesOf, type TranslationFault } from '../translations/families.ts';
import { type InterviewFile, pathOfFile } from './interview-files.ts';

/** An interview's file, and what is known of its languages. */
export interface KnownFile extends InterviewFile {
  facts: Pick<Facts, 'language' | 'translation-of'>;
}

const primaryTag = (language: string) => new Intl.Locale(language).language;

/** A file whose name says one language, and whose front matter another. */
function misnamed({ id, file, named, facts }: KnownFile): TranslationFault[] {
  const { language } = facts;
  const expected = named?.language;
  if (!expected || !language || primaryTag(expected) === primaryTag(language)) return [];
  const message = `Unexpected language “${language}” in ${file}, expected “${expected}”, as its name says`;
  const hint = 'Correct “language” in the front matter, or rename the file.';
  return [{ id, rule: 'translation-language', message, hint, key: 'language' }];
}

/**
 * Finds what is wrong with the translations of a site.
 *
 * @param root the project's folder
 * @param files all of its interviews
 * @param siteLanguage BCP 47 tag of those that name no language
 */
export async function translationProblems(
  root: URL,
  files: readonly KnownFile[],
  siteLanguage: string,
): Promise<Problem[]> {
  const { faults } = familiesOf(
    files.map(({ id, facts }) => ({ ...facts, id })),
    siteLanguage,
  );
  const byId = new Map(files.map((one) => [one.id, one]));
  const problems: Problem[] = [];
  for (const { id, rule, message, hint, key } of [...faults, ...files.flatMap(misnamed)]) {
    const { file } = byId.get(id) ?? { file: id };
    const text = await readFile(pathOfFile(root, file), 'utf8').catch(() => '');
    const list = new ProblemList(file);
    // What the file's name says stands nowhere in it.
    const has = (one: typeof key) => readHead(text)[one] !== undefined;
    const place = [key, 'translation-of' as const].find(has);
    const at = place ? headPlace(text, [place]) : { line: 1, column: 1 };
    list.add(rule, at, message, hint === undefined ? {} : { hint });
    problems.push(...list.problems);
  }
  return problems;
}

/**
 * Finds the same from the files alone, where nothing is compiled.
 *
 * @param root the project's folder
 */
export async function checkTranslations(
  root: URL,
  files: readonly InterviewFile[],
  siteLanguage: string,
): Promise<Problem[]> {
  const known: KnownFile[] = [];
  for (const one of files) {
    // What cannot be read is reported with the file itself.
    const text = await readFile(pathOfFile(root, one.file), 'utf8').catch(() => '');
    known.push({ ...one, facts: { ...one.named, ...readHead(text) } });
  }
  return translationProblems(root, known, siteLanguage);
}
