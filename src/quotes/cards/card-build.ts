import { readManifest } from '../../loader/compiled-files.ts';
import type { QuoteSite } from '../interview-cards.ts';
import { CardCache } from './card-cache.ts';
import { facesFor } from './card-faces.ts';
import { CardPlanner } from './card-plan.ts';
import type { CardPlan, PlannedQuote } from './card-plan-file.ts';
import { drawCards } from './draw-cards.ts';
import type { DueCard } from './draw-order.ts';
import { characterReader, keepFaces } from './face-files.ts';
import { Faces, type Slice } from './faces.ts';
import { publishCards } from './published-cards.ts';

/** The digests of all cards of a plan. */
export function digestsOf(plan: CardPlan): Set<string> {
  const all = Object.values(plan).flatMap(({ quotes }) => quotes.map(([, card]) => card));
  return new Set(all.filter(Boolean));
}

/** The cards of one build: which there are to be, and the drawing of those that the cache lacks. */
export class CardBuild {
  readonly #cacheDir: URL;
  readonly #planner: CardPlanner;
  readonly #faces: Faces;
  readonly #cache: CardCache;

  private constructor(cacheDir: URL, planner: CardPlanner, faces: Faces) {
    this.#cacheDir = cacheDir;
    this.#planner = planner;
    this.#faces = faces;
    this.#cache = new CardCache(cacheDir);
  }

  static async open(root: URL, cacheDir: URL, site: QuoteSite): Promise<CardBuild> {
    const faces = new Faces(site.theme.faces, characterReader(cacheDir));
    const planner = await CardPlanner.open(root, cacheDir, site, faces);
    return new CardBuild(cacheDir, planner, faces);
  }

  plan(): Promise<CardPlan> {
    return this.#planner.plan();
  }

  /** @returns how many cards were drawn */
  async draw(plan: CardPlan): Promise<number> {
    const due: DueCard[] = [];
    const slices = new Set<Slice>();
    const seen = new Set<string>();
    for (const interview of await readManifest(this.#cacheDir)) {
      const lacking = await this.#lacking(plan[interview.id]?.quotes ?? [], seen);
      if (lacking.size === 0) continue;
      for (const [digest, card] of await this.#planner.cards(interview)) {
        if (!lacking.has(digest)) continue;
        due.push({ digest, card });
        for (const slice of (await facesFor(card, this.#faces)).slices) slices.add(slice);
      }
    }
    if (due.length > 0)
      await drawCards(due, await keepFaces(slices, this.#cacheDir), this.#cacheDir);
    return due.length;
  }

  /** @param folder where the site is published */
  async publish(plan: CardPlan, folder: URL): Promise<void> {
    const digests = digestsOf(plan);
    await publishCards(digests, this.#cache, folder);
    await this.#cache.prune(digests);
  }

  /** @param seen the digests that were asked for before; these are added */
  async #lacking(quotes: readonly PlannedQuote[], seen: Set<string>): Promise<Set<string>> {
    const lacking = new Set<string>();
    for (const [, digest] of quotes) {
      if (digest === '' || seen.has(digest)) continue;
      seen.add(digest);
      if (!(await this.#cache.has(digest))) lacking.add(digest);
    }
    return lacking;
  }
}
