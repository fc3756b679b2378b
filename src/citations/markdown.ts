import { attributionLine, attributionOf } from './attribution.ts';
import type { Citation } from './model.ts';
import { quoted } from './quotation.ts';
import { code } from './rich-text.ts';
import type { Source } from './source.ts';

/** What means something wherever it stands. */
const RE_SPECIAL = /[\\`*_[\]|~]|<(?=[a-z/!?])|&(?=#?\w+;)/giu;

/** What would begin a list, a heading or a quotation at the start of a line. */
const RE_LINE_START = /^(\s*)(?:([-+=#>])|(\d+)([.)]))/gmu;

/** Writes a text so that it stands for itself in Markdown (CommonMark 0.31, 2.4). */
function escapeMarkdown(text: string): string {
  return text
    .replace(RE_SPECIAL, '\\$&')
    .replace(RE_LINE_START, (_, space, mark, number, stop) =>
      mark ? `${space}\\${mark}` : `${space}${number}\\${stop}`,
    );
}

function linked(text: string, url: string | undefined): string {
  if (!url) return text;
  const address = url.replace(/[()<>\s\\]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `[${text}](${address})`;
}

function quotation(words: string): string {
  const lines = escapeMarkdown(words).split('\n');
  return `${lines.map((line) => (line.trim() ? `> ${line}` : '>')).join('\n')}\n\n`;
}

/** Cites in Markdown: the quote as a block quotation, where there is one, and below it where it is from. */
export function citeMarkdown(source: Source): Citation {
  const { interview, place, url } = source;
  const title = linked(escapeMarkdown(quoted(interview.title)), url);
  const line = attributionLine(attributionOf(source), title, escapeMarkdown);
  return code(place?.words ? `${quotation(place.words)}— ${line}` : line);
}
