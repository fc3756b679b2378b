import { parseArgs } from 'node:util';
import { readCount } from './bench-run.ts';

/** How the build bench is called. */
export const USAGE = `Usage: npm run bench:build -- [FOLDER] [options]
  FOLDER         builds the Markdown files in it, instead of a generated archive
  --sizes A,B,…  interviews of the generated archive, one site after the other (100,500,2000)
  --seed N       another seed generates another archive (1)
  --rounds N     builds of each kind, of which the quickest counts (1)
  --astro        builds with Astro's own glob loader as well, which takes a second for three interviews
  --json FILE    writes all figures`;

/** What the build bench is to do. */
export interface BuildOptions {
  folder: string | undefined;
  sizes: number[];
  seed: number;
  rounds: number;
  astro: boolean;
  json: string | undefined;
}

/**
 * Reads the arguments of the build bench.
 *
 * @throws Error where they are not as {@link USAGE} says
 */
export function readBuildOptions(args: string[]): BuildOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: '100,500,2000' },
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '1' },
      astro: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const [folder, ...others] = positionals;
  if (others.length > 0) throw new Error('Expected one folder at the most');
  return {
    folder,
    sizes: values.sizes.split(',').map((size) => readCount(size, 1)),
    seed: readCount(values.seed, 1),
    rounds: readCount(values.rounds, 1),
    astro: values.astro,
    json: values.json,
  };
}
