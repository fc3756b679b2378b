import { settleAddresses } from '../permalinks/addresses.ts';
import { applyAddresses } from '../permalinks/apply-addresses.ts';
import { entriesOf } from '../permalinks/ledger-entries.ts';
import { targetsOf } from '../permalinks/targets.ts';
import { compile, findProblems, type Problem, withAddresses } from '../transcript/index.ts';

/** Where a front matter declares corrections, or may. */
const RE_CORRECTIONS = /^corrections\s*:/m;

/**
 * What is wrong with a transcript whose addresses are in the ledger: as
 * {@link findProblems}, but for corrections that name a turn by its published address.
 *
 * @param file the path that problems name
 * @param published the lines of the ledger about it; none where it is not kept
 */
export function findAddressedProblems(text: string, file: string, published?: string): Problem[] {
  if (published === undefined || !RE_CORRECTIONS.test(text)) return findProblems(text, file);
  const compilation = compile(text, file);
  const { transcript } = compilation;
  const addresses = settleAddresses(entriesOf({ text: published }), targetsOf(transcript));
  return withAddresses(compilation, applyAddresses(transcript, addresses), file).problems;
}
