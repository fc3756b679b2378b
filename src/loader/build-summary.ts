import type { AstroIntegration } from 'astro';
import { countOf } from './count-of.ts';

/** Astro integration: says at the end of a build how long its stages took. */
export function buildSummary(): AstroIntegration {
  const times: number[] = [];
  const mark = () => void times.push(performance.now());
  const between = (from: number, to: number) => {
    return `${(((times[to] ?? 0) - (times[from] ?? 0)) / 1000).toFixed(1)} s`;
  };
  return {
    name: 'verbatim',
    hooks: {
      'astro:config:done': mark,
      'astro:build:start': mark,
      'astro:build:generated': mark,
      'astro:build:done': ({ pages, logger }) => {
        mark();
        const stages = [
          `reading ${between(0, 1)}`,
          `pages ${between(1, 2)}`,
          `the rest of the search index ${between(2, 3)}`,
        ];
        logger.info(
          `Made ${countOf(pages.length, 'page')} in ${between(0, 3)}: ${stages.join(', ')}`,
        );
      },
    },
  };
}
