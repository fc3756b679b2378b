import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';

/** All that html-validate recommends, but for what is a matter of content or of addresses. */
const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How long an interview's title is, is its publisher's choice.
    'long-title': 'off',
    // `t=170` is an id and a Media Fragment at once; HTML lets ids hold all but spaces.
    'valid-id': ['error', { relaxed: true }],
    // A question is a paragraph of what was said, and a heading to those who go through the page by headings.
    'prefer-native-element': ['error', { exclude: ['heading'] }],
  },
});

/** A page as it was built. */
export interface BuiltPage {
  /** The path of its address, from the site's start and without its base. */
  path: string;
  html: string;
}

/** All pages of a built site. */
export async function builtPages(folder: string): Promise<BuiltPage[]> {
  const pages: BuiltPage[] = [];
  for await (const file of glob('**/*.html', { cwd: folder })) {
    const html = await readFile(join(folder, file), 'utf8');
    pages.push({ path: file.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, ''), html });
  }
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What html-validate finds in a page, each with its place. */
export async function markupProblems({ path, html }: BuiltPage): Promise<string[]> {
  const { results } = await VALIDATOR.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `/${path}:${line}:${column} ${ruleId}: ${message}`,
    ),
  );
}
