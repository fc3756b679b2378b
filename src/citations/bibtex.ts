import { digitsOf } from './dates.ts';
import { entryKey } from './entry-key.ts';
import type { Citation } from './model.ts';
import { listed } from './people.ts';
import { catalogueName, type PersonName } from './person-name.ts';
import { code } from './rich-text.ts';
import type { Source } from './source.ts';
import { timeSpan } from './times.ts';

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Writes a text so that it stands for itself in LaTeX; it may have any letter of Unicode. */
function escapeTex(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\{}#$%&_~^]/gu, (mark) => COMMANDS[mark] ?? `\\${mark}`);
}

/** Braces words with capitals: styles that set titles in small letters must leave names alone. */
function titleOf(text: string): string {
  return text
    .split(/\s+/u)
    .map((word, index) => {
      const isName = (index > 0 && /\p{Lu}/u.test(word)) || /.\p{Lu}/u.test(word);
      return isName ? `{${escapeTex(word)}}` : escapeTex(word);
    })
    .join(' ');
}

/** A name as BibTeX reads names: in braces where it is whole, else turned round. */
function nameOf(name: PersonName): string {
  if (!name.given) return `{${escapeTex(name.spoken)}}`;
  // `Family, Given, Jr.` is to BibTeX `von Last, Jr, First`.
  const [last = '', first, junior] = catalogueName(name).split(', ');
  return [last, junior, first]
    .filter(Boolean)
    .map((part) => escapeTex(part ?? ''))
    .join(', ');
}

/** Braces and backslashes would end a verbatim field; no other mark is special there. */
const verbatim = (url: string) => url.replace(/[{}\\]/gu, (mark) => encodeURIComponent(mark));

/** The name by which babel knows a language, `german` of `de-AT`, where it is one word. */
function babelName(language: string): string | undefined {
  const [own = ''] = language.split('-');
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(own)?.toLowerCase();
  return name && /^[a-z]{3,}$/u.test(name) && name !== own ? name : undefined;
}

/**
 * Cites as an `@online` entry of biblatex (manual, 2.1.1 and 2.2.2): it has no
 * type for interviews, so `titleaddon` says that it is one. The time is in
 * `note`, to be moved into the postnote of the citing command.
 */
export function citeBibtex(source: Source): Citation {
  const { interview, place, authors, interviewers, date, accessed, url, voices } = source;
  const askers = listed(interviewers.map(({ spoken }) => spoken));
  const time = place && timeSpan(place);
  const whose = voices.length > 0 ? listed(voices) : '';
  const note = [time && `At ${time.replace('–', '--')}`, whose && escapeTex(whose)];
  const fields: Readonly<Record<string, string | undefined>> = {
    author: authors.map(nameOf).join(' and '),
    title: titleOf(interview.title),
    titleaddon: askers ? `Interview by ${escapeTex(askers)}` : 'Interview',
    organization: escapeTex(interview.site),
    date: date && digitsOf(date).join('-'),
    note: note.filter(Boolean).join(', '),
    url: url && verbatim(url),
    urldate: url && accessed && digitsOf(accessed).join('-'),
    langid: babelName(interview.language),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? `  ${name} = {${value}},\n` : [],
  );
  return code(`@online{${entryKey(source)},\n${lines.join('')}}\n`);
}
