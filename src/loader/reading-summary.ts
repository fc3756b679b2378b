import type { Problem } from '../transcript/index.ts';
import { countOf } from './count-of.ts';
import type { InterviewReader } from './interview-reader.ts';

/**
 * What a reading of all interviews found, in one line.
 *
 * @param problems as grave as the site's settings have them
 * @param seconds how long it took
 */
export function describeReading(
  { interviews, hits }: Pick<InterviewReader, 'interviews' | 'hits'>,
  problems: readonly Problem[],
  seconds: number,
): string {
  const sum = { turns: 0, words: 0 };
  const speakers = new Set<string>();
  for (const { summary } of interviews) {
    sum.turns += summary.turns;
    sum.words += summary.words;
    for (const { name } of summary.voices) speakers.add(name);
  }
  const found = [
    countOf(sum.turns, 'turn'),
    countOf(sum.words, 'word'),
    countOf(speakers.size, 'speaker'),
    countOf(problems.filter(({ severity }) => severity !== 'hint').length, 'problem'),
  ];
  const read = countOf(interviews.length, 'interview');
  return `Read ${read} in ${seconds.toFixed(1)} s, ${hits.toLocaleString('en')} from the cache: ${found.join(', ')}`;
}
