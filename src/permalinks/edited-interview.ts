import { slug } from 'github-slugger';
import { type Chapter, formatTimecode, type Transcript } from '../transcript/index.ts';
import { Anchors } from '../transcript/render/anchors.ts';
import { DrawnWords, pick, type Random } from './drawn-words.ts';

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

/** More words than a branch gets. */
const KEYS_OF_A_BRANCH = 1_000_000;

/** An interview that is edited as editors do it, and always knows which words are which. */
export class EditedInterview {
  turns: TracedTurn[] = [];
  readonly #random: Random;
  readonly #words: DrawnWords;
  #keys = 0;
  #branches = 0;

  /** @param random the source of all choices: the same one makes the same edits */
  constructor(random: Random) {
    this.#random = random;
    this.#words = new DrawnWords(random);
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
        ...(n % 40 === 0 && { heading: this.#words.heading() }),
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

  /** The same interview, to be edited by itself: words that it gets are no words of this one. */
  branch(random: Random): EditedInterview {
    const copy = new EditedInterview(random);
    copy.turns = structuredClone(this.turns);
    this.#branches += 1;
    copy.#keys = this.#keys + this.#branches * KEYS_OF_A_BRANCH;
    return copy;
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
    word.text = `${word.text.replace(/[a-z]/, '')}${this.#words.onset()}`;
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
    const name = `${speaker.split(' ')[0]} ${this.#words.name()}`;
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
    if (headed.length > 0) pick(headed, this.#random).heading = this.#words.heading();
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
      if (at !== undefined) turn.words[at] = this.#traced(this.#words.word());
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

  #drawTurn(): TracedWord[] {
    return this.#words.turn().map((word) => this.#traced(word));
  }

  #traced(text: string): TracedWord {
    this.#keys += 1;
    return { key: this.#keys, text };
  }

  #otherSpeaker(speaker: string): string {
    const others = this.turns.map((turn) => turn.speaker).filter((name) => name !== speaker);
    return others.length > 0 ? pick(others, this.#random) : speaker;
  }
}
