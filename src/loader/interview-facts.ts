import {
  type Compilation,
  countWords,
  type Facts,
  firstWords,
  formatProblemWithHint,
  type Problem,
  type Seconds,
  type Speaker,
  turnsOf,
} from '../transcript/index.ts';
import type { CompiledInterview } from './compile-interview.ts';

/** Words of an interview's opening that lists show. */
const OPENING_WORDS = 24;

/** A speaker, with how much of the interview is theirs. */
export interface Voice extends Speaker {
  turns: number;
  words: number;
}

/** What lists, feeds and neighbours need of an interview: all but its words. */
export interface InterviewSummary extends Facts {
  voices: Voice[];
  words: number;
  turns: number;
  duration?: Seconds;
  /** The first words that are spoken, or else those of the preface. */
  opening: string;
}

/** An interview as Astro's content store holds it. */
export interface InterviewFacts extends InterviewSummary {
  /** The key of the compiled transcript in the cache. */
  digest: string;
  /** Of the file. */
  bytes: number;
  /** The errors that keep the interview from being published, as text; `dev` shows them. */
  errors: string[];
  /** Its pages are made by another part of the build. */
  elsewhere?: true;
  /** The key of the corrections that the git history tells of, in the cache; absent where there are none. */
  history?: string;
}

function voicesOf({ speakers, chapters }: Compilation['transcript']): Voice[] {
  const voices = new Map(speakers.map((one) => [one.id, { ...one, turns: 0, words: 0 }]));
  for (const { speaker, text } of turnsOf({ chapters })) {
    const voice = speaker === undefined ? undefined : voices.get(speaker);
    if (!voice) continue;
    voice.turns += 1;
    voice.words += countWords(text);
  }
  return [...voices.values()];
}

/** Gathers from a compilation what is known of an interview without its words. */
export function summaryOf({
  facts,
  transcript,
}: Pick<Compilation, 'facts' | 'transcript'>): InterviewSummary {
  const turns = turnsOf(transcript);
  return {
    ...facts,
    voices: voicesOf(transcript),
    words: transcript.words,
    turns: turns.length,
    ...(transcript.duration !== undefined && { duration: transcript.duration }),
    opening: firstWords(turns[0]?.text || transcript.prefaceText, OPENING_WORDS),
  };
}

/**
 * Adds to a summary what changes without the words.
 *
 * @param problems as grave as the site's settings have them
 * @param history the key of the corrections that the git history tells of
 */
export function factsOf(
  { summary, digest, bytes }: Pick<CompiledInterview, 'summary' | 'digest' | 'bytes'>,
  problems: readonly Problem[],
  history?: string,
): InterviewFacts {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const known = history === undefined ? {} : { history };
  return { ...summary, digest, bytes, errors: errors.map(formatProblemWithHint), ...known };
}
