import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { entriesOf, readingsOf, writeEntry } from './ledger-entries.ts';
import { lineOf, readLedger, writeLedger } from './ledger-text.ts';
import { spokenWords } from './spoken-words.ts';
import { unionMerge } from './union-merge.ts';

const OAK = fingerprintOf('k', spokenWords('It was made of oak.'), 4);
const PLANK = fingerprintOf('k', spokenWords('Two posts, and a plank.'));

const TEXT = `{"":2
,"flood#t=4":"${OAK}"
,"flood#t=16":"=t=4"
,"flood#two-posts-and":"${PLANK}=t=4"
,"flood#t=9":{"retired":"The speaker asked for “it”."}
,"flut":{"moved":"flood"}
,"sleet":""
,"storm":{"retired":"Nobody agreed."}
}
`;

/** The same in the form before. */
const NESTED = `{"":{"":1
},"flood":{"":""
,"t=4":"${OAK}"
,"t=16":"=t=4"
,"two-posts-and":"${PLANK}=t=4"
,"t=9":{"retired":"The speaker asked for “it”."}
},"flut":{"":{"moved":"flood"}
},"sleet":{"":""
},"storm":{"":{"retired":"Nobody agreed."}
}}
`;

/** As two branches leave it that have published one address for different words. */
const MERGED = TEXT.replace('\n,"flood#t=16"', `\n,"flood#t=4":"${PLANK}"\n,"flood#t=16"`);

/** The same, where one of them has gone on in the form before. */
const MERGED_NESTED = NESTED.replace('\n,"t=16"', `\n,"t=4":"${PLANK}"\n,"t=16"`);
const MERGED_FORMS = MERGED_NESTED + MERGED;

/** All that a ledger says, however it is laid out; and where, without the white space. */
function whatSays(text: string) {
  const { ledger, faults } = readLedger(text);
  const lines = text.split(/\r?\n/);
  const parts = Array.from(ledger.parts.values(), ({ line: _, runs: __, ...part }) => part);
  const places = [...ledger.parts.values()].flatMap((part) =>
    entriesOf(part).map(({ id }) => lines[(lineOf(part, id) ?? 0) - 1]?.includes(id)),
  );
  const readings = parts.map(readingsOf);
  return { faults, parts, readings, places };
}

