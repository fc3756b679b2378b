import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWhole } from './whole-files.ts';

/** The routes whose pages, and e-books, are worth keeping from one build to the next. */
const ROUTES = [
  '/interviews/[...slug]',
  '/interviews/[...slug]/beside/[language]',
  '/interviews/[...slug]/q/[quote]',
  '/interviews/[...slug]/[book].epub',
];

/** The folder of the quotes' cards, whose integration makes it complete. */
const CARDS = 'cards/';

/** What the search's integration brings up to date by itself. */
const INDEX = 'pagefind';

/** A page as a build left it. */
type PageStamp = [size: number, modified: number];

/** The pages of interviews, their quotes and the quotes' cards that the last whole build left. */
interface LastOutput {
  /** Its output folder. */
  folder: string;
  /** By path from there, with forward slashes. */
  pages: Record<string, PageStamp>;
}

async function stampOf(file: string | URL): Promise<PageStamp | undefined> {
  return stat(file).then(
    ({ size, mtimeMs }): PageStamp => [size, mtimeMs],
    () => undefined,
  );
}

/** The files of a folder; none where it is not there. */
async function filesIn(folder: URL): Promise<URL[]> {
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => new URL(encodeURIComponent(name), folder));
}

/** All folders that some files are in, up to the first. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let one = dirname(file); one !== '.' && !folders.has(one); one = dirname(one)) {
      folders.add(one);
    }
  }
  return folders;
}

/** The folder that a build writes to, and what is remembered of it. */
export class OutputFolder {
  readonly #folder: string;
  readonly #memory: URL;
  readonly #unfinished: URL;
  readonly #manifest: URL;
  /** The pages that the last build left, and this one may take over. */
  readonly #kept = new Set<string>();

  /**
   * @param folder the output folder
   * @param cacheDir Astro's cache folder
   */
  constructor(folder: URL, cacheDir: URL) {
    this.#folder = fileURLToPath(folder);
    this.#memory = new URL('verbatim/output.json', cacheDir);
    this.#unfinished = new URL('verbatim/unfinished', cacheDir);
    // Astro's own memory of which page has which key.
    this.#manifest = new URL('incremental-build.json', cacheDir);
  }

  /**
   * Leaves in the folder only pages that are as the last whole build left them.
   * After a build that was stopped, or into another folder, nothing is left:
   * nobody knows which pages are of which content.
   */
  async begin(): Promise<void> {
    const wasStopped = (await stampOf(this.#unfinished)) !== undefined;
    const last = wasStopped ? undefined : await this.#read();
    if (!last) await rm(this.#manifest, { force: true });
    await writeWhole(this.#unfinished, '');
    for (const [path, [size, modified]] of Object.entries(last?.pages ?? {})) {
      const now = await stampOf(join(this.#folder, path));
      if (now?.[0] === size && now[1] === modified) this.#kept.add(path);
    }
    // The index's integration looks after its own folder, if it can trust it.
    const left = new Set(last ? ['.git', INDEX, ...this.#kept] : ['.git']);
    await this.#clear('', left, foldersOf(this.#kept));
  }

  /**
   * Removes the pages of interviews and quotes that are gone, and remembers the others.
   *
   * @param pages the files of all those pages, and of the cards
   * @param others the files of all pages besides, which may stand where such a page was
   */
  async end(pages: readonly URL[], others: readonly URL[] = []): Promise<void> {
    const next: LastOutput = { folder: this.#folder, pages: {} };
    const pathOf = (page: URL) => relative(this.#folder, fileURLToPath(page)).replaceAll(sep, '/');
    for (const page of pages) {
      const stamp = await stampOf(page);
      if (stamp) next.pages[pathOf(page)] = stamp;
    }
    const made = new Set([...Object.keys(next.pages), ...others.map(pathOf)]);
    const needed = foldersOf(made);
    for (const path of this.#kept) {
      if (made.has(path)) continue;
      await rm(join(this.#folder, path), { force: true });
      if (!needed.has(dirname(path))) {
        await rm(join(this.#folder, dirname(path)), { recursive: true, force: true });
      }
    }
    await writeWhole(this.#memory, JSON.stringify(next));
    await rm(this.#unfinished, { force: true });
  }

  async #read(): Promise<LastOutput | undefined> {
    try {
      const last = JSON.parse(await readFile(this.#memory, 'utf8')) as LastOutput;
      return last.folder === this.#folder ? last : undefined;
    } catch {
      // There was none yet, or a crash of the machine left half of it.
      return undefined;
    }
  }

  /** Removes all but some files and folders, going into others that hold such files. */
  async #clear(
    path: string,
    left: ReadonlySet<string>,
    folders: ReadonlySet<string>,
  ): Promise<void> {
    const entries = await readdir(join(this.#folder, path)).catch(() => []);
    for (const name of entries) {
      const own = path === '' ? name : `${path}/${name}`;
      if (left.has(own)) continue;
      if (folders.has(own)) await this.#clear(own, left, folders);
      else await rm(join(this.#folder, own), { recursive: true, force: true });
    }
  }
}

/**
 * Astro integration: lets pages that have not changed stay where they are from
 * one build to the next, instead of emptying the folder and filling it again.
 */
export function keptOutput(): AstroIntegration {
  let output: OutputFolder | undefined;
  return {
    name: 'verbatim-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { build: { emptyOutDir: false } } });
        // `import.meta.env.DEV` is whatever a variable `DEV` of the environment says, where there is one.
        updateConfig({ vite: { define: { __IS_BUILD__: String(command === 'build') } } });
        // A large archive's are tens of thousands of files, which `dev` need not watch.
        const folders = [config.outDir, config.cacheDir].map((folder) => fileURLToPath(folder));
        const ignored = (path: string) => folders.some((folder) => path.startsWith(folder));
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },
      'astro:config:done': ({ config }) => {
        output = new OutputFolder(config.outDir, config.cacheDir);
      },
      'astro:build:start': () => output?.begin(),
      'astro:build:done': async ({ assets, dir }) => {
        const pages = ROUTES.flatMap((route) => assets.get(route) ?? []);
        const others = [...assets.values()].flat();
        await output?.end([...pages, ...(await filesIn(new URL(CARDS, dir)))], others);
      },
    },
  };
}
