import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { binary, ROOT } from '../tests/project.ts';

/** Another generator that makes plain pages of the same Markdown. */
export interface BuildPeer {
  name: string;
  /** The arguments of Node that build the site, in the peer's folder. */
  args: string[];
  /** Its own files, besides `content/`. */
  files: Readonly<Record<string, string>>;
  /** Where the pages go, from its folder. */
  output: string;
}

const PAGE = (head: string, body: string) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${head}</title></head>` +
  `<body><main><h1>${head}</h1>${body}</main></body></html>\n`;

/** Eleventy with its own settings, but that Markdown is not read as a template first. */
export const ELEVENTY: BuildPeer = {
  name: 'Eleventy',
  args: [binary('@11ty/eleventy/cmd.cjs'), '--quiet'],
  files: {
    'eleventy.config.mjs':
      "export default () => ({ dir: { input: 'content', includes: '../_includes', output: '_site' }, markdownTemplateEngine: false });\n",
    '_includes/page.njk': PAGE('{{ title }}', '{{ content | safe }}'),
    'content/interviews/interviews.json': '{ "layout": "page.njk" }\n',
  },
  output: '_site',
};

/** Astro with its own glob loader and Markdown. */
export const ASTRO: BuildPeer = {
  name: 'Astro',
  args: [binary('astro/bin/astro.mjs'), 'build'],
  files: {
    'astro.config.mjs': "export default { cacheDir: './.cache', compressHTML: true };\n",
    'package.json': '{ "type": "module" }\n',
    'src/content.config.ts':
      "import { defineCollection } from 'astro:content';\n" +
      "import { glob } from 'astro/loaders';\n" +
      "const interviews = defineCollection({ loader: glob({ pattern: '**/*.md', base: './content/interviews' }) });\n" +
      'export const collections = { interviews };\n',
    'src/pages/interviews/[...slug].astro':
      '---\n' +
      "import { getCollection, render } from 'astro:content';\n" +
      'export async function getStaticPaths() {\n' +
      "  return (await getCollection('interviews')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));\n" +
      '}\n' +
      'const { entry } = Astro.props;\n' +
      'const { Content } = await render(entry);\n' +
      '---\n' +
      PAGE('{entry.data.title}', '<Content />'),
  },
  output: 'dist',
};

/** Writes a peer's own files into a folder; its content comes from elsewhere. */
export async function writePeer(peer: BuildPeer, folder: string): Promise<void> {
  for (const [path, text] of Object.entries(peer.files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
