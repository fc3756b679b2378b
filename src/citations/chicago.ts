import { monthFirst } from './dates.ts';
import type { Citation } from './model.ts';
import { listed, shortened } from './people.ts';
import { quotedWith } from './quotation.ts';
import { joined, link } from './rich-text.ts';
import type { Source } from './source.ts';
import { timeSpan } from './times.ts';

/** How many authors a note names. */
const MOST_AUTHORS = 3;

/**
 * Cites in the style of the Chicago Manual of Style, 17th edition, as a note:
 * who is interviewed, the title, who asks, the website, the date, the time
 * (“at 2:50”), the address (14.76, 14.207, 14.213, 14.267).
 *
 * Where several are interviewed, or the interviewer is cited, the time is
 * followed by whose words they are. A day of access is named right before
 * the address, where there is no date (14.12).
 */
export function citeChicago({
  interview,
  place,
  authors,
  interviewers,
  date,
  accessed,
  url,
  voices,
}: Source): Citation {
  const names = authors.map(({ spoken }) => spoken);
  const by = listed(interviewers.map(({ spoken }) => spoken));
  const time = place && timeSpan(place);
  const isSeen = url !== undefined && !date && accessed !== undefined;
  const where = [
    by ? `interview by ${by}` : 'interview',
    interview.site,
    isSeen ? '' : date ? monthFirst(date) : 'n.d.',
    time ? `at ${time}` : '',
  ].filter(Boolean);
  const whose = voices.length > 0 ? ` (${listed(voices)})` : '';
  const title = `${quotedWith(',', interview.title)} ${where.join(', ')}${whose}`;
  return joined([
    names.length > 0 ? `${shortened(names, MOST_AUTHORS)}, ` : '',
    title,
    isSeen ? `, accessed ${monthFirst(accessed)}` : '',
    ...(url ? [', ', link(url)] : []),
    '.',
  ]);
}
