import { slug } from 'github-slugger';
import { type Chapter, formatTimecode, type Transcript } from '../transcript/index.ts';
import { Anchors } from '../transcript/render/anchors.ts';

/** A word with an identity: a correction of its letters leaves it the same word. */
export interface TracedWord {
  key: number;
  text: string;
}

/** A turn whose words are traced through all edits. */
interface TracedTurn {
  speaker: string;
  start?: number;
  words: TracedWord[];
  /** The heading above it, where a chapter begins. */
  heading?: string;
}

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
type Random = () => number;

const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** An interview that is edited as editors do it, and always knows which words are which. */
export class EditedInterview {
  turns: TracedTurn[] = [];
  readonly #random: Random;
  readonly #topics: string[];
  #keys = 0;

  /** @param random the source of all choices: the same one makes the same edits */
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

  /** Fills it with an interview of about an hour: some 170 turns, a quarter of them a word or two. */
  generate(turns = 170): this {
    let time = 0;
    for (let n = 0; n < turns; n += 1) {
      const words = this.#drawTurn();
      const isTimed = this.#random() < 0.7;
      this.turns.push({
        speaker: n % 2 === 0 ? 'Ada Host' : 'Ben Guest',
        ...(isTimed && { start: Math.floor(time) }),
        words,
        ...(n % 40 === 0 && { heading: this.#drawHeading() }),
      });
      time += 1 + words.length / 2.5;
    }
    return this;
  }

  /** Fills it with the words of a transcript, without their marks. */
  take({ chapters, speakers }: Pick<Transcript, 'chapters' | 'speakers'>): this {
    const names = new Map(speakers.map(({ id, name }) => [id, name]));
    for (const { turns } of chapters) {
      for (const { speaker, text, start } of turns) {
        const words = text.replaceAll(/[^\p{L}\p{N}\s’'.,?!-]/gu, ' ').trim();
        if (!/\p{L}/u.test(words)) continue;
        this.turns.push({
          speaker: (names.get(speaker ?? '') ?? 'Nobody').replaceAll(/[^\p{L} ]/gu, ''),
          ...(start !== undefined && { start: Math.floor(start) }),
          words: words.split(/\s+/).map((word) => this.#traced(word)),
        });
      }
    }
    return this;
  }

  /** The whole file. */
  markdown(): string {
    const names = [...new Set(this.turns.map(({ speaker }) => speaker))];
    const turns = this.turns.map(({ speaker, start, words, heading }) => {
      const time = start === undefined ? '' : `(${formatTimecode(start)}) `;
      const above = heading === undefined ? '' : `## ${heading}\n\n`;
      return `${above}${time}**${speaker}:** ${words.map(({ text }) => text).join(' ')}`;
    });
    const speakers = names.map((name) => `  - { name: "${name}" }`).join('\n');
    return `---\ntitle: Edited\nspeakers:\n${speakers}\n---\n\n${turns.join('\n\n')}\n`;
  }

  /** What the compiler makes of {@link markdown}, as far as addresses hang on it, in a fraction of the time. */
  chapters(): Chapter[] {
    const headings = new Map<string, number>();
    const ids = this.turns.map(({ heading }) => {
      if (heading === undefined) return undefined;
      const own = slug(heading);
      const before = headings.get(own) ?? 0;
      headings.set(own, before + 1);
      return before === 0 ? own : `${own}-${before}`;
    });
    const anchors = new Anchors(ids.filter((id) => id !== undefined));
    const chapters: Chapter[] = [];
    for (const [index, { speaker, start, words, heading }] of this.turns.entries()) {
      const id = ids[index];
      if (index === 0 || id !== undefined) {
        chapters.push({ ...(id && { id }), ...(heading && { title: heading }), turns: [] });
      }
      const text = words.map((word) => word.text).join(' ');
      chapters.at(-1)?.turns.push({
        id: anchors.forTurn(start, text),
        speaker: slug(speaker),
        ...(start !== undefined && { start }),
        html: '',
        text,
        line: index + 1,
      });
    }
    return chapters;
  }

  /** Corrects a word. */
  fixWord(): void {
    const word = pick(pick(this.turns, this.#random).words, this.#random);
    word.text = `${word.text.replace(/[a-z]/, '')}${pick(ONSETS, this.#random)}`;
  }

  /** Makes two turns of one. */
  split(): void {
    const long = this.turns.filter(({ words }) => words.length > 1);
    if (long.length === 0) return;
    const turn = pick(long, this.#random);
    const at = 1 + Math.floor(this.#random() * (turn.words.length - 1));
    const rest = turn.words.splice(at);
    const isTimed = turn.start !== undefined && this.#random() < 0.5;
    const next: TracedTurn = {
      speaker: this.#random() < 0.5 ? turn.speaker : this.#otherSpeaker(turn.speaker),
      words: rest,
      ...(isTimed && { start: (turn.start ?? 0) + Math.ceil(at / 2.5) }),
    };
    this.turns.splice(this.turns.indexOf(turn) + 1, 0, next);
  }

  /** Makes one turn of two. */
  join(): void {
    const places = this.turns.flatMap(({ heading }, at) =>
      at > 0 && heading === undefined ? [at] : [],
    );
    if (places.length === 0) return;
    const at = pick(places, this.#random);
    const [turn] = this.turns.splice(at, 1);
    this.turns[at - 1]?.words.push(...(turn?.words ?? []));
  }

  insert(): void {
    const at = Math.floor(this.#random() * (this.turns.length + 1));
    const time = this.turns[at - 1]?.start;
    this.turns.splice(at, 0, {
      speaker: pick(this.turns, this.#random).speaker,
      words: this.#drawTurn(),
      ...(time !== undefined && this.#random() < 0.5 && { start: time + 1 }),
    });
    if (this.#isSaidTwice(at)) this.turns.splice(at, 1);
  }

  delete(): void {
    if (this.turns.length < 2) return;
    const at = Math.floor(this.#random() * this.turns.length);
    // Of two that say the very same next to each other nobody could tell which is left.
    if (this.#isSaidTwice(at)) return;
    const [gone] = this.turns.splice(at, 1);
    const next = this.turns[at];
    if (gone?.heading !== undefined && next && next.heading === undefined) {
      next.heading = gone.heading;
    }
  }

  #isSaidTwice(at: number): boolean {
    const said = (turn: TracedTurn | undefined) =>
      turn?.words.map(({ text }) => text.toLowerCase().replaceAll(/[^a-z]/g, '')).join(' ');
    const own = said(this.turns[at]);
    return said(this.turns[at - 1]) === own || said(this.turns[at + 1]) === own;
  }

  /** Begins the recording twelve seconds earlier. */
  shift(): void {
    for (const turn of this.turns) if (turn.start !== undefined) turn.start += 12;
  }

  renameSpeaker(): void {
    const { speaker } = pick(this.turns, this.#random);
    const name = `${speaker.split(' ')[0]} ${this.#capital(pick(this.#topics, this.#random))}`;
    for (const turn of this.turns) if (turn.speaker === speaker) turn.speaker = name;
  }

  /** Lets two exchanges, of two turns each, change places. */
  reorder(): void {
    const places = Math.floor(this.turns.length / 2);
    if (places < 2) return;
    const [one, other] = [Math.floor(this.#random() * places), Math.floor(this.#random() * places)];
    const [a, b] = [Math.min(one, other) * 2, Math.max(one, other) * 2];
    if (a === b) return;
    const headings = this.turns.map(({ heading }) => heading);
    const late = this.turns.splice(b, 2);
    const early = this.turns.splice(a, 2, ...late);
    this.turns.splice(b, 0, ...early);
    // The headings stay where they are.
    for (const [at, turn] of this.turns.entries()) {
      const heading = headings[at];
      if (heading === undefined) delete turn.heading;
      else turn.heading = heading;
    }
  }

  retitle(): void {
    const headed = this.turns.filter(({ heading }) => heading !== undefined);
    if (headed.length > 0) pick(headed, this.#random).heading = this.#drawHeading();
  }

  /**
   * Puts other words in the place of a share of a turn's.
   *
   * @param random picks the turn and the words
   * @returns which turn
   */
  rewrite(share: number, random: Random): TracedTurn {
    const turn = pick(this.turns, random);
    const places = turn.words.map((_, at) => at);
    for (let left = Math.round(turn.words.length * share); left > 0; left -= 1) {
      const [at] = places.splice(Math.floor(random() * places.length), 1);
      if (at !== undefined) turn.words[at] = this.#traced(this.#drawWord());
    }
    return turn;
  }

  /** One edit of any kind that editors make. */
  edit(): string {
    const edits = {
      fixWord: () => this.fixWord(),
      split: () => this.split(),
      join: () => this.join(),
      insert: () => this.insert(),
      delete: () => this.delete(),
      shift: () => this.shift(),
      renameSpeaker: () => this.renameSpeaker(),
      reorder: () => this.reorder(),
    };
    const name = pick(Object.keys(edits) as (keyof typeof edits)[], this.#random);
    edits[name]();
    return name;
  }

  #traced(text: string): TracedWord {
    this.#keys += 1;
    return { key: this.#keys, text };
  }

  #otherSpeaker(speaker: string): string {
    const others = this.turns.map((turn) => turn.speaker).filter((name) => name !== speaker);
    return others.length > 0 ? pick(others, this.#random) : speaker;
  }

  /** A common word in six of ten places, else one of the interview's own. */
  #drawWord(): string {
    const zipf = (size: number) => Math.floor((size + 1) ** this.#random()) - 1;
    return this.#random() < 0.6
      ? (COMMON[zipf(COMMON.length)] ?? 'the')
      : (this.#topics[zipf(this.#topics.length)] ?? 'then');
  }

  #drawTurn(): TracedWord[] {
    const kind = this.#random();
    const text =
      kind < 0.24
        ? pick(INTERJECTIONS, this.#random).split(' ')
        : Array.from({ length: 4 + Math.floor(-56 * Math.log(1 - this.#random())) }, () =>
            this.#drawWord(),
          );
    return text.map((word) => this.#traced(word));
  }

  #drawHeading(): string {
    return this.#capital([1, 2, 3].map(() => this.#drawWord()).join(' '));
  }

  #capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}
