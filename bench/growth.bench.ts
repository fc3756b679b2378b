import { compile } from '../src/transcript/index.ts';

const MEGABYTE = 1e6;
const SIZES = [0.01, 0.1, 1, 3, 10].map((size) => size * MEGABYTE);
const ROUNDS = 2;

/** Inputs that a compiler might take the square of their length for, each repeated to any size. */
const UNITS: Readonly<Record<string, string>> = {
  'labelled turns': '**Ada Byron:** It is so, as was said. [laughs]\n\nBen: Is it?\n\n',
  'plain turns': '(0:12) Ada Byron: It is so, as was said, and more of it.\n\n',
  'one paragraph': 'It is so, as was said, and then some more. ',
  'one line of letters': 'a',
  'lines of one paragraph': 'Ada: It is so.\nBen: Is it?\n',
  'emphasis opened': '**a ',
  'emphasis in turn': '*a* **b** _c_ ',
  'brackets opened': '[a ',
  'times in brackets': '[00:10] ',
  links: '[a](/b) ',
  references: '[a][b] ',
  'footnote marks': '[^a] ',
  'code opened': '`a ``b ',
  tags: '<b>',
  entities: '&amp; ',
  'quotes nested anew': '> a\n\n',
  items: '- a\n',
  'table rows': '| a | b |\n|---|---|\n',
  headings: '## a\n\n',
  underlines: 'a\n===\n',
  colons: ': ',
  spaces: 'a          ',
  digits: '1:02:03 ',
};

function seconds(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    compile(text, 'growth.md');
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

/**
 * Compiles inputs of 10 KB to 10 MB, and shows the seconds a megabyte takes of
 * each: a straight line of time against size is the same figure in each column.
 * Names of inputs may follow: `npm run bench -- growth links items`.
 */
export async function run(names: string[]): Promise<void> {
  const head = SIZES.map((size) => `${size / MEGABYTE} MB`.padStart(9)).join('');
  console.log(`${'seconds per MB'.padEnd(24)}${head}`);
  for (const [name, unit] of Object.entries(UNITS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const rates = SIZES.map((size) => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      return seconds(text) / (text.length / MEGABYTE);
    });
    console.log(`${name.padEnd(24)}${rates.map((rate) => rate.toFixed(2).padStart(9)).join('')}`);
  }
}
