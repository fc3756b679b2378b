import type { CitationStyle } from './model.ts';

/** What each style is called where readers choose one. */
export const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = {
  apa: 'APA 7',
  mla: 'MLA 9',
  chicago: 'Chicago 17',
  plain: 'Plain text',
  markdown: 'Markdown',
  html: 'HTML',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};
