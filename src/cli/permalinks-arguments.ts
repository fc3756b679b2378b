import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** An address as a publisher names it: an interview's slug, and the fragment if a turn is meant. */
export interface NamedAddress {
  slug: string;
  id?: string;
}

/** What `verbatim permalinks` was asked to do. */
export interface PermalinksArguments {
  /** Whether to write nothing, and to say what would change. */
  isCheck: boolean;
  /** Addresses to be withdrawn, and why. */
  retire: NamedAddress[];
  reason: string;
  /** An address whose words were put in other words, and where these are. */
  lead?: { from: NamedAddress; to: NamedAddress };
}

function readAddress(text: string): NamedAddress {
  const [slug = '', id] = text.replace(/^\/?(?:interviews\/)?/, '').split(/\/?#(.*)/s);
  if (slug === '') throw new UsageError(`unknown address ${text}, expected SLUG or SLUG#ID`);
  return { slug: slug.replace(/\/$/, ''), ...(id && { id }) };
}

/**
 * Reads the arguments of `verbatim permalinks`.
 *
 * @throws where they are not known, or one is missing
 */
export function readPermalinksArguments(args: string[]): PermalinksArguments {
  const { values } = parseArgs({
    args,
    options: {
      check: { type: 'boolean', default: false },
      retire: { type: 'string', multiple: true, default: [] },
      reason: { type: 'string' },
      lead: { type: 'string' },
      to: { type: 'string' },
    },
  });
  const { check, retire, reason = '', lead, to } = values;
  if (retire.length > 0 !== (reason.trim() !== '')) {
    throw new UsageError('--retire ADDRESS and --reason TEXT belong together');
  }
  if ((lead === undefined) !== (to === undefined)) {
    throw new UsageError('--lead OLD and --to NEW belong together');
  }
  if (check && (retire.length > 0 || lead !== undefined)) {
    throw new UsageError('--check writes nothing: leave it out to decide');
  }
  const from = lead === undefined ? undefined : readAddress(lead);
  return {
    isCheck: check,
    retire: retire.map(readAddress),
    reason: reason.trim(),
    ...(from &&
      to !== undefined && {
        lead: { from, to: readAddress(to.includes('#') || !from.id ? to : `${from.slug}#${to}`) },
      }),
  };
}
