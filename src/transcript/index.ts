export { type Compilation, compile, type Facts } from './compile.ts';
export { type MediaSpan, parseMediaFragment } from './media-fragment.ts';
export * from './model.ts';
export {
  formatProblem,
  formatProblemWithHint,
  hasErrors,
  type Problem,
  ProblemList,
  RULES,
  type RuleId,
  type Severity,
} from './problems.ts';
export { formatIsoDuration, formatTimecode, parseTimecode } from './timecode.ts';
export { countWords, firstWords } from './words.ts';
export { readYaml } from './yaml-values.ts';
