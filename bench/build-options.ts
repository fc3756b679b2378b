import { parseArgs } from 'node:util';

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

function readCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`Unexpected “${text}”, expected a number`);
  return Number(text);
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
    sizes: values.sizes.split(',').map(readCount),
    seed: readCount(values.seed),
    rounds: readCount(values.rounds),
    astro: values.astro,
    json: values.json,
  };
}
