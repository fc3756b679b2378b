/** The files that hold Pagefind's engine: one runs in a worker, the other where there is none. */
export const ENGINE_FILES: ReadonlySet<string> = new Set(['pagefind.js', 'pagefind-worker.js']);

/** A place of the engine that is changed, and what it becomes. */
interface Mend {
  place: RegExp;
  /** How many such places the engine has. */
  count: number;
  mended: string;
}

/**
 * A function that adds to a query, of which the engine asks for each word's
 * chunk, one word for each letter that may follow the last: the letters among
 * the 128 characters that its own last letter is among. Of two letters or
 * fewer, the longer words are too many to load; and where writing has no
 * spaces, no word begins another in this way.
 */
const WITH_LONGER_WORDS =
  '(query)=>{const word=query.split(" ").at(-1);const last=[...word].at(-1)?.codePointAt(0)??0;' +
  'if([...word].length<3||last>0x2000)return query;' +
  'const near=Array.from({length:128},(_,n)=>String.fromCodePoint((last&~127)+n));' +
  'return [query,...near.filter((one)=>/\\p{L}/u.test(one)).map((one)=>word+one)].join(" ")}';

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
  {
    // Each of several indexes loads the same code again.
    place:
      /let compressed_resp=await this\.throttledFetch\(wasm_url\);let compressed_wasm=await compressed_resp\.arrayBuffer\(\);const final_wasm=this\.decompress\(new Uint8Array\(compressed_wasm\),"Pagefind WebAssembly"\);/g,
    count: 1,
    mended:
      'const loaded=globalThis.pagefindWasm??=new Map();' +
      'if(!loaded.has(language))loaded.set(language,(async()=>{' +
      'const response=await this.throttledFetch(wasm_url);' +
      'return this.decompress(new Uint8Array(await response.arrayBuffer()),"Pagefind WebAssembly")})()' +
      '.catch((error)=>{loaded.delete(language);throw error}));' +
      'const final_wasm=await loaded.get(language);',
  },
  {
    // Of the words that begin with the one that is being typed, only those in its own chunk are found.
    place: /this\.backend\.request_indexes\(ptr,term\)/g,
    count: 1,
    mended: `this.backend.request_indexes(ptr,(${WITH_LONGER_WORDS})(term))`,
  },
];

/**
 * Lets the engine tell what could not be loaded. Pagefind 1.6 goes on without
 * a part of an index, and answers that nothing was found; and where one of
 * several merged indexes fails, it gives no answer at all. With this, an index
 * that fails is counted in the answer's `failed`. It can go when Pagefind
 * itself tells of such failures.
 *
 * Besides, merged indexes share one copy of the engine's code, and the word
 * that is being typed brings all chunks of longer words that begin with it.
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
