/** Words that people say again and again, the commonest first. */
const COMMON =
  'the and I to a of that it in was you we so they is but on had with for there not have this at he be what as my were or then one would when from out all up which like who really were very just about them an been go could how some him she well no into time if said us her back think because know went did over got came little only where any two other now people way first years our after day than used house see made day down old can more these never lot quite their before'.split(
    ' ',
  );
/** What listeners say, and many at that. */
const INTERJECTIONS = ['Yeah.', 'Right.', 'Mm-hm.', 'Yes.', 'No.', 'Really?', 'I see.', 'Oh, yes.'];

const ONSETS = 'b c d f g h l m n p r s t v w br cl dr fl gr pl st tr th'.split(' ');
const VOWELS = 'a e i o u ea oo ai'.split(' ');
const CODAS = 'n r l t d s m ck nd rt st ng'.split(' ');

/** Draws numbers from 0 up to but not including 1. */
export type Random = () => number;

/** One of some items. */
export const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** Words as interviews have them, drawn at random: common ones, and some hundred of the interview's own. */
export class DrawnWords {
  readonly #random: Random;
  readonly #topics: string[];

  /** @param random the source of all choices: the same one draws the same words */
  constructor(random: Random) {
    this.#random = random;
    this.#topics = Array.from({ length: 900 }, () => {
      const syllables = 1 + Math.floor(random() * 3);
      return Array.from(
        { length: syllables },
        () => pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random),
      ).join('');
    });
  }

  /** A common word in six of ten places, else one of the interview's own. */
  word(): string {
    const zipf = (size: number) => Math.floor((size + 1) ** this.#random()) - 1;
    return this.#random() < 0.6
      ? (COMMON[zipf(COMMON.length)] ?? 'the')
      : (this.#topics[zipf(this.#topics.length)] ?? 'then');
  }

  /** All words of a turn; a quarter of the turns are a word or two. */
  turn(): string[] {
    const kind = this.#random();
    return kind < 0.24
      ? pick(INTERJECTIONS, this.#random).split(' ')
      : Array.from({ length: 4 + Math.floor(-56 * Math.log(1 - this.#random())) }, () =>
          this.word(),
        );
  }

  /** A chapter's heading. */
  heading(): string {
    return capital([1, 2, 3].map(() => this.word()).join(' '));
  }

  /** A surname. */
  name(): string {
    return capital(pick(this.#topics, this.#random));
  }

  /** The letters that a syllable begins with. */
  onset(): string {
    return pick(ONSETS, this.#random);
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
