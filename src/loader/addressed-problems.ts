import { settleAddresses } from '../permalinks/addresses.ts';
import { applyAddresses } from '../permalinks/apply-addresses.ts';
import { readingsOf } from '../permalinks/ledger-entries.ts';
import { targetsOf } from '../permalinks/targets.ts';
import { compile, findProblems, type Problem, withAddresses } from '../transcript/index.ts';

/** Where a front matter names turns by their addresses, or may. */
const RE_NAMED_TURNS = /^(?:corrections|quotes)\s*:/m;

/**
 * What is wrong with a transcript whose addresses are in the ledger: as
 * {@link findProblems}, but for corrections and quotes that name a turn by its published address.
 *
 * @param file the path that problems name
 * @param published the lines of the ledger about it; none where it is not kept
 */
export function findAddressedProblems(text: string, file: string, published?: string): Problem[] {
  if (published === undefined || !RE_NAMED_TURNS.test(text)) return findProblems(text, file);
  const compilation = compile(text, file);
  const { transcript } = compilation;
  const [entries = [], ...others] = readingsOf({ text: published });
  const addresses = settleAddresses(entries, targetsOf(transcript), others);
  return withAddresses(compilation, applyAddresses(transcript, addresses), file).problems;
}
