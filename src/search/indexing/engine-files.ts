/** The files that hold Pagefind's engine: one runs in a worker, the other where there is none. */
export const ENGINE_FILES: ReadonlySet<string> = new Set(['pagefind.js', 'pagefind-worker.js']);

/** A place of the engine that is changed, and what it becomes. */
interface Mend {
  place: RegExp;
  /** How many such places the engine has. */
  count: number;
  mended: string;
}

const MENDS: readonly Mend[] = [
  {
    // A part of the index, or of its filters, that could not be loaded is forgotten.
    place: /("load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g,
    count: 2,
    mended: '$1',
  },
  {
    // One of several indexes that fails takes the others' answers with it.
    place:
      /let (search\d?)=await Promise\.all\(this\.instances\.map\(\(i2\)=>i2\.search\(term,(options\d?)\)\)\);/g,
    count: 1,
    mended:
      'let settled=await Promise.allSettled(this.instances.map((i2)=>i2.search(term,$2)));' +
      'let $1=settled.flatMap((s)=>s.status==="fulfilled"?[s.value]:[]);' +
      'if($1.length===0)throw settled[0].reason;',
  },
  {
    place:
      /let response=\{results,unfilteredResultCount,(?=filters(?::filters2)?,totalFilters,timings\})/g,
    count: 1,
    mended:
      'let response={failed:settled.filter((s)=>s.status==="rejected").length,results,unfilteredResultCount,',
  },
];

/**
 * Lets the engine tell what could not be loaded. Pagefind 1.6 goes on without
 * a part of an index, and answers that nothing was found; and where one of
 * several merged indexes fails, it gives no answer at all. With this, an index
 * that fails is counted in the answer's `failed`. It can go when Pagefind
 * itself tells of such failures.
 *
 * @param script one of the {@link ENGINE_FILES}, as Pagefind writes it
 * @throws Error where the script is not as expected: another version of Pagefind
 */
export function mendEngine(script: string): string {
  return MENDS.reduce((text, { place, count, mended }) => {
    const found = text.match(place)?.length ?? 0;
    if (found !== count) {
      throw new Error(`Unexpected Pagefind engine: ${found} places like ${place}, not ${count}`);
    }
    return text.replace(place, mended);
  }, script);
}
