import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { replaceFile } from '../check/replace-file.ts';
import { checkSiteSettings } from '../data/site-settings.ts';
import { countOf } from '../loader/count-of.ts';
import { LEDGER_FILE, readLedgerFile } from '../loader/ledger-file.ts';
import { bringUpToDate, readSiteInterviews } from '../loader/ledger-keeping.ts';
import { asWrittenNow, readLedger } from '../permalinks/ledger-text.ts';
import {
  applyRuleSettings,
  formatProblemWithHint,
  hasErrors,
  type Problem,
} from '../transcript/index.ts';
import { decide, describeDecisions } from './permalink-decisions.ts';
import { readPermalinksArguments } from './permalinks-arguments.ts';

/** Where builds keep compiled transcripts. */
const CACHE = '.cache/';

function say(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(formatProblemWithHint(problem));
}

/** @param before the file as it is, nothing where there is none */
async function writeLedgerFile(root: URL, before: string | undefined, text: string) {
  const file = new URL(LEDGER_FILE, root);
  if (before !== undefined) return replaceFile(fileURLToPath(file), text);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
}

/**
 * `verbatim permalinks`: brings `content/permalinks.json` up to date with the
 * interviews in the working folder, and notes what their publisher decides.
 *
 * @param args see {@link readPermalinksArguments}
 * @returns 1 where the words of addresses are gone, an interview has errors, or
 *   `--check` finds the file behind; else 0
 * @throws where the arguments are wrong or a file cannot be read or written
 */
export async function permalinks(args: string[]): Promise<number> {
  const options = readPermalinksArguments(args);
  const root = pathToFileURL(`${process.cwd()}/`);
  const cacheDir = new URL(CACHE, root);
  const { rules, quotes } = checkSiteSettings(root);
  const file = await readLedgerFile(root);
  const site = await readSiteInterviews(root, cacheDir);
  const errors = applyRuleSettings([...(file?.problems ?? []), ...site.problems], rules);
  if (hasErrors(errors)) {
    say(errors.filter((one) => hasErrors([one])));
    console.error('Nothing was done: addresses of what has errors would not last');
    return 1;
  }
  let state = await bringUpToDate(
    cacheDir,
    file?.ledger ?? { parts: new Map() },
    site.interviews,
    quotes,
  );
  const changes = [...state.changes];
  if (options.retire.length > 0 || options.lead) {
    decide(state, options, new Set(site.interviews.map(({ id }) => id)));
    // The parts of one turn that were decided about may be names of another now.
    const { ledger } = readLedger(state.update.write());
    state = await bringUpToDate(cacheDir, ledger, site.interviews, quotes);
    changes.push(...describeDecisions(options));
  }
  const before = file && (await readFile(new URL(LEDGER_FILE, root), 'utf8'));
  const after = state.update.write();
  // What is behind is the words, not how they are written.
  const isOther = options.isCheck && before !== undefined && before !== after;
  const said = isOther ? asWrittenNow(before) : before;
  const isBehind = said === undefined ? site.interviews.length > 0 : said !== after;
  if (isBehind && changes.length === 0) changes.push('each address on a line of its own, in order');
  if (isBehind) for (const change of changes) console.log(change);
  if (isBehind && !options.isCheck) await writeLedgerFile(root, before, after);
  const problems = applyRuleSettings(state.problems, rules);
  say(problems);
  const verb = options.isCheck ? 'would change' : 'changed';
  const what = isBehind ? `${LEDGER_FILE} ${verb}` : `${LEDGER_FILE} is up to date`;
  const open = problems.length > 0 ? `, ${countOf(problems.length, 'decision')} to be made` : '';
  console.error(`${countOf(site.interviews.length, 'interview')}: ${what}${open}`);
  return hasErrors(problems) || (options.isCheck && isBehind) ? 1 : 0;
}
