import { type Exchange, exchangesOf } from '../transcript/exchanges.ts';
import {
  markedTurn,
  type Seconds,
  type Transcript,
  type Turn,
  turnsOf,
} from '../transcript/index.ts';
import type { QuoteChoice } from './choice.ts';

/** What one quote page shows. */
export interface Quote {
  /** The id of the turn that it is the quote of: the first one of an exchange, or one that was marked. */
  id: string;
  /** Ids that were published for that turn before: the quote is found by them still. */
  aliases: readonly string[];
  /** When that turn is spoken, where it has a time of its own: an answer by itself not when its question is. */
  start?: Seconds;
  /** The turn that asks, where somebody does. */
  question?: Turn;
  /** All turns that are shown, in their order, the question among them. */
  turns: Turn[];
}

/** Anything that can be seen: a turn may hold joiners and marks of direction alone. */
const RE_SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

function isSpoken({ cue, text }: Turn): boolean {
  return cue === undefined && RE_SEEN.test(text);
}

function placeOf({ id, aliases = [], start }: Turn): Pick<Quote, 'id' | 'aliases' | 'start'> {
  return { id, aliases, ...(start !== undefined && { start }) };
}

function wholeExchange({ question, turns: [first, ...others] }: Exchange): Quote | undefined {
  if (!first) return undefined;
  return { ...placeOf(first), ...(question && { question }), turns: [first, ...others] };
}

/** An answer by itself, behind the question that it answers. */
function answerOf({ question }: Exchange, turn: Turn): Quote {
  const turns = question ? [question, turn] : [turn];
  return { ...placeOf(turn), ...(question && { question }), turns };
}

/**
 * The quotes of an interview that have pages, in the order in which they are
 * spoken; none in which nobody says anything.
 *
 * @param choice `exchanges`: every exchange. Turns, by time or by id, present or
 *   former: of one that opens an exchange the whole of it, of any other the turn
 *   behind its question; what the transcript has not is passed over
 */
export function quotesOf(
  transcript: Pick<Transcript, 'chapters' | 'speakers'>,
  choice: QuoteChoice,
): Quote[] {
  if (choice.length === 0) return [];
  const exchanges = exchangesOf(transcript);
  const turns = turnsOf(transcript);
  const marked =
    choice === 'exchanges' ? undefined : new Set(choice.map((mark) => markedTurn(turns, mark)));
  const quotes = exchanges.flatMap((exchange) => {
    if (!marked) return wholeExchange(exchange) ?? [];
    return exchange.turns
      .filter((turn) => marked.has(turn))
      .flatMap((turn) =>
        turn === exchange.turns[0] ? (wholeExchange(exchange) ?? []) : answerOf(exchange, turn),
      );
  });
  return quotes.filter(({ turns }) => turns.some(isSpoken));
}

/** The ids under which an interview's quotes have pages: those of their turns, present and former. */
export function quoteNames(
  transcript: Pick<Transcript, 'chapters' | 'speakers'>,
  choice: QuoteChoice,
): string[] {
  return quotesOf(transcript, choice).flatMap(({ id, aliases }) => [id, ...aliases]);
}

/**
 * For each turn that stands on a quote page, the id that the page goes by: its
 * own page where it has one, or else the first, since a question stands on the
 * page of each of its answers.
 */
export function pagesOfTurns(quotes: readonly Quote[]): Map<string, string> {
  const pages = new Map<string, string>();
  for (const { id, turns } of quotes) {
    for (const turn of turns) if (turn.id === id || !pages.has(turn.id)) pages.set(turn.id, id);
  }
  return pages;
}

/** The turns of one speaker in a row. */
type Run = [Turn, ...Turn[]];

/** Words that an answer has at the least, to be preferred to a longer one that comes later. */
const ENOUGH = 30;

/**
 * The words that a quote is known by: those of the first who answers at some
 * length, or else of who answers at the greatest; of the question where nobody answers.
 *
 * @returns turns of one speaker in a row
 */
export function answerTurns({ question, turns }: Quote): Turn[] {
  const runs: Run[] = [];
  const spoken = turns.filter(isSpoken);
  const answers = spoken.filter((turn) => turn !== question);
  for (const turn of answers.length > 0 ? answers : spoken) {
    const last = runs.at(-1);
    if (last && bySame(last[0], turn)) last.push(turn);
    else runs.push([turn]);
  }
  const lengthOf = (run: Run) => run.reduce((sum, { text }) => sum + text.length, 0);
  const first = runs.find((run) => lengthOf(run) >= ENOUGH);
  return first ?? runs.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? [];
}

function bySame(a: Turn, b: Turn): boolean {
  return a.speaker === b.speaker && String(a.others) === String(b.others);
}
