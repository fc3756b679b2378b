import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { parse } from './parse.ts';

const USAGE = `Usage: npm run -s verbatim -- COMMAND

  parse FILE       print the transcript as JSON
  check [FILE…]    list what is wrong, with file, line and column;
                   without FILE, check content/

Exit codes: 0 fine, 1 check found errors, 2 wrong usage.`;

const COMMANDS: Readonly<Record<string, (files: string[]) => Promise<number>>> = { parse, check };

async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [name, ...files] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (name === undefined) throw new TypeError('expected a command');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new TypeError(`unknown command ${name}`);
  return command(files);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`verbatim: ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
