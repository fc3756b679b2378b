import { baseName } from '../transcript/speakers/names.ts';
import { isFamilyFirst } from './family-first.ts';
import { splitJoinedName } from './joined-name.ts';
import { areTitles, isTitled, withoutTitles } from './titles.ts';

/** A name taken apart as far as it can be: without a family name it is never turned round. */
export interface PersonName {
  /** As it is spoken, without titles and degrees. */
  spoken: string;
  family?: string;
  /** What belongs to the family name but is no part of it in lists: `van der`. */
  particle?: string;
  given?: string;
  /** What goes behind the given name in lists, and before the family name in speech: `de` of `Beauvoir, Simone de`. */
  givenParticle?: string;
  suffix?: string;
  /** Whether it is of a script that joins its names: it has neither commas nor initials. */
  isJoined?: boolean;
}

const RE_DEGREES =
  /,?\s+(?:Ph\.?\s?D|M\.?D|J\.?D|M\.?Sc|B\.?Sc|M\.?A|B\.?A|MBE|OBE|CBE|Esq)\.?$|,\s*[A-Z][a-z]{0,2}\.?D\.?$/u;

const RE_INVERTED = /^([^,]+),\s+([^,]+)$/u;

const RE_SUFFIX = /,?\s+(Jr\.?|Sr\.?|II|III|IV)$/u;

