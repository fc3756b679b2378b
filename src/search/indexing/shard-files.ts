import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { ENGINE_FILES, mendEngine } from './engine-files.ts';
import { divideChunks } from './index-pieces.ts';
import type { QuoteRecord } from './records.ts';

/** Up to here each quote has a file of its own; beyond, Pagefind bundles neighbours. */
const MAX_FRAGMENTS = 10_000;

/** Records that travel to Pagefind's process at one time. */
const BATCH = 500;

/** What Pagefind writes besides: user interfaces that this site does not use. */
const UNUSED: readonly string[] = ['ui', 'modular-ui', 'component-ui', 'highlight'].flatMap(
  (name) => [`pagefind-${name}.js`, `pagefind-${name}.css`],
);

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed while ${doing}: ${errors.join('; ')}`);
}

/** Fills an index batch by batch, so that neither side holds all requests at once. */
async function addRecords(
  index: PagefindIndex,
  records: readonly QuoteRecord[],
  language: string,
): Promise<void> {
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH);
    const added = await Promise.all(
      batch.map((record) => index.addCustomRecord({ ...record, language })),
    );
    for (const { errors } of added) refuse(errors, 'reading the quotes');
  }
}

/**
 * Writes the index of some quotes, with the engine that reads it.
 *
 * @param language what words are stemmed by: a language's tag without script and region
 * @param folder where the files go
 * @throws Error with Pagefind's own words where it fails
 */
export async function writeShard(
  records: readonly QuoteRecord[],
  language: string,
  folder: URL,
): Promise<void> {
  try {
    const { errors, index } = await createIndex({ maxFragments: MAX_FRAGMENTS });
    refuse(errors, 'starting');
    if (!index) throw new Error('Pagefind failed while starting: it gave no index');
    await addRecords(index, records, language);
    const written = await index.writeFiles({ outputPath: fileURLToPath(folder) });
    refuse(written.errors, 'writing the index');
  } finally {
    await close();
  }
  await divideChunks(folder);
  await Promise.all(UNUSED.map((name) => rm(new URL(name, folder), { force: true })));
  for (const name of ENGINE_FILES) {
    const file = new URL(name, folder);
    await writeFile(file, mendEngine(await readFile(file, 'utf8')));
  }
}
