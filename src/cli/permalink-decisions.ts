import { LEDGER_FILE } from '../loader/ledger-file.ts';
import type { UpToDate } from '../loader/ledger-keeping.ts';
import { leadOf, writeLead } from '../permalinks/led-addresses.ts';
import type { Decision } from '../permalinks/ledger-update.ts';
import { Succession } from '../permalinks/succession.ts';
import type { NamedAddress, PermalinksArguments } from './permalinks-arguments.ts';
import { UsageError } from './usage-error.ts';

const write = ({ slug, id }: NamedAddress) => (id === undefined ? slug : `${slug}#${id}`);

function unknown(address: NamedAddress): UsageError {
  return new UsageError(`${write(address)} is not in ${LEDGER_FILE}: it was never published`);
}

/** All names of the words at an address that are gone; of several meanings, the address alone. */
function openNames({ update, gone }: UpToDate, address: NamedAddress): string[] {
  const { slug, id = '' } = address;
  const names = update.namesOf(slug, id);
  if (names.length === 0) throw unknown(address);
  const open = gone.get(slug)?.get(id);
  if (!open) {
    throw new UsageError(
      `the words of ${write(address)} are still there, or it is withdrawn already`,
    );
  }
  return open.isDoubtful ? [id] : names;
}

/** Notes of addresses what has become of them. */
function settle({ update, gone }: UpToDate, slug: string, ids: readonly string[], to: Decision) {
  for (const id of ids) if (gone.get(slug)?.get(id)?.isDoubtful) update.detach(slug, id);
  update.decide(slug, ids, to);
}

function retire(state: UpToDate, address: NamedAddress, reason: string, ids: ReadonlySet<string>) {
  const { slug, id } = address;
  if (id !== undefined) settle(state, slug, openNames(state, address), { retired: reason });
  else if (!state.update.part(slug)) throw unknown(address);
  else if (ids.has(slug)) throw new UsageError(`${slug} is still there: delete its file first`);
  else state.update.retire(slug, reason);
}

/** Leads all addresses of an interview that is gone to another. */
function leadInterview(
  { update }: UpToDate,
  from: NamedAddress,
  to: NamedAddress,
  ids: ReadonlySet<string>,
): void {
  const { moved, retired } = update.part(from.slug) ?? {};
  if (ids.has(from.slug)) throw new UsageError(`${from.slug} is still there`);
  if (moved !== undefined) throw new UsageError(`${from.slug} has moved: lead ${moved} there`);
  if (retired !== undefined) throw new UsageError(`${from.slug} is withdrawn`);
  if (!ids.has(to.slug) || to.id !== undefined) {
    throw new UsageError(`there is no interview ${write(to)}`);
  }
  update.join(from.slug, to.slug);
}

/** The interview whose turn an address may be led to: its own, or the one that this was joined to, by any of its names. */
function targetOf({ update }: UpToDate, slug: string, to: string, ids: ReadonlySet<string>) {
  if (slug === to) return slug;
  const succession = new Succession(update.ledger, new Map(), ids);
  const joined = update.part(slug)?.joined;
  if (joined === undefined || !succession.isSame(joined, to)) {
    throw new UsageError('--to takes a turn of the same interview');
  }
  const now = succession.find(to);
  return now.joined ?? now.to ?? to;
}

/** Leads an address to a turn that is there, of the same interview or of the one that this was joined to. */
function leadTurn(
  state: UpToDate,
  from: NamedAddress,
  to: NamedAddress,
  ids: ReadonlySet<string>,
): void {
  const { update, gone } = state;
  const { id = '' } = to;
  const slug = targetOf(state, from.slug, to.slug, ids);
  const root = update.rootOf(slug, id);
  if (root === undefined) throw unknown(to);
  const names = openNames(state, from);
  const isOwn = slug === from.slug;
  const isOpen = (one: string) => gone.get(slug)?.has(one) || update.isRetired(slug, one);
  if ((isOwn && names.includes(id)) || isOpen(id) || isOpen(root)) {
    throw new UsageError(
      `${write(to)} leads nowhere itself: take the id that the link of the turn has now`,
    );
  }
  // What was led on itself is known by its own id alone.
  const isLed = leadOf({ within: root }) !== undefined;
  const within = isOwn ? root : writeLead({ slug, id: isLed ? id : root });
  settle(state, from.slug, names, { within });
}

function lead(state: UpToDate, from: NamedAddress, to: NamedAddress, ids: ReadonlySet<string>) {
  if (!state.update.part(from.slug)) throw unknown(from);
  if (from.id === undefined) leadInterview(state, from, to, ids);
  else leadTurn(state, from, to, ids);
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

/** What a publisher has decided, a line each. */
export function describeDecisions({
  retire: retired,
  lead: led,
}: Pick<PermalinksArguments, 'retire' | 'lead'>): string[] {
  const lines = retired.map((address) => `${write(address)} is withdrawn`);
  return led ? [...lines, `${write(led.from)} leads to ${write(led.to)}`] : lines;
}
