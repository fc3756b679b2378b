import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type CachedInterview,
  readCompilation,
  readManifest,
} from '../../loader/compiled-files.ts';
import { versionOf } from '../../loader/source-digest.ts';
import { writeWhole } from '../../loader/whole-files.ts';
import type { Card } from '../card.ts';
import { choiceOf } from '../choice.ts';
import { cardsOf, type QuoteSite } from '../interview-cards.ts';
import { cardDigest } from './card-cache.ts';
import { facesFor } from './card-faces.ts';
import type { Faces } from './faces.ts';

/** The sources that say what a card shows and how, besides those of the compiler. */
const SOURCES = ['src/quotes/**/*.ts', 'src/data/{escape-html,partial-date}.ts'];

/** The quotes of an interview that have pages. */
export interface PlannedInterview {
  /** Names all that the plan was made by. */
  key: string;
  /** The id of each quote and the digest of its card: empty where it can have none. */
  quotes: [id: string, card: string][];
  /** Characters that no face draws. */
  missing: string;
}

/** The quote pages of a site, by the interviews' ids. */
export type CardPlan = Record<string, PlannedInterview>;

function planFile(cacheDir: URL): URL {
  return new URL('verbatim/quotes.json', cacheDir);
}

/** The plan that the running build has made; empty where there was none yet. */
export async function readPlan(cacheDir: URL): Promise<CardPlan> {
  try {
    return JSON.parse(await readFile(planFile(cacheDir), 'utf8')) as CardPlan;
  } catch {
    // Absent or damaged: then all is planned anew.
    return {};
  }
}

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
      if (choiceOf(interview.quotes, this.#site.quotes).length === 0) continue;
      const key = this.#keyOf(interview);
      const known = before[interview.id];
      plan[interview.id] = known?.key === key ? known : await this.#planOne(interview, key);
    }
    await writeWhole(planFile(this.#cacheDir), JSON.stringify(plan));
    return plan;
  }

  /** The cards of an interview, by their digests. */
  async cards({ digest }: CachedInterview): Promise<Map<string, Card>> {
    const compiled = await readCompilation(this.#cacheDir, digest);
    const cards = [...cardsOf(compiled, this.#site).values()];
    return new Map(cards.map((card) => [cardDigest(card, this.#version), card]));
  }

  #keyOf({ digest }: CachedInterview): string {
    const { title, language, quotes } = this.#site;
    return createHash('sha256')
      .update(JSON.stringify([this.#version, digest, title, language, quotes]))
      .digest('hex');
  }

  async #planOne(interview: CachedInterview, key: string): Promise<PlannedInterview> {
    const compiled = await readCompilation(this.#cacheDir, interview.digest);
    const quotes: [string, string][] = [];
    const missing = new Set<string>();
    for (const [id, card] of cardsOf(compiled, this.#site)) {
      const own = await facesFor(card, this.#faces);
      for (const character of own.missing) missing.add(character);
      quotes.push([id, own.missing.size === 0 ? cardDigest(card, this.#version) : '']);
    }
    return { key, quotes, missing: [...missing].join('') };
  }
}
