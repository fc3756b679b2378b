import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CompileCache } from '../loader/compile-cache.ts';
import { readCompilation } from '../loader/compiled-files.ts';
import { readFormer } from '../loader/former-interviews.ts';
import { findInterviewFiles } from '../loader/interview-files.ts';
import { InterviewReader } from '../loader/interview-reader.ts';
import { readLedgerFile } from '../loader/ledger-file.ts';
import { bringUpToDate, readSiteInterviews } from '../loader/ledger-keeping.ts';
import { SettledAddresses } from '../loader/settled-addresses.ts';
import { readLedger } from '../permalinks/ledger-text.ts';
import { turnsOf } from '../transcript/index.ts';
import { decide } from './permalink-decisions.ts';
import { readPermalinksArguments } from './permalinks-arguments.ts';

/** A folder with interviews whose addresses are kept, for tests of what becomes of these. */
export class KeptSite {
  readonly folder: string;
  readonly #root: URL;
  readonly #cacheDir: URL;

  private constructor(folder: string) {
    this.folder = folder;
    this.#root = pathToFileURL(`${folder}/`);
    this.#cacheDir = new URL('.cache/', this.#root);
  }

  /** @param bodies by slug: the words, with their times and speakers */
  static async make(bodies: Readonly<Record<string, string>>): Promise<KeptSite> {
    const site = new KeptSite(await mkdtemp(join(tmpdir(), 'verbatim-kept-')));
    await mkdir(join(site.folder, 'content/interviews'), { recursive: true });
    for (const [slug, body] of Object.entries(bodies)) await site.write(slug, body);
    return site;
  }

  get ledgerPath(): string {
    return join(this.folder, 'content/permalinks.json');
  }

  ledger(): Promise<string> {
    return readFile(this.ledgerPath, 'utf8');
  }

  writeLedger(text: string): Promise<void> {
    return writeFile(this.ledgerPath, text);
  }

  write(slug: string, body: string): Promise<void> {
    return writeFile(this.#file(slug), `---\ntitle: ${slug}\n---\n\n${body}`);
  }

  move(from: string, to: string): Promise<void> {
    return rename(this.#file(from), this.#file(to));
  }

  delete(slug: string): Promise<void> {
    return rm(this.#file(slug));
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  /**
   * Does what `verbatim permalinks` does.
   *
   * @returns what is to be decided
   */
  async permalinks(...args: string[]): Promise<string[]> {
    const file = await readLedgerFile(this.#root);
    const { interviews } = await readSiteInterviews(this.#root, this.#cacheDir);
    const upToDate = (ledger = file?.ledger ?? { parts: new Map() }) =>
      bringUpToDate(this.#cacheDir, ledger, interviews, 'none');
    let state = await upToDate();
    if (args.length > 0) {
      decide(state, readPermalinksArguments(args), new Set(interviews.map(({ id }) => id)));
      state = await upToDate(readLedger(state.update.write()).ledger);
    }
    await writeFile(this.ledgerPath, state.update.write());
    return [...(file?.problems ?? []), ...state.problems].map(({ rule, message }) => {
      return `${rule} ${/(?:“[^”]*”|\S*#\S+)/.exec(message)?.[0] ?? message}`;
    });
  }

  /**
   * Does what a build does with the addresses.
   *
   * @returns a function that finds the first words at an address, or says that it leads
   *   nowhere; what is reported; and the former addresses at which quotes have pages
   */
  async build(): Promise<{
    at: (address: string) => string | undefined;
    rules: string[];
    quotes: string[];
  }> {
    const { files } = await findInterviewFiles(this.#root);
    const cache = await CompileCache.open(this.#cacheDir, '');
    const read = await new InterviewReader(this.#root, cache).read(files.map(({ file }) => file));
    const addresses = new SettledAddresses({ root: this.#root, cacheDir: this.#cacheDir });
    const ids = new Set(files.map(({ id }) => id));
    const { interviews, problems } = await addresses.settle(files, ids, read, 'none');
    const words = new Map<string, string>();
    for (const [slug, { digest }] of interviews) {
      const { transcript } = await readCompilation(this.#cacheDir, digest);
      for (const { id, aliases = [], text, withdrawn = [] } of turnsOf(transcript)) {
        const first = text.split(' ').slice(0, 3).join(' ');
        for (const name of [id, ...aliases]) words.set(`${slug}#${name}`, first);
        for (const one of withdrawn) words.set(`${slug}#${one.id}`, one.reason);
      }
    }
    const former = new Map(
      (await readFormer(this.#cacheDir)).interviews.map((one) => [one.slug, one]),
    );
    const at = (address: string): string | undefined => {
      const [slug = '', id = ''] = address.split('#');
      const { to, reason, joined } = former.get(slug) ?? {};
      if (reason !== undefined) return reason;
      if (to === undefined) return words.get(address);
      const why = joined?.withdrawn.find((one) => one.id === id)?.reason;
      const place = joined ? new Map(joined.leads).get(id) : id;
      return why ?? words.get(`${to}#${place}`);
    };
    const quotes = [...former.values()].flatMap((one) =>
      one.quotes.map((id) => `${one.slug}#${id}`),
    );
    return { at, rules: problems.map(({ rule }) => rule), quotes };
  }

  #file(slug: string): string {
    return join(this.folder, 'content/interviews', `${slug}.md`);
  }
}
