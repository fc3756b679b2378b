import type { CitedInterview, CitedPlace } from '../../citations/index.ts';
import type { Seconds } from '../../transcript/model.ts';

/** What is quoted of one turn. */
export interface QuotedTurn {
  /** Who speaks, as the page names them; `''` where nobody is named. */
  name: string;
  /** Whole words, paragraphs apart by an empty line, “…” where a sentence is cut. */
  words: string;
}

/** Words of an interview with all that a reader must know to find them again. */
export interface Quote {
  interview: CitedInterview;
  turns: QuotedTurn[];
  /** The permalink of the turn, or of the turns: what is quoted stays named by it when words are corrected. */
  permalink: string;
  /** When the words are spoken: then, or, where the turn has no time of its own, at some time after. */
  time?: { start: Seconds; isExact: boolean };
  /** When the turn behind the last of several begins, where it has a time of its own. */
  end?: Seconds;
}

/** The names of those who are quoted, each once, in the order in which they speak. */
export function speakersOf({ interview, turns }: Quote): string[] {
  const known = interview.speakers.map(({ name }) => name);
  const names = turns.flatMap(({ name }) => {
    // A label may name several, and say in parentheses for whom somebody speaks.
    const plain = name.replace(/ \([^()]*\)$/, '');
    if (known.includes(name)) return [name];
    if (known.includes(plain)) return [plain];
    const several = plain.split(', ');
    return several.every((one) => known.includes(one)) ? several : name ? [name] : [];
  });
  return [...new Set(names)];
}

/** The words alone, as a citation takes them. */
export function wordsOf({ turns }: Quote): string {
  if (turns.length === 1) return turns[0]?.words ?? '';
  return turns.map(({ name, words }) => (name ? `${name}: ${words}` : words)).join('\n\n');
}

/** The time that a citation names: none where the words are spoken at some time after it. */
export function citedTime({ time, end }: Quote): Pick<CitedPlace, 'start' | 'end'> {
  return time?.isExact ? { start: time.start, ...(end !== undefined && { end }) } : {};
}
