import { check } from './check.ts';
import { clean } from './clean.ts';
import { format } from './format.ts';
import { parse } from './parse.ts';
import { permalinks } from './permalinks.ts';
import { allowEarlyClose } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: npm run -s verbatim -- COMMAND

  parse FILE       print the transcript as JSON
  check [FILE…]    list what is wrong, with file, line and column; a folder
                   stands for its transcripts; without FILE, check content/
    --fix              mend what can be mended without a change to any word
    --format FORMAT    text, json or github (annotations of GitHub Actions)
    --severity LEAST   show error, warning (and errors) or hint (all)

  format FILE…     write transcripts in normal form, where they mean the same;
                   a folder stands for its transcripts
    --check            write nothing, and list what would change

  permalinks       bring content/permalinks.json up to date, so that published
                   addresses lead to their words after corrections
    --check            write nothing, and list what would change
    --retire ADDRESS --reason TEXT
                       withdraw an address whose words are gone (SLUG#ID, or SLUG)
    --lead OLD --to NEW
                       say where the words of an address are now

  clean            remove what builds keep in .cache for the next one

Exit codes: 0 fine, 1 errors, files that format leaves alone or would change
under --check, or addresses that are gone or not yet kept, 2 wrong usage or a file
that cannot be read.`;

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  parse,
  check,
  clean,
  format,
  permalinks,
};

async function main([name, ...args]: string[]): Promise<number> {
  if ([name, ...args].some((one) => one === '--help' || one === '-h')) {
    console.log(USAGE);
    return 0;
  }
  if (name === undefined) throw new UsageError('expected a command');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`unknown command ${name}`);
  return command(args);
}

function isUsageError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
}

allowEarlyClose();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`verbatim: ${error instanceof Error ? error.message : String(error)}`);
  if (isUsageError(error)) console.error(`\n${USAGE}`);
  process.exitCode = 2;
}
