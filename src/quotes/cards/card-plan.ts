import { createHash } from 'node:crypto';
import {
  type CachedInterview,
  readCompilation,
  readManifest,
} from '../../loader/compiled-files.ts';
import { versionOf } from '../../loader/source-digest.ts';
import type { Compilation } from '../../transcript/index.ts';
import type { Card } from '../card.ts';
import { choiceOf } from '../choice.ts';
import { cardsOf, type QuoteSite } from '../interview-cards.ts';
import { cardDigest } from './card-cache.ts';
import { facesFor } from './card-faces.ts';
import {
  type CardPlan,
  type PlannedInterview,
  type PlannedQuote,
  readPlan,
  writePlan,
} from './card-plan-file.ts';
import type { Faces } from './faces.ts';

/** The sources that say what a card shows and how, besides those of the compiler. */
const SOURCES = ['src/quotes/**/*.ts', 'src/data/{escape-html,partial-date}.ts', 'src/theme/*.ts'];

/** Makes the plan of a site's quote pages and their cards. */
export class CardPlanner {
  readonly #cacheDir: URL;
  readonly #site: QuoteSite;
  readonly #faces: Faces;
  readonly #version: string;

  private constructor(cacheDir: URL, site: QuoteSite, faces: Faces, version: string) {
    this.#cacheDir = cacheDir;
    this.#site = site;
    this.#faces = faces;
    this.#version = version;
  }

  /**
   * @param root the project's folder
   * @param cacheDir Astro's cache folder
   */
  static async open(root: URL, cacheDir: URL, site: QuoteSite, faces: Faces): Promise<CardPlanner> {
    return new CardPlanner(cacheDir, site, faces, await versionOf(root, SOURCES));
  }

  /** Plans the quote pages of all interviews, and keeps the plan for them and for the next build. */
  async plan(): Promise<CardPlan> {
    const before = await readPlan(this.#cacheDir);
    const plan: CardPlan = {};
    for (const interview of await readManifest(this.#cacheDir)) {
      if (interview.elsewhere) continue;
      if (choiceOf(interview.quotes, this.#site.quotes).length === 0) continue;
      const key = this.#keyOf(interview);
      const known = before[interview.id];
      plan[interview.id] = known?.key === key ? known : await this.#planOne(interview, key);
    }
    await writePlan(plan, this.#cacheDir);
    return plan;
  }

  /** The cards of an interview, by their digests. */
  async cards(interview: CachedInterview): Promise<Map<string, Card>> {
    const cards = cardsOf(await this.#read(interview), this.#site);
    return new Map(cards.map(({ card }) => [cardDigest(card, this.#version), card]));
  }

  #keyOf({ digest, language: own }: CachedInterview): string {
    const { title, language, quotes, theme } = this.#site;
    return createHash('sha256')
      .update(JSON.stringify([this.#version, digest, own, title, language, quotes, theme.faces]))
      .digest('hex');
  }

  /** The name of a translation's file may say its language: so the manifest has it, not the words. */
  async #read({ digest, language }: CachedInterview): Promise<Compilation> {
    const { facts, ...compiled } = await readCompilation(this.#cacheDir, digest);
    return { ...compiled, facts: { ...facts, ...(language !== undefined && { language }) } };
  }

  async #planOne(interview: CachedInterview, key: string): Promise<PlannedInterview> {
    const compiled = await this.#read(interview);
    const quotes: PlannedQuote[] = [];
    const missing = new Set<string>();
    for (const { quote, card } of cardsOf(compiled, this.#site)) {
      const own = await facesFor(card, this.#faces);
      for (const character of own.missing) missing.add(character);
      const digest = own.missing.size === 0 ? cardDigest(card, this.#version) : '';
      quotes.push([quote.id, digest, ...quote.aliases]);
    }
    return { key, quotes, missing: [...missing].join('') };
  }
}
