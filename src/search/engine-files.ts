/** The files that hold Pagefind's engine: one runs in a worker, the other where there is none. */
export const ENGINE_FILES: ReadonlySet<string> = new Set(['pagefind.js', 'pagefind-worker.js']);

/** How the engine loads a part of the index, or of its filters, and forgets that it failed. */
const RE_FORGETTING = /("load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;

/**
 * Lets the engine tell that a part of the index could not be loaded. Pagefind
 * 1.6 goes on without that part, and answers that nothing was found. This can
 * go when Pagefind itself fails there.
 *
 * @param script one of the {@link ENGINE_FILES}, as Pagefind writes it
 * @throws Error where the script is not as expected: another version of Pagefind
 */
export function tellFailures(script: string): string {
  const found = script.match(RE_FORGETTING)?.length ?? 0;
  if (found !== 2) {
    throw new Error(`Unexpected Pagefind engine: ${found} places that forget failures, expected 2`);
  }
  return script.replace(RE_FORGETTING, '$1');
}
