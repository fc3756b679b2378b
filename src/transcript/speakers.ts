import { slug } from 'github-slugger';
import type { FrontMatter } from './front-matter-schema.ts';
import { asks, type Role, type Speaker, type SpeakerId } from './model.ts';
import { foldName, looksLikeName } from './names.ts';
import type { TurnHeader } from './turn-header.ts';

/** How often an undeclared plain label must stand in header position before it counts as a speaker. */
const RECURRENCE = 2;

/** Labels that name a role instead of a person. */
const ROLE_NAMES: ReadonlyMap<string, Role> = new Map([
  ['interviewer', 'interviewer'],
  ['q', 'interviewer'],
  ['question', 'interviewer'],
  ['host', 'host'],
  ['moderator', 'moderator'],
  ['guest', 'guest'],
  ['interviewee', 'guest'],
  ['a', 'guest'],
  ['answer', 'guest'],
]);

/** The people of one transcript: those declared, and those that its labels add. */
export class Speakers {
  readonly all: Speaker[] = [];
  /** Whether the front matter names any speaker. */
  readonly declared: boolean;
  readonly #byName = new Map<string, Speaker>();
  readonly #byId = new Map<SpeakerId, Speaker>();

  /** @param frontMatter gives the declared speakers and their aliases */
  constructor(frontMatter: FrontMatter) {
    for (const { name, role, title, url, aliases = [] } of frontMatter.speakers ?? []) {
      const speaker = this.#add(name, { role, title, url });
      for (const key of [name, ...aliases]) this.#byName.set(foldName(key), speaker);
    }
    this.declared = this.all.length > 0;
  }

  #add(
    name: string,
    more: { role?: Role | undefined; title?: string | undefined; url?: string | undefined } = {},
  ): Speaker {
    const { title, url } = more;
    const role = more.role ?? ROLE_NAMES.get(foldName(name)) ?? 'other';
    const base = slug(name) || 'speaker';
    let id = base;
    for (let n = 2; this.#byId.has(id); n += 1) id = `${base}-${n}`;
    const speaker = { id, name, role, ...(title && { title }), ...(url && { url }) };
    this.all.push(speaker);
    this.#byId.set(id, speaker);
    return speaker;
  }

  /** The declared or admitted speaker whom a label names. */
  find(label: string): Speaker | undefined {
    return this.#byName.get(foldName(label));
  }

  /** Whether a speaker's role is one that asks questions. */
  asks(id: SpeakerId | undefined): boolean {
    const speaker = id === undefined ? undefined : this.#byId.get(id);
    return speaker !== undefined && asks(speaker.role);
  }

  /** Those who may answer without a label: the guests, or all who do not ask where nobody is one. */
  get answering(): SpeakerId[] {
    const guests = this.all.filter(({ role }) => role === 'guest');
    const found = guests.length > 0 ? guests : this.all.filter(({ role }) => !asks(role));
    return found.map(({ id }) => id);
  }

  /** Takes a label for a speaker's name from here on. */
  admit(label: string): Speaker {
    const name = label.replace(/\s+/gu, ' ').trim();
    const speaker = this.find(name) ?? this.#add(name);
    this.#byName.set(foldName(name), speaker);
    return speaker;
  }

  /**
   * The speaker of a role, for turns that carry no label; made up under the
   * role's own name where nobody has it.
   */
  ofRole(role: Extract<Role, 'interviewer' | 'guest'>): SpeakerId {
    const alike: readonly Role[] =
      role === 'interviewer' ? ['interviewer', 'host', 'moderator'] : ['guest', 'other'];
    const speaker =
      alike.flatMap((wanted) => this.all.filter((one) => one.role === wanted))[0] ??
      this.#add(role === 'interviewer' ? 'Interviewer' : 'Guest', { role });
    return speaker.id;
  }
}

/**
 * Decides from the whole file which labels name speakers: those that are
 * declared, those whose shape or time makes it plain, and those that recur and
 * look like names.
 *
 * @param headers every turn header that the file may hold
 * @returns whether the label of a header counts
 */
export function judgeLabels(
  headers: readonly TurnHeader[],
  speakers: Speakers,
): (header: TurnHeader) => boolean {
  const counts = new Map<string, number>();
  for (const { label } of headers) {
    if (label !== undefined) counts.set(foldName(label), (counts.get(foldName(label)) ?? 0) + 1);
  }
  return ({ label, evident }) =>
    label !== undefined &&
    (evident ||
      speakers.find(label) !== undefined ||
      ((counts.get(foldName(label)) ?? 0) >= RECURRENCE && looksLikeName(label)));
}
