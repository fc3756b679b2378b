import { type Declarations, declarationsOf, settleCorrections } from './corrections.ts';
import { yamlPlace } from './front-matter/yaml-places.ts';
import { unknownQuotes } from './marked-turns.ts';
import { type Transcript, turnsOf } from './model.ts';
import { type Problem, ProblemList, sortProblems } from './problems/problems.ts';
import type { RuleId } from './problems/rules.ts';
import { type Facts, type Reading, readTranscript } from './reading.ts';
import { buildTranscript } from './render/build.ts';
import { speakingIn } from './sections.ts';

/** All that one transcript file says, and what is wrong with it. */
export interface Compilation {
  facts: Facts;
  transcript: Transcript;
  /** In the order of their places. */
  problems: Problem[];
  /** What its corrections are found by, where it declares any. */
  declared?: Declarations;
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
  const present = speakers.present(speakingIn(sections));
  const built = buildTranscript(sections, definitions, present, {
    ...(duration !== undefined && { duration }),
    ...(facts.language !== undefined && { language: facts.language }),
  });
  const declared = declarationsOf(reading);
  const corrections = declared && settleCorrections(declared, built, problems);
  reportUnknownQuotes(reading, built);
  return {
    facts,
    transcript: { ...built, ...(corrections && { corrections }) },
    problems: sortProblems(problems.problems),
    ...(declared && { declared }),
  };
}

/** The rules about corrections that the front matter declares. */
const CORRECTION_RULES: ReadonlySet<RuleId> = new Set(['correction-turn', 'correction-words']);

/** Leaves out what is said of quotes that are there: one may be named by an id of before. */
function withoutFoundQuotes(problems: readonly Problem[], facts: Facts, transcript: Transcript) {
  const unknown = unknownQuotes(turnsOf(transcript), facts.quotes).map(({ message }) => message);
  return problems.filter(
    ({ rule, message }) => rule !== 'quote-unknown' || unknown.includes(message),
  );
}

/**
 * A compilation whose turns have their published addresses: the corrections and
 * quotes that its file declares are found anew, since both name turns as readers do.
 *
 * @param transcript the compilation's, with its published addresses
 * @param file the path that problems name
 */
export function withAddresses(
  { transcript: _, ...compilation }: Compilation,
  transcript: Transcript,
  file: string,
): Compilation {
  const { declared, facts } = compilation;
  const problems = withoutFoundQuotes(compilation.problems, facts, transcript);
  if (!declared) return { ...compilation, transcript, problems };
  const list = new ProblemList(file);
  const corrections = settleCorrections(declared, transcript, list);
  const others = problems.filter(({ rule }) => !CORRECTION_RULES.has(rule));
  return {
    ...compilation,
    transcript: { ...transcript, corrections },
    problems: sortProblems([...others, ...list.problems]),
  };
}
