import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, type Project } from '../project.ts';
import { outputOf } from './site-output.ts';

const FILE = 'content/interviews/boats.md';
const talk = (words: string) => `---\ntitle: Boats\n---\n\n**Ada:** ${words}\n`;

let project: Project;
let output: Record<string, string>;

const read = (path: string, folder = 'dist') =>
  readFile(join(project.folder, folder, path), 'utf8');

async function build(folder?: string): Promise<void> {
  const outcome = await project.build(folder);
  expect(outcome.code, outcome.output).toBe(0);
}

/** What the worker knows of its build. */
async function siteBuild(): Promise<{ base: string; version: string; program: string[] }> {
  const [, json = ''] = /^const SITE_BUILD=(.*);$/m.exec(await read('sw.js')) ?? [];
  return JSON.parse(json);
}

beforeAll(async () => {
  project = await makeProject({
    'content/site.yaml': 'title: Boats\nurl: https://example.org/talks/\n',
    [FILE]: talk('It floats.'),
  });
  await build();
  output = await outputOf(project);
});

afterAll(() => project.remove());

test('the worker knows the site that it is of, and nothing above its base', async () => {
  const { base, program } = await siteBuild();
  expect(base).toBe('/talks/');
  expect(program.length).toBeGreaterThan(5);
  for (const path of program) {
    expect(path.startsWith('/talks/_astro/')).toBe(true);
    await access(join(project.folder, 'dist', path.slice('/talks/'.length)));
  }
  const page = await read('interviews/boats/index.html');
  expect(page).toContain('data-worker="/talks/sw.js" data-base="/talks/"');
  expect(page).toContain('<link rel="manifest" href="/talks/manifest.webmanifest">');
});

test('all that a search without a connection needs is listed, and is there', async () => {
  const files = JSON.parse(await read('offline/search.json')) as string[];
  expect(files).toContainEqual(expect.stringMatching(/\/pagefind\.js$/));
  expect(files).toContainEqual(expect.stringMatching(/\.pf_fragment$/));
  for (const file of files) await access(join(project.folder, 'dist', file));
});

test('the icons are as large as the manifest says', async () => {
  const { icons } = JSON.parse(await read('manifest.webmanifest')) as {
    icons: { src: string; sizes: string }[];
  };
  expect(icons.length).toBeGreaterThan(3);
  for (const { src, sizes } of icons.filter((one) => one.src.endsWith('.png'))) {
    const file = join(project.folder, 'dist', src.slice('/talks/'.length));
    const { width, height } = await sharp(file).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
});

test('a build of other words is another version, and of the same words the same', async () => {
  const { version } = await siteBuild();
  await project.write(FILE, talk('It sinks.'));
  await build();
  expect((await siteBuild()).version).not.toBe(version);
  expect(JSON.parse(await read('offline/build.json'))).toEqual({
    version: (await siteBuild()).version,
  });
  await project.write(FILE, talk('It floats.'));
  await build();
  expect(await outputOf(project)).toEqual(output);
});

test('a site that wants no worker has one that removes what was there, and asks for none', async () => {
  await project.write(
    'content/site.yaml',
    'title: Boats\nurl: https://example.org/talks/\noffline: false\n',
  );
  await build('without');
  expect(await read('sw.js', 'without')).toContain('unregister()');
  const page = await read('interviews/boats/index.html', 'without');
  expect(page).not.toMatch(/site-offline|keep-offline|sw\.js/);
  expect(page).toContain('manifest.webmanifest');
  await expect(access(join(project.folder, 'without/offline'))).rejects.toThrow('ENOENT');
});

test('an icon that is not there is named', async () => {
  await project.write('content/site.yaml', 'title: Boats\nicon: seal.png\n');
  const { code, output: said } = await project.build('broken');
  expect(code).not.toBe(0);
  expect(said).toMatch(/seal\.png is not there, expected the icon that content\/site\.yaml names/);
});
