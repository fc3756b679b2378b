import { settleCorrections } from './corrections.ts';
import { yamlPlace } from './front-matter/yaml-values.ts';
import { unknownQuotes } from './marked-turns.ts';
import { type Transcript, turnsOf } from './model.ts';
import { type Problem, sortProblems } from './problems/problems.ts';
import { type Facts, type Reading, readTranscript } from './reading.ts';
import { buildTranscript } from './render/build.ts';

/** All that one transcript file says, and what is wrong with it. */
export interface Compilation {
  facts: Facts;
  transcript: Transcript;
  /** In the order of their places. */
  problems: Problem[];
}

/** Reports turns that the front matter lists for quote pages and the transcript has not. */
function reportUnknownQuotes({ facts, source, problems }: Reading, transcript: Transcript): void {
  if (!source.frontMatter) return;
  const { yaml, line } = source.frontMatter;
  for (const { index, message } of unknownQuotes(turnsOf(transcript), facts.quotes)) {
    problems.add('quote-unknown', yamlPlace(yaml, line, ['quotes', index]), message);
  }
}

/**
 * Compiles one transcript. Never throws on any input: what is wrong is in the
 * problems, and what could be read is in the transcript.
 *
 * @param text the whole file: optional front matter, then Markdown
 * @param file the path that problems name; its last part may become the title
 */
export function compile(text: string, file: string): Compilation {
  const reading = readTranscript(text, file);
  const { facts, sections, definitions, speakers, problems, duration } = reading;
  const speaking = new Set(
    sections.chapters.flatMap(({ turns }) =>
      turns.flatMap(({ speaker, others = [] }) =>
        speaker === undefined ? [] : [speaker, ...others],
      ),
    ),
  );
  const present = speakers.present(speaking);
  const built = buildTranscript(sections, definitions, present, duration);
  const corrections = settleCorrections(reading, built);
  reportUnknownQuotes(reading, built);
  return {
    facts,
    transcript: { ...built, ...(corrections.length > 0 && { corrections }) },
    problems: sortProblems(problems.problems),
  };
}
