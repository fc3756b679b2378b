import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Declarations that name a side, or treat left and right differently, and why they may. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'quote.css: inset: 0 auto auto 0':
    'The script that places the menu beside words reckons from the page’s upper left corner.',
  'ribbon.css: transform: scaleX(-1)':
    'It is what mirrors the ribbon, which is a picture and has no inline direction.',
};

/** A property that names a side, such as `padding-left` or `border-top-left-radius`. */
const RE_SIDE = /(?:^|-)(?:left|right)(?:-|$)/;

/** Properties that take a side as their value. */
const RE_SIDED = /^(?:text-align(?:-last)?|float|clear|caption-side)$/;

/** Shorthands of four sides: top, right, bottom, left. */
const RE_SIDES =
  /^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/;

/** Properties whose every value is reckoned from the left. */
const RE_MOVES = /^(?:translate|scale|rotate|background-position|object-position)$/;

/** The parts of a value, with what stands in parentheses kept together. */
const partsOf = (value: string) => value.match(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\S)+/g) ?? [];

function isPhysical(property: string, value: string): boolean {
  if (property.startsWith('--')) return false;
  if (RE_SIDE.test(property)) return true;
  if (RE_SIDED.test(property)) return /\b(?:left|right)\b/.test(value);
  const [top, right = top, , left = right] = partsOf(value);
  if (RE_SIDES.test(property)) return left !== right;
  if (property === 'border-radius') return new Set(partsOf(value)).size > 1;
  if (property === 'transform') return value !== 'none';
  if (RE_MOVES.test(property)) return true;
  return property === 'box-shadow' && !/^(?:none|0(?:px)?\s)/.test(value);
}

/** Each declaration of a stylesheet that has sides, as `property: value`. */
function physicalIn(css: string): string[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...bare.matchAll(/(?<=[{;]\s*)([-\w]+)\s*:\s*([^;{}]+);/g)].flatMap(
    ([, property = '', value = '']) => {
      const plain = value.trim().replaceAll(/\s+/g, ' ');
      return isPhysical(property, plain) ? [`${property}: ${plain}`] : [];
    },
  );
}

test('a declaration with sides is told from one without', () => {
  const css = `a { margin-left: 0; padding: 1px 2px 3px; inset: 0 1px 0 calc(1px + (2px)); }
    b { text-align: right; float: inline-start; border-radius: 2px 3px; &:hover { left: 0; } }
    c { text-align: end; margin: 0 auto; inset: 0; border-inline-start: 1px; /* right: 0; */ }
    @media (width > 1px) { d { box-shadow: 2px 0 red; translate: 1px; padding-right: 0; } }`;
  expect(physicalIn(css)).toEqual([
    'margin-left: 0',
    'inset: 0 1px 0 calc(1px + (2px))',
    'text-align: right',
    'border-radius: 2px 3px',
    'left: 0',
    'box-shadow: 2px 0 red',
    'translate: 1px',
    'padding-right: 0',
  ]);
});

test('the page mirrors for what is written from right to left: no style names a side', () => {
  const files = globSync(fileURLToPath(new URL('../**/*.css', import.meta.url)));
  expect(files.length).toBeGreaterThan(10);
  const found = files.flatMap((file) =>
    physicalIn(readFileSync(file, 'utf8')).map((one) => `${basename(file)}: ${one}`),
  );
  expect(found.sort()).toEqual(Object.keys(EXCEPTIONS).sort());
});

test('no component sets styles beside the stylesheets', () => {
  const components = globSync(fileURLToPath(new URL('../**/*.astro', import.meta.url)));
  expect(components.filter((file) => /<style|\sstyle=/.test(readFileSync(file, 'utf8')))).toEqual(
    [],
  );
});
