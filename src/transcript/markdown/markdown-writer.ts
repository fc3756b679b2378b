import type { RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { remark } from 'remark';
import type { Data } from 'unified';

const writer = remark()
  .use(function extend(this: { data(): Data }): void {
    const data = this.data() as { toMarkdownExtensions?: unknown[] };
    data.toMarkdownExtensions = [gfmTableToMarkdown(), gfmFootnoteToMarkdown()];
  })
  .data('settings', { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' })
  .freeze();

/** Writes blocks as Markdown, with the marks escaped that would mean something there. */
export function writeMarkdown(nodes: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...nodes] }).trimEnd();
}

const RE_SPECIAL = /[\\`*_[\]<&]/g;

/** Writes some words so that Markdown reads them as they are. */
export function escapeMarkdown(words: string): string {
  return words.replace(RE_SPECIAL, '\\$&');
}
