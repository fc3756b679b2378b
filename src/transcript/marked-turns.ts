import { decodedAddress } from './decoded-address.ts';
import type { Seconds, Turn } from './model.ts';
import { formatTimecode } from './timecode.ts';

/** A turn as a list in the front matter names it: by its time, or by an id that is or was its own. */
export type TurnMark = Seconds | string;

/** What the turns of a page are told by. */
type Marked = Pick<Turn, 'id' | 'aliases' | 'start'>;

/**
 * The turn that a mark names. A time is that of the words that are spoken then,
 * in whole seconds; an id leads to the words that it was published for.
 */
export function markedTurn<One extends Marked>(
  turns: readonly One[],
  mark: TurnMark,
): One | undefined {
  if (typeof mark === 'number') {
    const second = Math.floor(mark);
    return turns.find(({ start }) => start !== undefined && Math.floor(start) === second);
  }
  const id = decodedAddress(mark);
  return (
    turns.find((turn) => turn.id === mark || turn.id === id) ??
    turns.find(({ aliases = [] }) => aliases.includes(mark) || aliases.includes(id))
  );
}

/** A mark that names no turn. */
interface UnknownMark {
  /** Its place in the list. */
  index: number;
  message: string;
}

/**
 * The quotes that are listed and not there.
 *
 * @param quotes what the front matter says of them
 */
export function unknownQuotes(
  turns: readonly Marked[],
  quotes: string | readonly TurnMark[] | undefined,
): UnknownMark[] {
  if (typeof quotes !== 'object') return [];
  return quotes.flatMap((mark, index) => {
    if (markedTurn(turns, mark)) return [];
    const name = typeof mark === 'number' ? formatTimecode(mark) : mark;
    const message = `Unexpected “${name}” in quotes, expected the time or the id of a turn`;
    return [{ index, message }];
  });
}
