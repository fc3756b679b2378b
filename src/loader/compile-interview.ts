import { settleAddresses } from '../permalinks/addresses.ts';
import { markQuoted } from '../permalinks/quote-marks.ts';
import { targetsOf } from '../permalinks/targets.ts';
import { choiceOf, QUOTE_DEFAULTS, type QuoteDefault } from '../quotes/choice.ts';
import { quoteNames } from '../quotes/quotes.ts';
import type { Problem } from '../transcript/index.ts';
import { keepCompilation } from './compiled-files.ts';
import { type InterviewSummary, summaryOf } from './interview-facts.ts';
import { addressesDigest, interviewDigest } from './source-digest.ts';
import { compileFile, readTranscriptFile } from './transcript-file.ts';

/** A file to be compiled; it travels to a thread. */
export interface CompileOrder {
  /** Where the file is. */
  path: string;
  /** The path that problems name. */
  file: string;
  /** Astro's cache folder, as an address. */
  cacheDir: string;
  /** Names the compiler: see `compilerVersion`. */
  version: string;
}

/** What is known of a compiled interview without reading its words. */
export interface CompiledInterview {
  /** The key of the transcript in the cache. */
  digest: string;
  /** Of the file. */
  bytes: number;
  /** The bytes of the transcript in the cache: a file of another size is not whole. */
  size: number;
  /**
   * Names what the ledger holds of the interview where nothing was ever corrected,
   * by what the site's settings say of quote pages.
   */
  addresses: Record<QuoteDefault, string>;
  summary: InterviewSummary;
  /** As the compiler found them, whatever the site's settings. */
  problems: Problem[];
}

/**
 * Compiles a transcript file into the cache.
 *
 * @throws where the file cannot be read
 */
export async function compileInterview(order: CompileOrder): Promise<CompiledInterview> {
  const { path, file, cacheDir, version } = order;
  const read = await readTranscriptFile(path, file);
  const digest = interviewDigest(version, file, read.bytes);
  const compilation = compileFile(read, file);
  const size = await keepCompilation(new URL(cacheDir), digest, compilation);
  const { facts, transcript } = compilation;
  const { text } = settleAddresses([], targetsOf(transcript));
  const addresses = QUOTE_DEFAULTS.map((site) => {
    const quoted = quoteNames(transcript, choiceOf(facts.quotes, site));
    return [site, addressesDigest(markQuoted(text, quoted))] as const;
  });
  return {
    digest,
    bytes: read.bytes.length,
    size,
    addresses: Object.fromEntries(addresses) as Record<QuoteDefault, string>,
    summary: summaryOf(compilation),
    problems: compilation.problems,
  };
}
