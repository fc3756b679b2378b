export { cite } from './cite.ts';
export {
  CITATION_STYLES,
  type Citation,
  type CitationStyle,
  type CitedInterview,
  type CitedPlace,
} from './model.ts';
export { STYLE_NAMES } from './style-names.ts';
