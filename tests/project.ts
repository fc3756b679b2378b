import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  copyFile,
  cp,
  glob,
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of Verbatim itself. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What makes the program, without content: a copy of it can build any site. */
const PROGRAM = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Verbatim's part of the cache, from the project's folder. */
const CACHE = '.cache/verbatim';

/** Faces that a build has narrowed, by the digest of all that made them: the same in every project. */
const FACES = '{faces,card-faces}/**/*.{woff2,ttf}';

/** What a finished command said. */
export interface Outcome {
  code: number;
  output: string;
}

/** A site of its own: a copy of the program with content of the test's making. */
export interface Project {
  folder: string;
  /** Writes a file, given its path from the project's folder. */
  write(path: string, text: string | Buffer): Promise<void>;
  /** Builds into a folder of the project, `dist` or another, with more in the environment. */
  build(outDir?: string, env?: Readonly<Record<string, string>>): Promise<Outcome>;
  remove(): Promise<void>;
}

/** Runs a Node script or a package's binary and waits for its end; never throws on its failure. */
export function run(
  folder: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const own = {
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      // Dozens of builds load the same program: compiled once, each begins sooner.
      NODE_COMPILE_CACHE: join(ROOT, '.cache/node'),
    };
    const env = { ...process.env, ...own, ...more };
    execFile(
      process.execPath,
      [...args],
      { cwd: folder, env, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
        resolve({ code, output: `${stdout}${stderr}` });
      },
    );
  });
}

/** The path of a binary that a package of the project brings. */
export function binary(path: string): string {
  return join(ROOT, 'node_modules', path);
}

async function copyFaces(from: string, to: string): Promise<void> {
  for await (const path of glob(FACES, { cwd: join(from, CACHE) })) {
    const target = join(to, CACHE, path);
    if (existsSync(target)) continue;
    await mkdir(dirname(target), { recursive: true });
    // Others may look for it at this very moment, and must not find half of it.
    const part = `${target}.${randomUUID()}`;
    await copyFile(join(from, CACHE, path), part);
    await rename(part, target);
  }
}

/**
 * Makes a site of its own in a temporary folder.
 *
 * @param files content by path from the project's folder, such as
 *   `content/interviews/one.md`
 */
export async function makeProject(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  for (const name of PROGRAM) {
    await cp(join(ROOT, name), join(folder, name), {
      recursive: true,
      filter: (path) => !/[/\\]fixtures$|\.test\.ts$/.test(path),
    });
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const write = async (path: string, text: string | Buffer) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  await copyFaces(ROOT, folder);
  return {
    folder,
    write,
    build: async (outDir = 'dist', env = {}) => {
      const args = [binary('astro/bin/astro.mjs'), 'build', '--outDir', outDir];
      const outcome = await run(folder, args, env);
      await copyFaces(folder, ROOT);
      return outcome;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
