import type { Heading, Paragraph, RootContent } from 'mdast';
import type { Block } from './blocks.ts';
import { withoutLead } from './lead.ts';
import type { Seconds, SpeakerId } from './model.ts';
import type { Place, ProblemList } from './problems.ts';
import type { Speakers } from './speakers.ts';
import { parseTimecode } from './timecode.ts';
import type { TurnHeader } from './turn-header.ts';

/** A turn while it is being gathered: its blocks, not yet HTML. */
export interface TurnDraft {
  speaker?: SpeakerId;
  start?: Seconds;
  since?: Seconds;
  place: Place;
  blocks: RootContent[];
}

/** A chapter while it is being gathered. */
export interface ChapterDraft {
  heading?: Heading;
  turns: TurnDraft[];
}

/** A transcript's blocks, each in the part where it belongs. */
export interface Sections {
  preface: RootContent[];
  chapters: ChapterDraft[];
  notes: RootContent[];
}

/** What the body's turns are read by. */
export interface SectionOptions {
  /** `interview`: labels are mostly left out, so that a time asks and no time answers. */
  turns: 'labelled' | 'interview';
  speakers: Speakers;
  problems: ProblemList;
}

/** Gathers blocks into chapters and turns, in the order in which they stand. */
class Gatherer {
  readonly chapters: ChapterDraft[] = [];
  readonly #options: SectionOptions;
  readonly #answering: ReadonlySet<SpeakerId>;
  #turn: TurnDraft | undefined;
  #time: Seconds | undefined;
  #speaker: SpeakerId | undefined;
  #guest: SpeakerId | undefined;

  constructor(options: SectionOptions) {
    this.#options = options;
    this.#answering = new Set(options.speakers.answering);
  }

  openChapter(heading: Heading): void {
    this.chapters.push({ heading, turns: [] });
    this.#turn = undefined;
  }

  openTurn(place: Place, speaker?: SpeakerId, start?: Seconds): TurnDraft {
    const turn: TurnDraft = {
      place,
      blocks: [],
      ...(speaker !== undefined && { speaker }),
      ...(start !== undefined && { start }),
      ...(start === undefined && this.#time !== undefined && { since: this.#time }),
    };
    if (this.chapters.length === 0) this.chapters.push({ turns: [] });
    this.chapters.at(-1)?.turns.push(turn);
    this.#turn = turn;
    this.#speaker = speaker;
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
      problems.add('time-invalid', place, `Unexpected ${reason}, expected a time`);
      return undefined;
    }
    if (this.#time !== undefined && read.seconds < this.#time) {
      problems.add(
        'time-backwards',
        place,
        `Unexpected time “${time}”, earlier than the one before`,
      );
    }
    return read.seconds;
  }

  /** Opens the turn that a header announces. */
  addHeaded(node: Paragraph, header: TurnHeader, place: Place): void {
    const { speakers, turns } = this.#options;
    const start = header.time === undefined ? undefined : this.#readTime(header.time, place);
    const unlabelled = turns === 'interview' ? speakers.ofRole('interviewer') : this.#speaker;
    const speaker = header.label === undefined ? unlabelled : speakers.admit(header.label).id;
    const turn = this.openTurn(place, speaker, start);
    // A time that cannot be is no header: its words stay where they stood.
    const misread = header.time !== undefined && start === undefined;
    const rest = misread ? node : withoutLead(node, header.length);
    if (rest) turn.blocks.push(rest);
  }

  #guestInTurn(place: Place): SpeakerId {
    const { speakers, problems } = this.#options;
    if (this.#answering.size > 1) {
      problems.add(
        'guest-ambiguous',
        place,
        'Unexpected answer without a label, expected one guest only',
      );
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
      this.openTurn(place, speaker).blocks.push(node);
    }
  }
}

/** A file that names neither speakers nor times: each block is a turn of nobody's. */
function gatherUntagged(blocks: readonly Block[], options: SectionOptions): Sections {
  const gatherer = new Gatherer(options);
  for (const { node, place } of blocks) {
    if (node.type === 'heading') gatherer.openChapter(node);
    else if (node.type === 'thematicBreak') gatherer.addUnheaded(node, place);
    else gatherer.openTurn(place).blocks.push(node);
  }
  const [first] = blocks;
  if (first && gatherer.chapters.some(({ turns }) => turns.length > 0))
    options.problems.add('turns-none', first.place, 'Unexpected prose, expected a turn header');
  return { preface: [], chapters: gatherer.chapters, notes: [] };
}

function reportEmptyTurns(chapters: readonly ChapterDraft[], problems: ProblemList): void {
  for (const { blocks, place } of chapters.flatMap(({ turns }) => turns)) {
    if (blocks.some(({ type }) => type !== 'thematicBreak')) continue;
    problems.add('turn-empty', place, 'Unexpected end of the turn, expected its words');
  }
}

/**
 * Sorts a body's blocks into preface, chapters with their turns, and notes.
 *
 * The preface ends at the first turn, or at the headings right before it. The
 * notes begin at the first thematic break behind the last turn header.
 */
export function gatherSections(blocks: readonly Block[], options: SectionOptions): Sections {
  const firstTurn = blocks.findIndex(({ header }) => header);
  if (firstTurn === -1) return gatherUntagged(blocks, options);
  let start = firstTurn;
  while (blocks[start - 1]?.node.type === 'heading') start -= 1;
  const lastTurn = blocks.findLastIndex(({ header }) => header);
  const closing = blocks.findIndex(
    ({ node }, index) => index > lastTurn && node.type === 'thematicBreak',
  );
  const end = closing === -1 ? blocks.length : closing;
  const gatherer = new Gatherer(options);
  for (const { node, place, header } of blocks.slice(start, end)) {
    if (header && node.type === 'paragraph') gatherer.addHeaded(node, header, place);
    else if (node.type === 'heading') gatherer.openChapter(node);
    else gatherer.addUnheaded(node, place);
  }
  reportEmptyTurns(gatherer.chapters, options.problems);
  return {
    preface: blocks.slice(0, start).map(({ node }) => node),
    chapters: gatherer.chapters,
    notes: blocks.slice(end + 1).map(({ node }) => node),
  };
}
