import { BUDGET, total, weighPage } from './page-weight.ts';

/**
 * Weighs the scripts and styles of one built page against its budget:
 * `npm run bench -- weight dist interviews/SLUG`. Fails above the budget.
 */
export async function run([
  folder = 'dist',
  page = 'interviews/simon-crosby-vmworld-2008-part-2',
]: string[]): Promise<void> {
  const weight = await weighPage(folder, page);
  console.log(`${page}: HTML ${weight.html} bytes behind gzip`);
  for (const kind of ['script', 'style', 'words'] as const) {
    const bytes = total(weight, kind);
    console.log(
      `${kind}: ${weight.parts[kind].length} parts, ${bytes} of at most ${BUDGET[kind]} bytes behind gzip`,
    );
    if (bytes > BUDGET[kind]) process.exitCode = 1;
  }
}
