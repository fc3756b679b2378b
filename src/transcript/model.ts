/** Time within a recording, in seconds from its start. */
export type Seconds = number;

/** Sanitised HTML, safe to put into a page as it stands. */
export type Html = string;

/** Stable key of a speaker within one transcript: the slug of the full name. */
export type SpeakerId = string;

/** What a person does in an interview; it picks the type setting and the questions. */
export type Role = 'interviewer' | 'guest' | 'host' | 'moderator' | 'other';

/** Somebody who speaks in a transcript. */
export interface Speaker {
  id: SpeakerId;
  name: string;
  role: Role;
  /** Position or affiliation, as the publisher wrote it. */
  title?: string;
  /** The name as lists of names have it, `Beauvoir, Simone de`, where the publisher gives it. */
  sort?: string;
  url?: string;
}

/** A published address of a passage that was taken out, and says why. */
export interface Withdrawal {
  /** The id that stood in its link. */
  id: string;
  reason: string;
}

/** What one speaker says at one go: the unit that is read, found and linked to. */
export interface Turn {
  /** The element's id in the page, and so the fragment of its permalink. */
  id: string;
  /**
   * The id that the compiler gave it, where the ledger has settled another: the
   * versions in the git history are compiled without the ledger.
   */
  compiledId?: string;
  /** Ids that were published for these words before, and lead to them still. */
  aliases?: string[];
  /** What stood behind this turn and was withdrawn; before the first turn it counts as behind it. */
  withdrawn?: Withdrawal[];
  /** The turn header as the file has it, without markup; pages show what it means instead. */
  header?: string;
  speaker?: SpeakerId;
  /** The others who speak, where the label names several. */
  others?: SpeakerId[];
  /** The label of a sound or a break, which nobody speaks. */
  cue?: string;
  /** What the label says in parentheses: a firm, a proxy. */
  aside?: string;
  /** The turn's own time, where the transcript gives one. */
  start?: Seconds;
  /** The time of the last timed turn before: this turn is spoken at or after it. */
  since?: Seconds;
  html: Html;
  /** The words alone, paragraphs apart by an empty line. */
  text: string;
  /** Line of the turn's first word in the source file, counted from 1. */
  line: number;
}

/** A stretch of turns under one heading; the first chapter may have none. */
export interface Chapter {
  id?: string;
  /** Ids that were published for it before. */
  aliases?: string[];
  title?: string;
  turns: Turn[];
}

/** A correction that the publisher declares. */
export interface Correction {
  /** When it was made: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
  /** The id of the turn that it was made in, where that could be found. */
  turn?: string;
  /** The words that stood there before; none where some were only added. */
  was?: string;
  /** The words that stand there instead; none where some were only removed. */
  now?: string;
  /** The publisher's word on it. */
  note?: string;
}

/** One interview's words, as every page, index and export needs them. */
export interface Transcript {
  /** What stands before the first turn. */
  preface: Html;
  prefaceText: string;
  chapters: Chapter[];
  speakers: Speaker[];
  /** What stands after the closing thematic break. */
  notes: Html;
  notesText: string;
  /** Words in preface, turns and notes together. */
  words: number;
  /**
   * The recording's length, where the front matter declares it; else the latest
   * time that the transcript names, which is its lower bound.
   */
  duration?: Seconds;
  /** As the front matter declares them, in its order. */
  corrections?: Correction[];
}

/** The roles that ask; the others answer. */
const ASKING: ReadonlySet<Role> = new Set<Role>(['interviewer', 'host', 'moderator']);

/** Whether a role is one that asks questions. */
export function asks(role: Role): boolean {
  return ASKING.has(role);
}

/** All turns of a transcript in the order in which they stand. */
export function turnsOf(transcript: Pick<Transcript, 'chapters'>): Turn[] {
  return transcript.chapters.flatMap((chapter) => chapter.turns);
}

/**
 * Who a turn is by, as its speaker is shown: one name, or all of them where
 * the label names several; nothing where nobody is named.
 *
 * @param speakers those of the turn's transcript, by id
 */
export function speakerNames(
  { speaker, others = [] }: Pick<Turn, 'speaker' | 'others'>,
  speakers: ReadonlyMap<SpeakerId, Pick<Speaker, 'name'>>,
): string {
  const ids = speaker === undefined ? [] : [speaker, ...others];
  return ids.flatMap((id) => speakers.get(id)?.name ?? []).join(', ');
}
