import {
  type Compilation,
  countWords,
  type Facts,
  firstWords,
  formatProblemWithHint,
  type Seconds,
  type Speaker,
  turnsOf,
} from '../transcript/index.ts';

/** Words of an interview's opening that lists show. */
const OPENING_WORDS = 24;

/** A speaker, with how much of the interview is theirs. */
export interface Voice extends Speaker {
  turns: number;
  words: number;
}

/** What lists, feeds and neighbours need of an interview: all but its words. */
export interface InterviewFacts extends Facts {
  /** The key of the compiled transcript in the cache. */
  digest: string;
  voices: Voice[];
  words: number;
  turns: number;
  duration?: Seconds;
  /** The first words that are spoken, or else those of the preface. */
  opening: string;
  /** The errors that keep the interview from being published, as text; `dev` shows them. */
  errors: string[];
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

/** Gathers from a compilation what the content store keeps of it. */
export function factsOf(
  { facts, transcript, problems }: Compilation,
  digest: string,
): InterviewFacts {
  const voices = voicesOf(transcript);
  const turns = turnsOf(transcript);
  return {
    ...facts,
    digest,
    voices,
    words: transcript.words,
    turns: turns.length,
    ...(transcript.duration !== undefined && { duration: transcript.duration }),
    opening: firstWords(turns[0]?.text || transcript.prefaceText, OPENING_WORDS),
    errors: problems.filter(({ severity }) => severity === 'error').map(formatProblemWithHint),
  };
}
