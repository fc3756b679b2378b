import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { ENGINE_FILES, mendEngine } from './engine-files.ts';
import { divideChunks } from './index-pieces.ts';
import type { QuoteRecord } from './records.ts';

/** Up to here each quote has a file of its own; beyond, Pagefind bundles neighbours. */
const MAX_FRAGMENTS = 10_000;

/** What Pagefind writes besides: user interfaces that this site does not use. */
const UNUSED: readonly string[] = ['ui', 'modular-ui', 'component-ui', 'highlight'].flatMap(
  (name) => [`pagefind-${name}.js`, `pagefind-${name}.css`],
);

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed while ${doing}: ${errors.join('; ')}`);
}

/** Fills an index interview by interview, so that neither side holds all requests at once. */
async function addRecords(
  index: PagefindIndex,
  interviews: AsyncIterable<readonly QuoteRecord[]>,
  language: string,
): Promise<void> {
  for await (const records of interviews) {
    const added = await Promise.all(
      records.map((record) => index.addCustomRecord({ ...record, language })),
    );
    for (const { errors } of added) refuse(errors, 'reading the quotes');
  }
}

/**
 * Writes the index of some quotes, with the engine that reads it.
 *
 * @param interviews the quotes of each
 * @param language what words are stemmed by: a language's tag without script and region
 * @param folder where the files go
 * @throws Error with Pagefind's own words where it fails
 */
export async function writeShard(
  interviews: AsyncIterable<readonly QuoteRecord[]>,
  language: string,
  folder: URL,
): Promise<void> {
  try {
    const { errors, index } = await createIndex({ maxFragments: MAX_FRAGMENTS });
    refuse(errors, 'starting');
    if (!index) throw new Error('Pagefind failed while starting: it gave no index');
    await addRecords(index, interviews, language);
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
