import type { Heading, PhrasingContent, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { HeadedBlock } from './headers/blocks.ts';
import type { Seconds, SpeakerId } from './model.ts';
import type { Place } from './problems/problems.ts';
import type { ChapterDraft, SectionOptions, TurnDraft, Voice } from './sections.ts';
import { announcesNoSpeech } from './speakers/label-words.ts';
import { foldName } from './speakers/names.ts';
import { formatTimecode, parseTimecode } from './timecode.ts';

/** A time so near the beginning, after one so far from it, begins another recording. */
const RESTART = { before: 60, after: 300 };

function paragraph(children: PhrasingContent[]): RootContent[] {
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

/** Gathers blocks into chapters and turns, in the order in which they stand. */
export class TurnGatherer {
  readonly chapters: ChapterDraft[] = [];
  readonly #options: SectionOptions;
  readonly #answering: ReadonlySet<SpeakerId>;
  #turn: TurnDraft | undefined;
  #time: Seconds | undefined;
  #speaker: SpeakerId | undefined;
  #guest: SpeakerId | undefined;
  /** The block that opened the turn, as long as the turn has no words. */
  #opening: HeadedBlock | undefined;
  readonly #titles = new Set<string>();

  constructor(options: SectionOptions) {
    this.#options = options;
    this.#answering = new Set(options.speakers.answering);
  }

  /** Begins a chapter, and reports a heading that was there before. */
  openChapter(heading: Heading, place: Place): void {
    const title = foldName(plainText(heading));
    if (this.#titles.has(title)) {
      const message = `Unexpected chapter “${plainText(heading).trim()}” again, expected another heading`;
      this.#options.problems.add('heading-duplicate', place, message);
    }
    this.#titles.add(title);
    if (announcesNoSpeech(title)) this.#speaker = undefined;
    this.chapters.push({ heading, turns: [] });
    this.#turn = undefined;
  }

  /** Begins a turn, whose blocks are yet to come. @param start its own time, where it has one */
  openTurn(place: Place, voice: Voice, start?: Seconds): TurnDraft {
    const turn: TurnDraft = {
      ...voice,
      header: '',
      place,
      blocks: [],
      ...(start !== undefined && { start }),
      ...(start === undefined && this.#time !== undefined && { since: this.#time }),
    };
    if (this.chapters.length === 0) this.chapters.push({ turns: [] });
    this.chapters.at(-1)?.turns.push(turn);
    this.#turn = turn;
    const { speaker, cue } = voice;
    if (cue === undefined) this.#speaker = speaker;
    if (speaker !== undefined && this.#answering.has(speaker)) this.#guest = speaker;
    this.#time = start ?? this.#time;
    return turn;
  }

  #lastAsked(): boolean {
    return this.#options.speakers.asks(this.#speaker);
  }

  /** The header's time; one that cannot be is reported, and its words kept. */
  #readTime(time: string, place: Place): Seconds | undefined {
    const { problems } = this.#options;
    const read = parseTimecode(time);
    if (!read || 'unexpected' in read) {
      const reason = read ? read.unexpected : `“${time}”`;
      problems.add('time-invalid', place, `Unexpected ${reason}, expected a time`, {
        length: time.length,
      });
      return undefined;
    }
    this.#checkTime(time, read.seconds, place);
    return read.seconds;
  }

  #checkTime(written: string, seconds: Seconds, place: Place): void {
    const { problems, duration } = this.#options;
    const details = { length: written.length };
    if (duration !== undefined && seconds > duration) {
      const message = `Unexpected time “${written}”, expected none past the end at ${formatTimecode(duration)}`;
      problems.add('time-past-end', place, message, details);
    }
    if (this.#time === undefined || seconds >= this.#time) return;
    const restarts = seconds <= RESTART.before && this.#time >= RESTART.after;
    const message = `Unexpected time “${written}”, earlier than the one before`;
    problems.add(restarts ? 'time-restarts' : 'time-backwards', place, message, details);
  }

  #voiceOf({ header: { label }, isCue }: HeadedBlock): Voice {
    const { speakers, turns } = this.#options;
    if (label !== undefined) return isCue ? { cue: label } : speakers.voice(label);
    const speaker = turns === 'interview' ? speakers.ofRole('interviewer') : this.#speaker;
    return speaker === undefined ? {} : { speaker };
  }

  /**
   * The turn that has a label or a time and no words yet, where this header is
   * the other half: `0:12` on a line of its own, and `Ada:` on the next.
   */
  #otherHalf({ header }: HeadedBlock): TurnDraft | undefined {
    const turn = this.#turn;
    const opening = this.#opening?.header;
    if (!turn || !opening || turn.blocks.length > 0 || turn.cue !== undefined) return undefined;
    const isLabel = header.label !== undefined && header.time === undefined;
    const isTime = header.label === undefined && header.time !== undefined;
    if (opening.label === undefined) return isLabel ? turn : undefined;
    return isTime && opening.time === undefined ? turn : undefined;
  }

  /** Opens the turn that a header announces. */
  addHeaded(block: HeadedBlock): void {
    const { header, place, timePlace = place, whole, rest, written } = block;
    const { time } = header;
    const start = time === undefined ? undefined : this.#readTime(time, timePlace);
    // A time that cannot be is no header: its words stay where they stood.
    const isMisread = time !== undefined && start === undefined;
    const half = isMisread ? undefined : this.#otherHalf(block);
    const turn = half
      ? this.#complete(half, block, start)
      : this.openTurn(place, this.#voiceOf(block), start);
    if (!isMisread) turn.header = `${turn.header} ${written}`.trim();
    if (block.lines && !half) turn.opening = block.lines;
    turn.blocks.push(...paragraph(isMisread ? whole : rest));
    this.#opening = half ? undefined : block;
  }

  /** Puts a header's label or time into the turn that has the other already. */
  #complete(turn: TurnDraft, block: HeadedBlock, start: Seconds | undefined): TurnDraft {
    if (start === undefined) {
      this.chapters.at(-1)?.turns.pop();
      const labelled = this.openTurn(turn.place, this.#voiceOf(block), turn.start);
      return Object.assign(labelled, { header: turn.header });
    }
    delete turn.since;
    delete turn.opening;
    this.#time = start;
    return Object.assign(turn, { start });
  }

  #guestInTurn(place: Place): SpeakerId {
    const { speakers, problems } = this.#options;
    if (this.#answering.size > 1) {
      const message = 'Unexpected answer without a label, expected one guest only';
      problems.add('guest-ambiguous', place, message);
    }
    return this.#guest ?? speakers.ofRole('guest');
  }

  /**
   * Adds a block without a header. In an `interview` it is the guest's where it
   * follows a question; else it goes on with whoever spoke last.
   */
  addUnheaded(node: RootContent, place: Place): void {
    const begun = this.#turn === undefined || this.#turn.blocks.length > 0;
    const answers = this.#options.turns === 'interview' && begun && this.#lastAsked();
    if (this.#turn && (!answers || node.type === 'thematicBreak')) this.#turn.blocks.push(node);
    else if (node.type !== 'thematicBreak') {
      const speaker = answers ? this.#guestInTurn(place) : this.#speaker;
      this.openTurn(place, speaker === undefined ? {} : { speaker }).blocks.push(node);
    }
  }
}
