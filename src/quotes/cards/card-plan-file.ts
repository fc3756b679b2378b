import { readFile } from 'node:fs/promises';
import { writeWhole } from '../../loader/whole-files.ts';

/** A quote's id, the digest of its card (empty where it can have none), and the ids that it had before. */
export type PlannedQuote = [id: string, card: string, ...aliases: string[]];

/** The quotes of an interview that have pages. */
export interface PlannedInterview {
  /** Names all that the plan was made by. */
  key: string;
  quotes: PlannedQuote[];
  /** Characters that no face draws. */
  missing: string;
}

/** The quote pages of a site, by the interviews' ids. */
export type CardPlan = Record<string, PlannedInterview>;

function planFile(cacheDir: URL): URL {
  return new URL('verbatim/quotes.json', cacheDir);
}

/** Keeps the plan for the pages, and for the next build. */
export async function writePlan(plan: CardPlan, cacheDir: URL): Promise<void> {
  await writeWhole(planFile(cacheDir), JSON.stringify(plan));
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
