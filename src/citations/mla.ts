import { dayFirst } from './dates.ts';
import type { Citation } from './model.ts';
import { listed, shortened } from './people.ts';
import { listName, shortName } from './person-name.ts';
import { quoted, quotedWith } from './quotation.ts';
import { italic, joined, link, paragraphs } from './rich-text.ts';
import type { Source } from './source.ts';
import { fullTimeSpan } from './times.ts';

function authorList({ authors }: Source): string {
  const [first, second] = authors;
  if (!first) return '';
  const list = second ? `${listName(first)}, and ${second.spoken}` : listName(first);
  const names = authors.length > 2 ? `${listName(first)}, et al.` : list;
  return names.endsWith('.') ? names : `${names}.`;
}

function entry(source: Source): Citation {
  const { interview, interviewers, date, accessed, url } = source;
  const askers = listed(interviewers.map(({ spoken }) => spoken));
  const by = askers ? `Interview by ${askers}` : 'Interview';
  const shown = url && link(url, url.replace(/^https?:\/\//u, ''));
  const container = joined([italic(interview.site), date ? dayFirst(date) : '', shown ?? ''], ', ');
  return joined(
    [
      authorList(source),
      quotedWith('.', interview.title),
      by.endsWith('.') ? by : `${by}.`,
      joined([container, container.text.endsWith('.') ? '' : '.']),
      url && accessed ? `Accessed ${dayFirst(accessed)}.` : '',
    ],
    ' ',
  );
}

function inText({ interview, place, authors }: Source): string {
  const who = shortened(authors.map(shortName), 2) || quoted(interview.title);
  return `(${[who, place && fullTimeSpan(place)].filter(Boolean).join(' ')})`;
}

/**
 * Cites in the style of the Modern Language Association, 9th edition: the entry
 * of the list of works cited and, for a place, below it what stands in the text,
 * with hours, minutes and seconds (MLA Handbook 5.4–5.99, 6.59; the examples of
 * its appendix 2 for interviews).
 *
 * Addresses are without `https://` (5.96). There is no mark for a missing date.
 */
export function citeMla(source: Source): Citation {
  const whole = entry(source);
  return source.place ? paragraphs([whole, joined([inText(source)])]) : whole;
}
