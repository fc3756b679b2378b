import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { entriesOf, writeEntry } from './ledger-entries.ts';
import { lineOf, readLedger, writeLedger } from './ledger-text.ts';
import { spokenWords } from './spoken-words.ts';

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
