import { LEDGER_FILE } from '../loader/ledger-file.ts';
import type { UpToDate } from '../loader/ledger-keeping.ts';
import type { NamedAddress, PermalinksArguments } from './permalinks-arguments.ts';
import { UsageError } from './usage-error.ts';

const write = ({ slug, id }: NamedAddress) => (id === undefined ? slug : `${slug}#${id}`);

function unknown(address: NamedAddress): UsageError {
  return new UsageError(`${write(address)} is not in ${LEDGER_FILE}: it was never published`);
}

/** All names of the words at an address that are gone. */
function goneNames({ update, gone }: UpToDate, address: NamedAddress): string[] {
  const { slug, id = '' } = address;
  const names = update.namesOf(slug, id);
  if (names.length === 0) throw unknown(address);
  if (gone.get(slug)?.has(id)) return names;
  throw new UsageError(
    `the words of ${write(address)} are still there, or it is withdrawn already`,
  );
}

function retire(state: UpToDate, address: NamedAddress, reason: string, ids: ReadonlySet<string>) {
  const { slug, id } = address;
  if (id !== undefined) state.update.decide(slug, goneNames(state, address), { retired: reason });
  else if (!state.update.part(slug)) throw unknown(address);
  else if (ids.has(slug)) throw new UsageError(`${slug} is still there: delete its file first`);
  else state.update.retire(slug, reason);
}

function lead(state: UpToDate, from: NamedAddress, to: NamedAddress, ids: ReadonlySet<string>) {
  const { update } = state;
  if (!update.part(from.slug)) throw unknown(from);
  if (from.id === undefined) {
    if (ids.has(from.slug)) throw new UsageError(`${from.slug} is still there`);
    if (!ids.has(to.slug)) throw new UsageError(`there is no interview ${to.slug}`);
    update.join(from.slug, to.slug);
    return;
  }
  if (from.slug !== to.slug) throw new UsageError('--to takes a turn of the same interview');
  const [root] = update.namesOf(to.slug, to.id ?? '');
  if (root === undefined) throw unknown(to);
  update.decide(from.slug, goneNames(state, from), { within: root });
}

/**
 * Notes in a ledger what its publisher has decided.
 *
 * @param ids the slugs of all interviews that are there
 * @throws where a decision is about an address that is not known, or needs none
 */
export function decide(
  state: UpToDate,
  options: Pick<PermalinksArguments, 'retire' | 'reason' | 'lead'>,
  ids: ReadonlySet<string>,
): void {
  for (const address of options.retire) retire(state, address, options.reason, ids);
  if (options.lead) lead(state, options.lead.from, options.lead.to, ids);
}
