import type { AstroIntegration } from 'astro';
import { countOf } from '../../loader/count-of.ts';
import { CARDS_FOLDER } from '../card-size.ts';
import type { QuoteSite } from '../interview-cards.ts';
import { CardBuild, digestsOf } from './card-build.ts';
import type { CardPlan } from './card-plan-file.ts';

/**
 * Astro integration: plans which quotes have pages before the pages are made,
 * draws their cards while they are, and publishes them in `cards/`. A failure
 * fails the build.
 */
export function quoteCards(site: QuoteSite): AstroIntegration {
  let folders: { root: URL; cacheDir: URL };
  let running: { build: CardBuild; plan: CardPlan; drawn: Promise<number> } | undefined;
  return {
    name: 'verbatim-quote-cards',
    hooks: {
      'astro:config:done': ({ config: { root, cacheDir } }) => {
        folders = { root, cacheDir };
      },
      'astro:build:start': async ({ logger }) => {
        const build = await CardBuild.open(folders.root, folders.cacheDir, site);
        const plan = await build.plan();
        for (const [id, { missing }] of Object.entries(plan)) {
          if (missing === '') continue;
          logger.warn(`Quotes of “${id}” have no card: no face that is installed draws ${missing}`);
        }
        running = { build, plan, drawn: build.draw(plan) };
        running.drawn.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!running) throw new Error('Unexpected end of a build that did not start');
        const { build, plan, drawn } = running;
        const made = await drawn;
        await build.publish(plan, new URL(CARDS_FOLDER, dir));
        const count = digestsOf(plan).size;
        if (count > 0) logger.info(`${countOf(count, 'card')} of quotes, ${made} of them new`);
      },
    },
  };
}
