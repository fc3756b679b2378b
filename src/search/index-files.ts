import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { ENGINE_FILES, tellFailures } from './engine-files.ts';
import type { QuoteRecord } from './records.ts';

/** Up to here each quote has a file of its own; beyond, Pagefind bundles them. */
const MAX_FRAGMENTS = 20_000;

/** Records that travel to Pagefind's process at one time. */
const BATCH = 500;

/** What Pagefind writes besides: user interfaces that this site does not use. */
const UNUSED: ReadonlySet<string> = new Set(
  ['ui', 'modular-ui', 'component-ui', 'highlight'].flatMap((name) => [
    `pagefind-${name}.js`,
    `pagefind-${name}.css`,
  ]),
);

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed while ${doing}: ${errors.join('; ')}`);
}

/** The language without script and region, as Pagefind names its indexes: `en` of `en-GB`. */
function primaryTag(language: string): string {
  return language.replace(/-.*/, '').toLowerCase();
}

/** Fills an index, gives it to `take`, and ends Pagefind's process whatever happens. */
async function withIndex<T>(
  records: readonly QuoteRecord[],
  language: string,
  take: (index: PagefindIndex) => Promise<T>,
): Promise<T> {
  try {
    const { errors, index } = await createIndex({ maxFragments: MAX_FRAGMENTS });
    refuse(errors, 'starting');
    if (!index) throw new Error('Pagefind failed while starting: it gave no index');
    for (let from = 0; from < records.length; from += BATCH) {
      const batch = records.slice(from, from + BATCH);
      const added = await Promise.all(
        batch.map((record) => index.addCustomRecord({ ...record, language: primaryTag(language) })),
      );
      for (const { errors: wrong } of added) refuse(wrong, 'reading the quotes');
    }
    return await take(index);
  } finally {
    await close();
  }
}

/**
 * Writes the search index of some quotes.
 *
 * @param language BCP 47 tag of the language that words are stemmed by
 * @param folder where the index goes; what is in it is replaced
 * @throws Error with Pagefind's own words where it fails
 */
export async function writeIndex(
  records: readonly QuoteRecord[],
  language: string,
  folder: URL,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await withIndex(records, language, async (index) => {
    const { errors } = await index.writeFiles({ outputPath: fileURLToPath(folder) });
    refuse(errors, 'writing the index');
  });
  await Promise.all([...UNUSED].map((name) => rm(new URL(name, folder), { force: true })));
  for (const name of ENGINE_FILES) {
    const file = new URL(name, folder);
    await writeFile(file, tellFailures(await readFile(file, 'utf8')));
  }
}

/**
 * Makes the search index of some quotes in memory.
 *
 * @param language BCP 47 tag of the language that words are stemmed by
 * @returns the bytes of each file by its path within the index's folder
 * @throws Error with Pagefind's own words where it fails
 */
export async function makeIndex(
  records: readonly QuoteRecord[],
  language: string,
): Promise<Map<string, Uint8Array>> {
  const files = await withIndex(records, language, async (index): Promise<IndexFile[]> => {
    const { errors, files } = await index.getFiles();
    refuse(errors, 'making the index');
    return files;
  });
  const wanted = files.filter(({ path }) => !UNUSED.has(path));
  return new Map(
    wanted.map(({ path, content }) => [
      path,
      ENGINE_FILES.has(path) ? Buffer.from(tellFailures(Buffer.from(content).toString())) : content,
    ]),
  );
}
