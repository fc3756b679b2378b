import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { entriesOf, lineOf, readLedger, writeEntry, writeLedger } from './ledger-text.ts';
import { spokenWords } from './spoken-words.ts';

const OAK = fingerprintOf('k', spokenWords('It was made of oak.'), 4);
const PLANK = fingerprintOf('k', spokenWords('Two posts, and a plank.'));

const TEXT = `{"":{"":1
},"flood":{"":""
,"t=4":"${OAK}"
,"t=16":"=t=4"
,"two-posts-and":"${PLANK}=t=4"
,"t=9":{"retired":"The speaker asked for “it”."}
},"flut":{"":{"moved":"flood"}
},"storm":{"":{"retired":"Nobody agreed."}
}}
`;

const idsOf = (text: string, slug: string) => {
  const part = readLedger(text).ledger.parts.get(slug);
  return part ? entriesOf(part).map(({ id }) => id) : [];
};

describe('the ledger', () => {
  it('is JSON that reads back as it was written', () => {
    expect(JSON.parse(TEXT)).toMatchObject({ flood: { 't=16': '=t=4' } });
    const { ledger, faults } = readLedger(TEXT);
    expect(faults).toEqual([]);
    expect(writeLedger(ledger.parts.values())).toBe(TEXT);
    expect(ledger.parts.get('flut')).toMatchObject({ moved: 'flood', line: 7 });
    expect(ledger.parts.get('storm')).toMatchObject({ retired: 'Nobody agreed.' });
    const part = ledger.parts.get('flood');
    expect(part && entriesOf(part)).toMatchObject([
      { id: 't=4', fingerprint: { count: 5, start: 4 } },
      { id: 't=16', within: 't=4' },
      { id: 'two-posts-and', fingerprint: { count: 5 }, within: 't=4' },
      { id: 't=9', retired: 'The speaker asked for “it”.' },
    ]);
    expect(part && lineOf(part, 't=9')).toBe(6);
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

  it('says where a merge has left its marks', () => {
    const broken = TEXT.replace(',"t=16"', '<<<<<<< HEAD\n,"t=16"');
    expect(readLedger(broken).faults).toMatchObject([{ line: 4, column: 1 }]);
    expect(readLedger('').faults.length).toBeGreaterThan(0);
    expect(readLedger('{"a": 1}').faults.length).toBeGreaterThan(0);
  });

  it('takes the withdrawal where a merge has left two lines for one address', () => {
    const twice = TEXT.replace(',"t=16"', `,"t=9":"${OAK}"\n,"t=16"`);
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

describe('two branches that add to the ledger', () => {
  /** What git makes of a file that two branches have changed, with the driver of `.gitattributes`. */
  function merged(one: string, other: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'merge-'));
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const args = [file('one', one), file('base', TEXT), file('other', other)];
    try {
      execFileSync('git', ['merge-file', '--union', ...args]);
      return readFileSync(join(folder, 'one'), 'utf8');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const add = (before: string, lines: string) => TEXT.replace(before, `${lines}${before}`);

  it('are merged where both add turns in one place', () => {
    const text = merged(
      add(',"t=16"', `,"t=5":"${PLANK}"\n`),
      add(',"t=16"', `,"t=6":"${OAK}"\n,"t=7":"${OAK}"\n`),
    );
    expect(readLedger(text).faults).toEqual([]);
    expect(idsOf(text, 'flood').toSorted()).toEqual([
      't=16',
      't=4',
      't=5',
      't=6',
      't=7',
      't=9',
      'two-posts-and',
    ]);
  });

  it('are merged where both add interviews in one place, at the end too', () => {
    const text = merged(
      add('}}\n', `},"tide":{"":""\n,"t=1":"${OAK}"\n`),
      add('}}\n', `},"wave":{"":""\n,"t=1":"${OAK}"\n,"t=2":"${PLANK}"\n`),
    );
    expect(readLedger(text).faults).toEqual([]);
    expect([idsOf(text, 'tide'), idsOf(text, 'wave')]).toEqual([['t=1'], ['t=1', 't=2']]);
  });
});
