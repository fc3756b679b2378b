import { asks, type Chapter, type Transcript, type Turn } from './model.ts';

/** A question and all that is said until the next one. */
export interface Exchange {
  /** The asking turn that opens the exchange; none where a chapter opens with an answer. */
  question?: Turn;
  /** All turns of the exchange in their order, the question among them. */
  turns: Turn[];
  chapter: Chapter;
}

/**
 * Parts a transcript into exchanges. One opens with each chapter, and at each
 * asking turn that follows a turn of somebody who does not ask; where nobody
 * asks, a chapter is one exchange. Every turn is in exactly one exchange.
 *
 * @param transcript gives the turns and who asks
 */
export function exchangesOf({
  chapters,
  speakers,
}: Pick<Transcript, 'chapters' | 'speakers'>): Exchange[] {
  const asking = new Set(speakers.filter(({ role }) => asks(role)).map(({ id }) => id));
  const exchanges: Exchange[] = [];
  for (const chapter of chapters) {
    let open: Exchange | undefined;
    let asked = false;
    for (const turn of chapter.turns) {
      const isQuestion = turn.speaker !== undefined && asking.has(turn.speaker);
      if (!open || (isQuestion && !asked)) {
        open = { ...(isQuestion && { question: turn }), turns: [], chapter };
        exchanges.push(open);
      }
      open.turns.push(turn);
      asked = isQuestion;
    }
  }
  return exchanges;
}
