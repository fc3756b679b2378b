import { expect, test } from 'vitest';
import { entriesOf } from './ledger-entries.ts';
import { readLedger, writeLedger } from './ledger-text.ts';
import { LedgerUpdate } from './ledger-update.ts';
import { markQuoted, quotedIn, withoutQuoteMarks } from './quote-marks.ts';

const TEXT = ',"t=4":"kAX123abc@E"\n,"t=9":"=t=4"\n,"t=12":"cAXabc123"';

const readBack = (text: string) => readLedger(writeLedger([{ slug: 'flood', text }]));

test('an address says in one character that a quote page was published there', () => {
  const marked = markQuoted(TEXT, ['t=4', 't=9', 'not-there']);
  expect(marked).toBe(',"t=4":"*kAX123abc@E"\n,"t=9":"*=t=4"\n,"t=12":"cAXabc123"');
  expect(markQuoted(marked, ['t=4'])).toBe(marked);
  expect(quotedIn({ text: marked })).toEqual(['t=4', 't=9']);
  expect(withoutQuoteMarks(marked)).toBe(TEXT);
  const { faults, ledger } = readBack(marked);
  expect(faults).toEqual([]);
  const entries = entriesOf(ledger.parts.get('flood') ?? { text: '' });
  expect(entries.map(({ id, quoted = false }) => [id, quoted])).toEqual([
    ['t=4', true],
    ['t=9', true],
    ['t=12', false],
  ]);
  expect(entries[1]).toMatchObject({ written: '', within: 't=4' });
});

test('of the lines of two branches for one address, either says that there was a quote page', () => {
  const marked = markQuoted(TEXT, ['t=4']);
  for (const text of [`${marked}\n${TEXT}`, `${TEXT}\n${marked}`]) {
    expect(quotedIn({ text })).toEqual(['t=4']);
    expect(entriesOf({ text })[0]).toMatchObject({ id: 't=4', quoted: true });
  }
});

test('a withdrawn address and a withdrawn interview go on saying it', () => {
  const { ledger } = readBack(markQuoted(TEXT, ['t=4', 't=9']));
  const update = new LedgerUpdate(ledger);
  update.decide('flood', ['t=4', 't=9'], { retired: 'Ada asked for it.' });
  expect(quotedIn(update.part('flood') ?? { text: '' })).toEqual(['t=4', 't=9']);
  update.retire('flood', 'All of it, too.');
  const { ledger: read, faults } = readLedger(update.write());
  expect(faults).toEqual([]);
  expect(read.parts.get('flood')).toMatchObject({ text: ',"t=4":"*"\n,"t=9":"*"' });
  expect(quotedIn(read.parts.get('flood') ?? { text: '' })).toEqual(['t=4', 't=9']);
});
