import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import type { Role, TextStyle } from '../check/text-report.ts';

const DEFAULT_WIDTH = 100;

const COLOURS = {
  error: 'red',
  warning: 'yellow',
  hint: 'cyan',
  place: 'bold',
  aside: 'dim',
} as const satisfies Record<Role, Parameters<typeof styleText>[0]>;

const RULE_PAGES = new URL('../../docs/rules/', import.meta.url);

/**
 * How text is to look on standard output: as wide as the terminal, and in
 * colours where it is one, or as `NO_COLOR` and `FORCE_COLOR` have it.
 */
export function terminalStyle(): TextStyle {
  const folder = fileURLToPath(RULE_PAGES);
  return {
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    paint: (role, text) => styleText(COLOURS[role], text, { stream: process.stdout }),
    ...(existsSync(folder) && { docs: `${relative('', folder).replaceAll(sep, '/')}/` }),
  };
}

/** Lets whoever reads our output leave before its end, as `head` does. */
export function allowEarlyClose(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
