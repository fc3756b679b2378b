import { type Exchange, exchangesOf } from '../../transcript/exchanges.ts';
import type { Facts } from '../../transcript/index.ts';
import { countWords, firstWords } from '../../transcript/markdown/words.ts';
import { type Speaker, speakerNames, type Transcript, type Turn } from '../../transcript/model.ts';
import {
  type CardTurn,
  encodeCard,
  NOTES_ID,
  PREFACE_ID,
  type QuoteCard,
  speakersOf,
} from '../card.ts';
import { writeInterviewKey } from '../interview-key.ts';

/**
 * Turns are joined until a quote has this many words. With fewer, first
 * searches bring more of the index's head and find no better, since ranking
 * looks at each turn by itself; with 250, fewer find it among the first five
 * (`npm run bench:search`).
 */
const ENOUGH_WORDS = 180;

/** The most words of a question that a result shows. */
const QUESTION_WORDS = 30;

/** One quote in the shape of a Pagefind custom record. */
export interface QuoteRecord {
  /** The quote's card: see {@link encodeCard}. */
  url: string;
  /** The words of the joined turns, one space apart. */
  content: string;
  filters: Record<string, string[]>;
}

/** An interview as the index takes it. */
export interface IndexedInterview {
  slug: string;
  facts: Facts;
  transcript: Transcript;
}

/** What all records of one interview have in common. */
type Shared = Omit<QuoteCard, 'nth' | 'chapter' | 'question' | 'turns'> & {
  filters: Record<string, string[]>;
};

/** A record whose place in the interview is not known yet. */
type Unplaced = Omit<QuoteRecord, 'url'> & { card: Omit<QuoteCard, 'nth'> };

/** A stretch of words with an address of its own. */
interface Passage {
  turn: Omit<CardTurn, 'at'>;
  words: string[];
  /** The question that it answers or is, shortened. */
  question?: string;
}

/**
 * The words of a text as Pagefind counts them. Zero-width spaces go, since
 * Pagefind would take them for the only word separators.
 */
function splitWords(text: string): string[] {
  return text
    .replace(/\u200B/g, '')
    .split(/[\s\u0085]+/)
    .filter((word) => word !== '');
}

function toPassage(
  turn: Turn,
  question: string | undefined,
  speakers: ReadonlyMap<string, Speaker>,
): Passage {
  const { id, start, since, others = [] } = turn;
  const speaker = turn.speaker === undefined ? undefined : speakers.get(turn.speaker);
  const by = [turn.speaker ?? '', ...others].flatMap((one) => speakers.get(one)?.name ?? []);
  return {
    turn: {
      id,
      ...(speaker && { speaker: speakerNames(turn, speakers), role: speaker.role }),
      ...(by.length > 1 && { by }),
      ...(start !== undefined && { start }),
      ...(since !== undefined && { since }),
    },
    words: splitWords(turn.text),
    ...(question !== undefined && { question }),
  };
}

/** Joins neighbours until each group has enough words; a short rest joins the group before it. */
function joinShort(passages: readonly Passage[]): Passage[][] {
  const groups: Passage[][] = [];
  let open: Passage[] = [];
  let count = 0;
  for (const passage of passages) {
    open.push(passage);
    count += countWords(passage.words.join(' '));
    if (count < ENOUGH_WORDS) continue;
    groups.push(open);
    open = [];
    count = 0;
  }
  const last = groups.at(-1);
  if (last) last.push(...open);
  else if (open.length > 0) groups.push(open);
  return groups;
}

const byChapter = (exchanges: readonly Exchange[]) =>
  Map.groupBy(exchanges, ({ chapter }) => chapter)
    .entries()
    .toArray();

function toRecord(
  passages: readonly Passage[],
  { filters, ...shared }: Shared,
  chapter?: string,
): Unplaced[] {
  const turns: CardTurn[] = [];
  const content: string[] = [];
  let asked = passages[0]?.question;
  const opening = asked;
  for (const { turn, words, question } of passages) {
    // Only where another question begins, since every byte of a card is read with the index.
    const changes = question !== asked && { question: question ?? '' };
    turns.push({ ...turn, ...changes, at: content.length });
    content.push(...words);
    asked = question;
  }
  const [first, ...others] = turns;
  if (!first) return [];
  const names = new Set(turns.flatMap(speakersOf));
  const roles = new Set(turns.flatMap(({ role }) => (role === undefined ? [] : [role])));
  const card: Unplaced['card'] = {
    ...shared,
    ...(chapter !== undefined && { chapter }),
    ...(opening !== undefined && { question: opening }),
    turns: [first, ...others],
  };
  return [
    {
      card,
      content: content.join(' '),
      filters: {
        ...filters,
        ...(names.size > 0 && { speaker: [...names] }),
        ...(roles.size > 0 && { role: [...roles] }),
      },
    },
  ];
}

function sharedBy({ slug, facts }: IndexedInterview, siteLanguage: string): Shared {
  const { title, date, series, language = siteLanguage, tags = [] } = facts;
  return {
    interview: slug,
    title,
    ...(language !== siteLanguage && { language }),
    ...(date !== undefined && { date }),
    ...(series && { series: series.title }),
    ...(tags.length > 0 && { tags }),
    filters: {
      interview: [writeInterviewKey({ slug, ...(date !== undefined && { date }) })],
      ...(series && { series: [series.title] }),
      ...(tags.length > 0 && { tag: tags }),
    },
  };
}

/**
 * Makes an interview's quote records: one a turn, short neighbours of one
 * chapter joined, and one each for the preface and the notes. Every word of
 * the interview is in exactly one record.
 *
 * @param siteLanguage BCP 47 tag of interviews that name none of their own
 */
export function quoteRecords(interview: IndexedInterview, siteLanguage: string): QuoteRecord[] {
  const { transcript } = interview;
  const shared = sharedBy(interview, siteLanguage);
  const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
  const around = (id: string, text: string): Unplaced[] => {
    const words = splitWords(text);
    return words.length > 0 ? toRecord([{ turn: { id }, words }], shared) : [];
  };
  const quotes = byChapter(exchangesOf(transcript)).flatMap(([chapter, exchanges]) => {
    const passages = exchanges.flatMap(({ turns, question }) => {
      const asked = question && firstWords(question.text, QUESTION_WORDS);
      return turns.map((turn) => toPassage(turn, asked, speakers));
    });
    const spoken = passages.filter(({ words }) => words.length > 0);
    return joinShort(spoken).flatMap((group) => toRecord(group, shared, chapter.title));
  });
  const all = [
    ...around(PREFACE_ID, transcript.prefaceText),
    ...quotes,
    ...around(NOTES_ID, transcript.notesText),
  ];
  return all.map(({ card, ...record }, nth) => ({ url: encodeCard({ ...card, nth }), ...record }));
}
