import type { SpokenTurn } from './corpus.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { seededRandom, shuffle } from './seeded-random.ts';

/** Sentences with fewer words are not looked for. */
const LEAST_WORDS = 6;
/** Sentences with fewer different content words are not looked for. */
const LEAST_CONTENT_WORDS = 3;
/** Shorter words say little. */
const LEAST_LETTERS = 4;

/** A query whose right answer is known: a sentence's own words. */
export interface KnownItem {
  query: string;
  /** The turn in which the sentence stands, as {@link SpokenTurn} has it. */
  address: string;
  /** Whether another turn has all these words too, so that no ranking can know which is meant. */
  isAmbiguous: boolean;
}

/** A word, and who is to have said it. */
export interface SpeakerItem {
  query: string;
  speaker: string;
}

interface Sentence {
  turn: SpokenTurn;
  text: string;
}

/** A text's words in lower case, one space apart and around. */
function foldWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** The words of a sentence in lower case, without the punctuation around them. */
function wordsOf(sentence: string): string[] {
  return sentence
    .split(/\s+/)
    .map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

const isLetters = (word: string) => /^\p{L}+$/u.test(word);

/** The words that somebody would remember, each once. */
function contentWords(words: readonly string[]): string[] {
  return [...new Set(words)].filter(
    (word) => word.length >= LEAST_LETTERS && isLetters(word) && !FUNCTION_WORDS.has(word),
  );
}

/** Draws queries from what is said; the same for the same turns, seed and kind. */
export class KnownItems {
  readonly #turns: readonly SpokenTurn[];
  readonly #seed: number;
  readonly #folded: string[];
  readonly #sentences: Sentence[];

  constructor(turns: readonly SpokenTurn[], seed: number) {
    this.#turns = turns;
    this.#seed = seed;
    this.#folded = turns.map(({ text }) => foldWords(text));
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    this.#sentences = turns.flatMap((turn) =>
      turn.text
        .split(/\n\s*\n/)
        .flatMap((paragraph) =>
          Array.from(segmenter.segment(paragraph), ({ segment }) => ({ turn, text: segment })),
        ),
    );
  }

  /** Three content words of a sentence, in any order. */
  words(count: number): KnownItem[] {
    return this.#draw(count, this.#seed, (words, random) => {
      const query = shuffle(contentWords(words), random).slice(0, 3);
      return { query: query.join(' '), parts: query };
    });
  }

  /** Two content words of a sentence, and two other words that stand side by side in quotation marks. */
  phrases(count: number): KnownItem[] {
    return this.#draw(count, this.#seed + 1, (words, random) => {
      const pairs = words.slice(1).map((word, n): [string, string] => [words[n] ?? '', word]);
      const isPhrase = (pair: readonly string[]) =>
        pair.every(isLetters) && !pair.every((word) => FUNCTION_WORDS.has(word));
      const [pair] = shuffle(pairs.filter(isPhrase), random);
      if (!pair) return undefined;
      const others = contentWords(words).filter((word) => !pair.includes(word));
      const [one, two] = shuffle(others, random);
      if (one === undefined || two === undefined) return undefined;
      const phrase = pair.join(' ');
      return { query: `${one} ${two} "${phrase}"`, parts: [one, two, phrase] };
    });
  }

  /** Content words, each of a turn that one person speaks. */
  bySpeaker(count: number): SpeakerItem[] {
    const random = seededRandom(this.#seed + 2);
    const items: SpeakerItem[] = [];
    for (const { text, speaker, isOneVoice } of shuffle(this.#turns, random)) {
      const [query] = shuffle(contentWords(wordsOf(text)), random);
      if (isOneVoice && query !== undefined) items.push({ query, speaker });
      if (items.length === count) break;
    }
    return items;
  }

  #draw(
    count: number,
    seed: number,
    ask: (words: string[], random: () => number) => { query: string; parts: string[] } | undefined,
  ): KnownItem[] {
    const random = seededRandom(seed);
    const items: KnownItem[] = [];
    for (const { turn, text } of shuffle(this.#sentences, random)) {
      if (items.length === count) break;
      const words = wordsOf(text);
      if (words.length < LEAST_WORDS || contentWords(words).length < LEAST_CONTENT_WORDS) continue;
      const asked = ask(words, random);
      // What is said in several turns, as an advertisement is, has no one right answer.
      if (!asked || this.#turnsWith([foldWords(text)]) !== 1) continue;
      const isAmbiguous = this.#turnsWith(asked.parts.map((part) => ` ${part} `)) > 1;
      items.push({ query: asked.query, address: turn.address, isAmbiguous });
    }
    return items;
  }

  /** In how many turns all of some words stand; each has a space before and behind it. */
  #turnsWith(parts: readonly string[]): number {
    return this.#folded.filter((text) => parts.every((part) => text.includes(part))).length;
  }
}
