import {
  firstWords,
  formatTimecode,
  speakerNames,
  type Transcript,
  turnsOf,
} from '../transcript/index.ts';

/** Words that name a turn which nobody speaks and no time tells. */
const NAMING_WORDS = 6;

/**
 * What links to turns say: who speaks and when, `Ines Pell, 0:09`, or else the first words.
 *
 * @param comma what is between the two
 */
export function turnNames(
  transcript: Pick<Transcript, 'chapters' | 'speakers'>,
  comma: string,
): Map<string, string> {
  const speakers = new Map(transcript.speakers.map((one) => [one.id, one]));
  return new Map(
    turnsOf(transcript).map((turn) => {
      const time = turn.start === undefined ? '' : formatTimecode(turn.start);
      const name = [turn.cue ?? speakerNames(turn, speakers), time].filter(Boolean).join(comma);
      return [turn.id, name || firstWords(turn.text, NAMING_WORDS) || turn.id];
    }),
  );
}