describe('the ledger', () => {
  it('is JSON that reads back as it was written', () => {
    expect(JSON.parse(TEXT)).toMatchObject({ 'flood#t=16': '=t=4' });
    const { ledger, faults } = readLedger(TEXT);
    expect(faults).toEqual([]);
    expect(writeLedger(ledger.parts.values())).toBe(TEXT);
    expect(ledger.parts.get('flut')).toMatchObject({ moved: 'flood', line: 6 });
    expect(ledger.parts.get('storm')).toMatchObject({ retired: 'Nobody agreed.' });
    const part = ledger.parts.get('flood');
    expect(part && entriesOf(part)).toMatchObject([
      { id: 't=4', fingerprint: { count: 5, start: 4 } },
      { id: 't=16', within: 't=4' },
      { id: 'two-posts-and', fingerprint: { count: 5 }, within: 't=4' },
      { id: 't=9', retired: 'The speaker asked for “it”.' },
    ]);
    expect(part && lineOf(part, 't=9')).toBe(5);
  });

  it('is read with other line ends, a byte order mark, and in another layout', () => {
    const crlf = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`;
    const pretty = JSON.stringify(JSON.parse(TEXT), undefined, 2);
    for (const other of [crlf, pretty]) {
      const { ledger, faults } = readLedger(other);
      expect(faults).toEqual([]);
      expect(writeLedger(ledger.parts.values())).toBe(TEXT);
    }
  });

  it.each([
    ['in this form', MERGED],
    ['in the form before', MERGED_NESTED],
    ['in both forms', MERGED_FORMS],
  ])(
    'says the same %s with any white space, also where a merge has left two lines for one address',
    (_, merged) => {
      const said = whatSays(merged);
      expect(said.faults).toEqual([]);
      expect(said.readings.flat(2).filter(({ id }) => id === 't=4').length).toBeGreaterThan(1);
      const space = fc.array(fc.constantFrom(' ', '\t', '\n', '\r\n')).map((all) => all.join(''));
      fc.assert(
        fc.property(fc.infiniteStream(space), fc.boolean(), (spaces, isBetweenAll) => {
          const next = () => spaces.next().value;
          const spread = isBetweenAll
            ? merged.replaceAll(/"(?:[^"\\]|\\.)*"|[{}:,]/g, (token) => next() + token + next())
            : merged.replaceAll(/^.*$/gm, (line) => next() + line + next());
          expect(whatSays(spread)).toEqual(said);
        }),
      );
    },
  );

  it.each([
    ['with an empty line between', MERGED.replace('\n,"flood#t=16"', '\n\n,"flood#t=16"')],
    ['with a blank behind a line', MERGED.replace('\n,"flood#t=16"', ' \n,"flood#t=16"')],
    ['with other line ends', MERGED.replaceAll('\n', '\r\n')],
    ['pretty-printed', MERGED.replaceAll('\n,', ',\n  ').replaceAll('":', '": ')],
    ['in one line', MERGED.replaceAll('\n', '')],
  ])('keeps both lines for one address %s', (_, text) => {
    expect(whatSays(text)).toEqual(whatSays(MERGED));
  });

  it('keeps both lines for one address where branches were merged that had been pretty-printed', () => {
    const pretty = (head: string) =>
      JSON.stringify(JSON.parse(TEXT.replace(OAK, head)), undefined, 2).replace(
        '\n}',
        head === OAK ? '\n}' : ',\n  "snow": ""\n}',
      );
    const base = JSON.stringify({ '': 2, flut: { moved: 'flood' } }, undefined, 2);
    const merged = unionMerge(pretty(OAK), base, pretty(PLANK));
    const { ledger, faults } = readLedger(merged);
    expect(faults).toEqual([]);
    expect(ledger.parts.get('flut')).toMatchObject({ moved: 'flood' });
    expect(readingsOf(ledger.parts.get('flood') ?? { text: '' })).toHaveLength(2);
  });

  it('tells the lines of the file in which something is wrong, however it is laid out', () => {
    const pretty = JSON.stringify(JSON.parse(TEXT), undefined, 2).split('\n');
    pretty.splice(4, 0, '<<<<<<< HEAD', '', '=======');
    expect(readLedger(pretty.join('\n')).faults).toMatchObject([{ line: 5 }, { line: 7 }]);
    const unknown = TEXT.replace(`"${OAK}"`, '12');
    for (const text of [unknown, unknown.replaceAll('\n', '\n\n')]) {
      const place = text.split('\n').findIndex((line) => line.includes('12')) + 1;
      expect(readLedger(text).faults).toMatchObject([{ line: place }]);
    }
  });

  it('is read in the form before as well, and written anew in this one', () => {
    for (const text of [NESTED, JSON.stringify(JSON.parse(NESTED))]) {
      const { ledger, faults } = readLedger(text);
      expect(faults).toEqual([]);
      expect(writeLedger(ledger.parts.values())).toBe(TEXT);
    }
    const { ledger } = readLedger(NESTED);
    const part = ledger.parts.get('flood');
    expect(part && lineOf(part, 't=9')).toBe(6);
  });

  it('knows whose each line is, wherever it stands', () => {
    const lines = TEXT.split('\n');
    const [last = ''] = lines.splice(4, 1);
    lines.splice(6, 0, last);
    const { ledger, faults } = readLedger(lines.join('\n'));
    expect(faults).toEqual([]);
    expect(writeLedger(ledger.parts.values())).toBe(TEXT);
    const part = ledger.parts.get('flood');
    expect(part && ['t=4', 't=9', 't=5'].map((id) => lineOf(part, id))).toEqual([2, 7, undefined]);
  });

  it('says where a merge has left its marks', () => {
    const broken = TEXT.replace(',"flood#t=16"', '<<<<<<< HEAD\n,"flood#t=16"');
    expect(readLedger(broken).faults).toMatchObject([{ line: 3, column: 1 }]);
    expect(readLedger('').faults.length).toBeGreaterThan(0);
    expect(readLedger('{"a": 1}').faults.length).toBeGreaterThan(0);
  });

  it('takes the withdrawal where a merge has left two lines for one address', () => {
    const twice = TEXT.replace(',"flood#t=16"', `,"flood#t=9":"${OAK}"\n,"flood#t=16"`);
    const part = readLedger(twice).ledger.parts.get('flood');
    const found = part ? entriesOf(part).filter(({ id }) => id === 't=9') : [];
    expect(found).toMatchObject([{ retired: 'The speaker asked for “it”.' }]);
  });

  it('keeps any id and any reason', () => {
    const texts = fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.toWellFormed());
    fc.assert(
      fc.property(texts, texts, (id, retired) => {
        const text = writeEntry({ id, written: '', retired });
        const whole = writeLedger([{ slug: 'a', text }]);
        const part = readLedger(whole).ledger.parts.get('a');
        expect(part && entriesOf(part)).toEqual([{ id, written: '', retired }]);
      }),
    );
  });
});

it('keeps its line ends where git would write others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'core.autocrlf=true', ...args], { cwd: folder, stdio: 'pipe' });
  try {
    copyFileSync(new URL('../../.gitattributes', import.meta.url), join(folder, '.gitattributes'));
    mkdirSync(join(folder, 'content'));
    const file = join(folder, 'content/permalinks.json');
    writeFileSync(file, TEXT);
    git('init', '-q');
    git('add', '.');
    rmSync(file);
    git('checkout', '-q', '--', '.');
    expect(readFileSync(file, 'utf8')).toBe(TEXT);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
