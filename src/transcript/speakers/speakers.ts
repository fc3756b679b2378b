import { slug } from 'github-slugger';
import type { FrontMatter } from '../front-matter/front-matter-schema.ts';
import { asks, type Role, type Speaker, type SpeakerId } from '../model.ts';
import {
  asideOf,
  baseName,
  foldName,
  initialsOf,
  looksLikeFullName,
  nameKey,
  splitNames,
  withLastInitial,
} from './names.ts';
import { roleNamed } from './role-names.ts';

const RE_INITIALS = /^\p{Lu}{2,4}$/u;

/**
 * What first names and initials can stand for.
 *
 * @returns the one full name that a short form fits, or `undefined` where it
 *   fits none or several
 */
function shortFormsOf(names: readonly string[]): (label: string) => string | undefined {
  const byShortForm = new Map<string, Map<string, string>>();
  for (const name of names) {
    if (!looksLikeFullName(name) || splitNames(name).length > 1) continue;
    const words = foldName(name).split(' ');
    const firstNames = words.slice(1).map((_, count) => words.slice(0, count + 1).join(' '));
    const cut = withLastInitial(foldName(name));
    const cuts = [cut, `${cut}.`].filter((short) => short.length < foldName(name).length);
    // `JOB` and `JO` of `James O’Beirne`.
    const initials = [name, name.replace(/['’]/gu, ' ')].map(initialsOf);
    for (const key of new Set([...firstNames, ...initials, ...cuts])) {
      const fitting = byShortForm.get(key) ?? new Map<string, string>();
      // As it is written first.
      if (!fitting.has(foldName(name))) fitting.set(foldName(name), name);
      byShortForm.set(key, fitting);
    }
  }
  return (label) => {
    const fitting = byShortForm.get(RE_INITIALS.test(label) ? label : foldName(label));
    return fitting?.size === 1 ? [...fitting.values()][0] : undefined;
  };
}

/** Who a label's turn is by. */
export interface NamedVoice {
  speaker: SpeakerId;
  /** The others, where the label names several. */
  others?: SpeakerId[];
  /** What the label says in parentheses: a firm, a proxy. */
  aside?: string;
}

/** A speaker as the front matter declares one. */
type Declared = NonNullable<FrontMatter['speakers']>[number];

/** The people of one transcript: those declared, and those that its labels add. */
export class Speakers {
  readonly all: Speaker[] = [];
  /** Whether the front matter names any speaker. */
  readonly declared: boolean;
  /** The names and aliases that the front matter gives. */
  readonly declaredNames: readonly string[];
  readonly #byName = new Map<string, Speaker>();
  readonly #byId = new Map<SpeakerId, Speaker>();
  readonly #declaredIds: ReadonlySet<SpeakerId>;
  readonly #shortForm: (label: string) => string | undefined;

  /** @param frontMatter gives the declared speakers and their aliases */
  constructor(frontMatter: FrontMatter) {
    const declared = frontMatter.speakers ?? [];
    this.declaredNames = declared.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    for (const { name, aliases = [], ...more } of declared) {
      const speaker = this.#add(name, more);
      for (const key of [name, ...aliases]) this.#byName.set(foldName(key), speaker);
    }
    this.declared = this.all.length > 0;
    this.#declaredIds = new Set(this.all.map(({ id }) => id));
    this.#shortForm = shortFormsOf(this.all.map(({ name }) => name));
  }

  #add(name: string, more: Omit<Declared, 'name' | 'aliases'> = {}): Speaker {
    const { title, sort, url } = more;
    const role = more.role ?? roleNamed(name) ?? 'other';
    const base = slug(name).replace(/^-+|-+$/g, '') || 'speaker';
    let id = base;
    for (let n = 2; this.#byId.has(id); n += 1) id = `${base}-${n}`;
    const speaker = {
      id,
      name,
      role,
      ...(title && { title }),
      ...(sort && { sort }),
      ...(url && { url }),
    };
    this.all.push(speaker);
    this.#byId.set(id, speaker);
    return speaker;
  }

  /** The declared or admitted speaker whom a label names, whatever it adds in parentheses. */
  find(label: string): Speaker | undefined {
    return this.#byName.get(foldName(label)) ?? this.#byName.get(nameKey(label));
  }

  /** Whether a label is the first name or the initials of one declared speaker. */
  isShortForm(label: string): boolean {
    return this.#shortForm(baseName(label)) !== undefined;
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

  #admit(label: string): Speaker {
    const name = baseName(label);
    const speaker = this.find(name) ?? this.#add(name);
    this.#byName.set(foldName(name), speaker);
    return speaker;
  }

  /**
   * Takes labels for the names of speakers: full names first, so that first
   * names and initials find whom they stand for, and labels of several people
   * find each of them.
   *
   * @param labels all that the file bears out
   * @param listed full names that the file lists elsewhere, such as behind “Present:”
   * @returns the labels that were taken for a longer name, with that name
   */
  admitAll(labels: readonly string[], listed: readonly string[]): Map<string, string> {
    const resolved = new Map<string, string>();
    const known = new Set([...labels.map(nameKey), ...this.#byName.keys()]);
    const shortForms = shortFormsOf([
      ...this.all.map(({ name }) => name),
      ...labels.map(baseName),
      ...listed,
    ]);
    for (const label of new Set(labels)) {
      const parts = splitNames(label);
      if (parts.length > 1 && parts.every((part) => known.has(foldName(part)))) continue;
      const name = baseName(label);
      const full = this.find(name) ? undefined : shortForms(name);
      const speaker = this.#admit(full ?? name);
      this.#byName.set(foldName(name), speaker);
      if (full !== undefined) resolved.set(label, full);
    }
    return resolved;
  }

  /** Whom a label that was admitted names: one, or several where each part of it is somebody's name. */
  voice(label: string): NamedVoice {
    const whole = this.find(label);
    if (!whole) {
      const [first, ...others] = splitNames(label).map((part) => this.#admit(part).id);
      if (first !== undefined && others.length > 0) return { speaker: first, others };
    }
    const { id, name } = whole ?? this.#admit(label);
    const aside = asideOf(label);
    return { speaker: id, ...(aside !== undefined && !name.includes(aside) && { aside }) };
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

  /** Those who are declared and have no turn, each with its place among the declared, from 0. */
  silent(speaking: ReadonlySet<SpeakerId>): { speaker: Speaker; index: number }[] {
    return this.all.flatMap((speaker, index) =>
      this.#declaredIds.has(speaker.id) && !speaking.has(speaker.id) ? [{ speaker, index }] : [],
    );
  }

  /** Those who are declared, and those of the others who have a turn. */
  present(speaking: ReadonlySet<SpeakerId>): Speaker[] {
    return this.all.filter(({ id }) => this.#declaredIds.has(id) || speaking.has(id));
  }
}
