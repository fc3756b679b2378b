export { type Compilation, compile } from './compile.ts';
export { type Formatted, formatTranscript } from './format.ts';
export { languageTag } from './front-matter-schema.ts';
export * from './model.ts';
export {
  type Fix,
  formatProblem,
  formatProblemWithHint,
  hasErrors,
  type Place,
  type Problem,
  ProblemList,
} from './problems.ts';
export type { Facts } from './reading.ts';
export { RULES, type RuleId, type Severity } from './rules.ts';
export { formatIsoDuration, formatTimecode } from './timecode.ts';
export { countWords, firstWords } from './words.ts';
export { readYaml, type YamlNames } from './yaml-values.ts';
