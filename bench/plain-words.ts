import { compile, formatTimecode, speakerNames, turnsOf } from '../src/transcript/index.ts';

/**
 * An interview as plain text: title, and each turn with its speaker and its time.
 *
 * @param text the transcript's Markdown
 */
export function plainWords(text: string): string {
  const { facts, transcript } = compile(text, 'talk.md');
  const speakers = new Map(transcript.speakers.map((one) => [one.id, one]));
  const turns = turnsOf(transcript).map((turn) => {
    const time = turn.start === undefined ? '' : ` ${formatTimecode(turn.start)}`;
    return `${speakerNames(turn, speakers)}${time}\n${turn.text}`;
  });
  return [facts.title, ...turns].join('\n\n');
}