/** What belongs to the family name behind it, in small letters. */
const RE_PARTICLE =
  /^(?:van|von|der|den|dem|de|del|della|dello|degli|dei|di|da|das|do|dos|du|des|la|le|las|los|el|al|bin|ibn|bint|ben|ter|ten|te|op|het|’t|'t|zu|zum|zur|vom|af|av)$/u;

/** The same where the bearer writes it with a capital: then lists do too. */
const RE_CAPITAL_PARTICLE =
  /^(?:Van|Von|Der|Den|De|Del|Della|Dello|Degli|Di|Da|Dos|Du|Des|La|Le|Las|Los|El|Ter|St\.|Saint|Mac|Ó|Ní)$/u;

/** What joins two family names: `Ortega y Gasset`. */
const RE_JOINT = /^(?:y|i|e)$/u;

const RE_QUOTED = /\s*[“"„‘«][^”"“’»]+[”"“’»]/gu;

/** Words that name a group, and its legal form: such names are no person's. */
const RE_GROUP =
  /^(?:The|Team|Die|Das|Les)\s|[&@\p{N}]|\b(?:and|und|et|of|for|für)\b|\b(?:Inc|Ltd|LLC|LLP|PLC|GmbH|AG|Corp|Co|S\.A|SA|SE|e\.V|Corporation|Company|University|Universität|Université|Institute|Institut|Foundation|Museum|Ministry|Committee|Council|Archive|Archives|Library|Association|Society|Group|Department|Agency|Team|Band|Choir|Orchestra|Systems|Software|Labs|Radio|Press|Audience|Chorus|Crowd|Narrator|Translator|Operator|Staff)\b\.?/u;

/** A word in small letters that is no particle: the label describes somebody who has no name. */
const RE_DESCRIPTION = /(?:^|\s)(?!(?:y|i|e|d’|d')\b)\p{Ll}/u;

/** What is no name where nothing else follows but a number or a letter. */
const RE_ANONYMOUS =
  /^(?:(?:un(?:known|identified|named)|anonymous)\b.*|(?:speaker|voice|sprecher(?:in)?|participant|person|student|audience(?: member)?|caller|man|woman|male|female|panell?ist|respondent|interviewee|interviewer|guest|host|moderator|orateur|hablante)s?\s*(?:#?\d+|[A-Z])?)$/iu;

/** Whether a label tells people apart without naming them: `Speaker 1`. */
export function isAnonymous(label: string): boolean {
  return RE_ANONYMOUS.test(label.trim());
}

/** The index of a name's word with which the family name and its particles begin. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const particle = words.findIndex(
    (word, index) =>
      index > 0 && index < last && (RE_PARTICLE.test(word) || RE_CAPITAL_PARTICLE.test(word)),
  );
  if (particle > 0) return particle;
  const joint = words.findIndex((word, index) => index > 1 && index < last && RE_JOINT.test(word));
  return joint > 0 ? joint - 1 : last;
}

function splitFamily(words: readonly string[]): Pick<PersonName, 'family' | 'particle'> {
  const count = words.findIndex((word) => !RE_PARTICLE.test(word));
  const family = words.slice(Math.max(0, count)).join(' ');
  return count > 0 ? { family, particle: words.slice(0, count).join(' ') } : { family };
}

/** Reads a name as lists have it: `Beauvoir, Simone de`, `King, Martin Luther, Jr.` */
function readSortName(spoken: string, sort: string): PersonName {
  const [family = '', given, suffix] = sort.split(/\s*,\s*/u);
  if (!given) return { spoken };
  const words = given.split(/\s+/u);
  const cut = words.findIndex((word, index) => index > 0 && RE_PARTICLE.test(word));
  const [first, behind] = cut > 0 ? [words.slice(0, cut), words.slice(cut)] : [words, []];
  return {
    spoken,
    ...splitFamily(family.split(/\s+/u)),
    given: first.join(' '),
    ...(behind.length > 0 && { givenParticle: behind.join(' ') }),
    ...(suffix && { suffix }),
  };
}

/** The words of a name of several; none where it is a firm’s, or describes somebody. */
function wordsOf(name: string): string[] | undefined {
  const plain = name
    .replace(RE_SUFFIX, '')
    .replace(/\s*\([^()]*\)/gu, '')
    .replace(RE_QUOTED, '');
  const words = plain.split(/\s+/u).filter(Boolean);
  const proper = words.filter((word) => !RE_PARTICLE.test(word)).join(' ');
  const isWhole = words.length < 2 || RE_GROUP.test(plain) || RE_DESCRIPTION.test(proper);
  return isWhole ? undefined : words;
}

/** Takes titles off where a name is left of which both the given one and the family’s are known. */
function bareName(name: string, language: string, sort?: string): string {
  const bare = withoutTitles(name);
  const sorted = new Set(sort?.match(/\p{L}+/gu));
  const [first] = wordsOf(bare) ?? [];
  // “President De Gaulle” has no given name.
  const isFull = first && !RE_PARTICLE.test(first) && !RE_CAPITAL_PARTICLE.test(first);
  const isName = isFull || splitJoinedName(bare, language) !== undefined;
  const title = name.slice(0, name.length - bare.length);
  const isPart = title.match(/\p{L}+/gu)?.some((word) => sorted.has(word));
  return (isName || sort !== undefined) && !isPart ? bare : name;
}

/**
 * Takes a name apart: by what its publisher says of it, else by its script, the
 * language of the interview, its particles and its suffix. Firms, single names
 * and descriptions stay whole, and so does a name of which a title may be part.
 *
 * @param language BCP 47 tag of the interview
 * @param sort the name as lists have it, where the publisher gives it
 */
export function readName(label: string, language: string, sort?: string): PersonName {
  const full = baseName(label).replace(RE_DEGREES, '');
  const spoken = bareName(full, language, sort);
  if (sort !== undefined) return readSortName(spoken, sort);
  // A label may have the order of lists already.
  const [, last, first] = RE_INVERTED.exec(spoken) ?? [];
  if (last && first && !RE_SUFFIX.test(spoken) && !RE_GROUP.test(spoken)) {
    if (areTitles(first)) return readName(last, language);
    const given = withoutTitles(first);
    return readSortName(`${given} ${last}`, `${last}, ${given}`);
  }
  const joined = splitJoinedName(spoken, language);
  if (joined) return { spoken, isJoined: true, ...joined };
  const words = wordsOf(spoken);
  if (!words || isTitled(spoken)) return { spoken };
  if (isFamilyFirst(words, language)) {
    return { spoken, family: words[0] ?? '', given: words.slice(1).join(' ') };
  }
  const suffix = RE_SUFFIX.exec(spoken)?.[1];
  const start = familyStart(words);
  return {
    spoken,
    ...splitFamily(words.slice(start)),
    given: words.slice(0, start).join(' '),
    ...(suffix && { suffix }),
  };
}

/** The family name with its particle, as texts name somebody after the first time; a name that is whole stays so. */
export function shortName({ spoken, family, particle }: PersonName): string {
  return family === undefined ? spoken : [particle, family].filter(Boolean).join(' ');
}

/** The name with the family name first and a comma behind it, where it can be turned round. */
export function listName(name: PersonName): string {
  const { spoken, given, givenParticle, suffix, isJoined } = name;
  if (isJoined || !given) return spoken;
  const behind = [given, givenParticle].filter(Boolean).join(' ');
  return [shortName(name), behind, suffix].filter(Boolean).join(', ');
}

/** The name as catalogues file it: with a comma behind the family name in every script. */
export function catalogueName(name: PersonName): string {
  return name.isJoined && name.given ? `${name.family}, ${name.given}` : listName(name);
}

/** The first letters of a given name: `J.-P.` of `Jean-Paul`, `J. K.` of `J.K.` */
export function initialsOf(given: string): string {
  return given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/u)
    .map((word) =>
      word
        .split('-')
        .flatMap((part) => /[\p{L}\p{N}]\p{M}*/u.exec(part)?.[0] ?? [])
        .map((letter) => `${letter}.`)
        .join('-'),
    )
    .filter(Boolean)
    .join(' ');
}
