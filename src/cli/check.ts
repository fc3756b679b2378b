import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { linesWith } from '../check/check-file.ts';
import { checkFiles } from '../check/check-files.ts';
import type { CheckedFile, Report } from '../check/checked.ts';
import { githubReport } from '../check/github-report.ts';
import { jsonReport } from '../check/json-report.ts';
import { namedFiles } from '../check/named-files.ts';
import { Summary } from '../check/summary.ts';
import { textReport } from '../check/text-report.ts';
import { checkSiteSettings, SETTINGS_FILE, type SettingsCheck } from '../data/site-settings.ts';
import { checkHistory } from '../loader/history/history-problems.ts';
import { findInterviewFiles, type InterviewFile, pathOfFile } from '../loader/interview-files.ts';
import { LEDGER_FILE, readLedgerFile } from '../loader/ledger-file.ts';
import { checkTranslations } from '../loader/translation-problems.ts';
import { textOfParts } from '../permalinks/ledger-entries.ts';
import { Succession } from '../permalinks/succession.ts';
import { applyRuleSettings, type Problem, SEVERITIES } from '../transcript/index.ts';
import { type CheckArguments, readCheckArguments } from './check-arguments.ts';
import { terminalStyle } from './terminal.ts';

const REPORTS: Readonly<Record<CheckArguments['format'], () => Report>> = {
  text: () => textReport(terminalStyle()),
  json: jsonReport,
  github: githubReport,
};

/** Problems that are about a file, but for its words. */
function besides(file: string, problems: Problem[], text = ''): CheckedFile {
  return { file, problems, lines: linesWith(problems, text), mended: 0, isLost: false };
}

/** What is to be checked, and what was found on the way there. */
interface Task {
  files: string[];
  found: CheckedFile[];
}

/** What the ledger has of the site's interviews: its lines, by file. */
async function publishedLines(root: URL): Promise<Map<string, string>> {
  const { ledger } = (await readLedgerFile(root)) ?? {};
  if (!ledger) return new Map();
  const { files } = await findInterviewFiles(root);
  const published = new Succession(ledger, new Map(), new Set(files.map(({ id }) => id)));
  return new Map(files.map(({ id, file }) => [file, textOfParts(published.partsOf(id))]));
}

/** What is wrong with the lines of the ledger. */
async function checkLedger(root: URL, { rules }: SettingsCheck): Promise<CheckedFile[]> {
  const problems = applyRuleSettings((await readLedgerFile(root))?.problems ?? [], rules);
  if (problems.length === 0) return [];
  return [besides(LEDGER_FILE, problems, await readFile(new URL(LEDGER_FILE, root), 'utf8'))];
}

/** What is wrong with translations, each problem with its line. */
async function translationsTask(
  root: URL,
  files: readonly InterviewFile[],
  { language, rules }: SettingsCheck,
): Promise<CheckedFile[]> {
  const problems = applyRuleSettings(await checkTranslations(root, files, language), rules);
  return Promise.all(
    problems.map(async (one) =>
      besides(one.file, [one], await readFile(pathOfFile(root, one.file), 'utf8')),
    ),
  );
}

/** All of `content/`: its settings, its ledger, its history where that is shown, and each transcript that is to be published. */
async function contentTask(root: URL, settings: SettingsCheck): Promise<Task> {
  const yaml = await readFile(new URL(SETTINGS_FILE, root), 'utf8').catch(() => '');
  const { files: interviews, problems } = await findInterviewFiles(root);
  const files = interviews.map(({ file }) => file);
  const { rules, history } = settings;
  const told = history ? await checkHistory(root, files, history) : [];
  const ofSettings = (one: Problem) => one.file === SETTINGS_FILE;
  const [own, others] = [told.filter(ofSettings), told.filter((one) => !ofSettings(one))];
  return {
    files,
    found: [
      besides(SETTINGS_FILE, [...settings.problems, ...applyRuleSettings(own, rules)], yaml),
      ...applyRuleSettings([...problems, ...others], rules).map((one) => besides(one.file, [one])),
      ...(await checkLedger(root, settings)),
      ...(await translationsTask(root, interviews, settings)),
    ],
  };
}

/**
 * `verbatim check [FILE…]`: reports what is wrong, and mends it where that is
 * asked for and safe. The rules are as grave as the settings of the site in the
 * working folder have it.
 *
 * @param args see {@link readCheckArguments}
 * @returns 2 where a file could not be read or written, else 1 where errors are left, else 0
 * @throws where the arguments are wrong or a folder cannot be read
 */
export async function check(args: string[]): Promise<number> {
  const { names, format, severity, fix } = readCheckArguments(args);
  const root = pathToFileURL(`${process.cwd()}/`);
  const settings = checkSiteSettings(root);
  const { files, found }: Task =
    names.length > 0
      ? { files: await namedFiles(names), found: [] }
      : await contentTask(root, settings);
  const shown = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
  const report = REPORTS[format]();
  const summary = new Summary();
  let isLost = false;
  const take = (checked: CheckedFile) => {
    summary.add(checked);
    isLost ||= checked.isLost;
    const problems = checked.problems.filter((problem) => shown.includes(problem.severity));
    process.stdout.write(report.file({ ...checked, problems }));
  };
  for (const checked of found) take(checked);
  const published = await publishedLines(root);
  const options = { rules: settings.rules, fix, published };
  for await (const checked of checkFiles(files, options)) take(checked);
  process.stdout.write(report.end(summary.counts(files.length)));
  console.error(summary.text(files.length));
  if (isLost) return 2;
  return summary.count('error') > 0 ? 1 : 0;
}
