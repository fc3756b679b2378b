import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptSite } from './kept-site.ts';

const ONE = `(0:04) **Ada:** What was left of the bridge over the mill stream?

(0:10) **Ben:** Two posts, and a plank that somebody made into a bench.
`;
const TWO = `(0:04) **Ada:** And the storm that came in the winter after?

(0:10) **Ben:** It took the roof of the mill, and the wheel with it.
`;
/** The first behind the second, a minute later. */
const BOTH = `${TWO}\n${ONE.replace('0:04', '1:04').replace('0:10', '1:10')}`;

let site: KeptSite;

afterEach(() => site.remove());

describe('an interview that is led to another', () => {
  test('with the same ids as its own leads to its words there, and the other keeps its ids', async () => {
    site = await KeptSite.make({ one: ONE, two: TWO });
    await site.permalinks();
    await site.write('two', BOTH);
    await site.delete('one');
    expect(await site.permalinks()).toEqual(['permalink-gone “one”']);
    expect(await site.permalinks('--lead', 'one', '--to', 'two')).toEqual([]);
    const ledger = await site.ledger();
    const { at, rules } = await site.build();
    expect(rules).toEqual([]);
    const found = ['one#t=4', 'one#t=10', 'two#t=4', 'two#t=10', 'two#t=64', 'two#t=70'].map(at);
    expect(found).toEqual([
      'What was left',
      'Two posts, and',
      'And the storm',
      'It took the',
      'What was left',
      'Two posts, and',
    ]);
    // And so it stays.
    expect(await site.permalinks()).toEqual([]);
    expect(await site.ledger()).toBe(ledger);
  });

  test('is one of two halves of a whole: each goes on leading to its own words through corrections', async () => {
    site = await KeptSite.make({ p1: ONE, p2: TWO });
    await site.permalinks();
    const whole = (from: number, minutes: number) =>
      `${ONE.replace('0:04', `0:0${from}`)}\n${TWO.replaceAll('(0:', `(${minutes}:`)}`;
    await site.write('whole', whole(4, 1));
    await site.delete('p1');
    await site.delete('p2');
    expect(await site.permalinks()).toHaveLength(1);
    const lost = (await site.ledger()).includes('"p1":{"moved":"whole"}') ? 'p2' : 'p1';
    expect(await site.permalinks('--lead', lost, '--to', 'whole')).toEqual([]);
    for (const minutes of [1, 2, 3]) {
      await site.write('whole', whole(minutes + 4, minutes).replace('roof', 'r'.repeat(minutes)));
      expect(await site.permalinks()).toEqual([]);
      const { at, rules } = await site.build();
      expect(rules).toEqual([]);
      expect(['p1#t=4', 'p1#t=10', 'p2#t=4', 'p2#t=10'].map(at)).toEqual([
        'What was left',
        'Two posts, and',
        'And the storm',
        'It took the',
      ]);
    }
    // The whole is renamed, and joined to another in its turn.
    await site.move('whole', 'all');
    expect(await site.permalinks()).toEqual([]);
    await site.move('all', 'more');
    await site.write('more', `**Ada:** Good morning to everybody here.\n\n${whole(9, 5)}`);
    await site.permalinks();
    const { at, rules } = await site.build();
    expect(rules).toEqual([]);
    expect(['p1#t=10', 'p2#t=10', 'whole#t=10'].map(at)).toEqual([
      'Two posts, and',
      'It took the',
      'Two posts, and',
    ]);
  });

  test('asks about the words that the other has not, and these can be led on or withdrawn', async () => {
    site = await KeptSite.make({ one: ONE, two: TWO });
    await site.permalinks();
    const other = BOTH.replace(/What was left.*\?/, 'Tell me of that oak thing?');
    await site.write('two', other);
    await site.delete('one');
    await site.permalinks();
    expect(await site.permalinks('--lead', 'one', '--to', 'two')).toEqual([
      'permalink-gone one#t=4',
    ]);
    expect((await site.build()).rules).toEqual(['permalink-gone']);
    expect(await site.permalinks('--lead', 'one#t=4', '--to', 'two#t=64')).toEqual([]);
    expect((await site.build()).at('one#t=4')).toBe('Tell me of');
    await site.write('two', other.replace(/\(1:10\).*\n/, ''));
    expect(await site.permalinks()).toEqual(
      expect.arrayContaining(['permalink-gone #t=70', 'permalink-gone one#t=10']),
    );
    await site.permalinks('--retire', 'two#t=70', '--reason', 'Ben asked.');
    expect(await site.permalinks('--retire', 'one#t=10', '--reason', 'Ben asked us.')).toEqual([]);
    expect((await site.build()).at('one#t=10')).toBe('Ben asked us.');
  });

  describe('of which one turn was led to another there', () => {
    const OTHER = `${BOTH.replace(/What was left.*\?/, 'Tell me of that oak thing?')}`;
    const THREE = `(0:04) **Ada:** Which wood was the ferry made of, in those years?

(1:04) **Cleo:** Larch from the upper valley, and oak for the keel only.
`;

    beforeEach(async () => {
      site = await KeptSite.make({ one: ONE, two: TWO, three: THREE });
      await site.permalinks();
      await site.write('two', OTHER);
      await site.delete('one');
      await site.permalinks();
      await site.permalinks('--lead', 'one', '--to', 'two');
    });

    /** The ledger as it was written before it said whose id it is. */
    const writeAsBefore = async () =>
      site.writeLedger((await site.ledger()).replace('"=two#t=64"', '"=#t=64"'));

    test.each([
      ['', async () => undefined],
      [', as ledgers said it before', writeAsBefore],
    ])('is not led to the same id of a third that it is joined to%s', async (_, rewrite) => {
      await site.permalinks('--lead', 'one#t=4', '--to', 'two#t=64');
      await rewrite();
      const ledger = await site.ledger();
      expect(await site.permalinks()).toEqual([]);
      expect(await site.ledger()).toBe(ledger);
      expect((await site.build()).at('one#t=4')).toBe('Tell me of');
      for (const args of [['--lead', 'one', '--to', 'three'], []]) {
        expect(await site.permalinks(...args)).toEqual(
          expect.arrayContaining(['permalink-gone one#t=4', 'permalink-gone one#t=10']),
        );
        expect((await site.build()).at('one#t=4')).toBeUndefined();
      }
      // And back again.
      expect(await site.permalinks('--lead', 'one', '--to', 'two')).toEqual([]);
      expect((await site.build()).at('one#t=4')).toBe('Tell me of');
    });

    test('follows that turn where the other is renamed, timed anew, and joined to a third', async () => {
      await site.permalinks('--lead', 'one#t=4', '--to', 'two#t=64');
      await site.move('two', 'dos');
      expect(await site.permalinks()).toEqual([]);
      await site.write('dos', OTHER.replace('1:04', '1:05'));
      expect(await site.permalinks()).toEqual([]);
      expect((await site.build()).at('one#t=4')).toBe('Tell me of');
      await site.delete('dos');
      await site.write('three', `${THREE}\n${OTHER.replaceAll('(1:', '(3:')}`);
      expect(await site.permalinks('--lead', 'dos', '--to', 'three')).toEqual([]);
      const { at, rules } = await site.build();
      expect(rules).toEqual([]);
      expect(['one#t=4', 'two#t=64', 'dos#t=65'].map(at)).toEqual(Array(3).fill('Tell me of'));
    });

    test.each(['dos', 'two'])(
      'is led there where the other was renamed, as a turn of “%s”',
      async (name) => {
        await site.move('two', 'dos');
        expect(await site.permalinks()).toEqual(['permalink-gone one#t=4']);
        expect(await site.permalinks('--lead', 'one#t=4', '--to', `${name}#t=64`)).toEqual([]);
        const { at, rules } = await site.build();
        expect(rules).toEqual([]);
        expect(at('one#t=4')).toBe('Tell me of');
      },
    );

    test('is not led to a turn of an interview that it is no part of', async () => {
      const before = await site.ledger();
      await expect(site.permalinks('--lead', 'one#t=4', '--to', 'three#t=64')).rejects.toThrow(
        '--to takes a turn',
      );
      expect(await site.ledger()).toBe(before);
    });
  });

  test('says at its own quotes, and at no others, that the other was withdrawn', async () => {
    site = await KeptSite.make({ one: ONE.replace('0:04', '0:05'), two: TWO });
    await site.permalinks();
    const quoted = (await site.ledger())
      .replace('"one#t=5":"', '"one#t=5":"*')
      .replace('"two#t=4":"', '"two#t=4":"*');
    await site.writeLedger(quoted);
    await site.delete('one');
    await site.write('two', BOTH);
    await site.permalinks();
    await site.permalinks('--lead', 'one', '--to', 'two');
    await site.delete('two');
    expect(await site.permalinks('--retire', 'two', '--reason', 'Ben asked.')).toEqual([]);
    const { at, rules, quotes } = await site.build();
    expect(rules).toEqual([]);
    expect([at('one#t=5'), at('two#t=4')]).toEqual(['Ben asked.', 'Ben asked.']);
    expect(quotes).toEqual(['one#t=5', 'two#t=4']);
  });

  test('stands by itself again where its file is back', async () => {
    site = await KeptSite.make({ one: ONE, two: TWO });
    await site.permalinks();
    await site.delete('one');
    await site.write('two', BOTH);
    await site.permalinks();
    await site.permalinks('--lead', 'one', '--to', 'two');
    await site.write('one', ONE.replace('0:04', '0:05'));
    await site.write('two', TWO);
    await site.permalinks(
      '--retire',
      'two#t=64',
      '--retire',
      'two#t=70',
      '--reason',
      'Back in one.',
    );
    const { at, rules } = await site.build();
    expect(rules).toEqual([]);
    expect(['one#t=4', 'one#t=5', 'two#t=4'].map(at)).toEqual([
      'What was left',
      'What was left',
      'And the storm',
    ]);
  });
});

test('an interview that was renamed and is then withdrawn says so at each of its names', async () => {
  site = await KeptSite.make({ a: ONE });
  await site.permalinks();
  await site.move('a', 'b');
  await site.permalinks();
  await site.delete('b');
  expect(await site.permalinks('--retire', 'b', '--reason', 'Ada asked.')).toEqual([]);
  const { at, rules } = await site.build();
  expect(rules).toEqual([]);
  expect([at('a#t=4'), at('b#t=4')]).toEqual(['Ada asked.', 'Ada asked.']);
});

describe('a turn is not led to', () => {
  const rewritten = ONE.replace(/\(0:04\).*/, '(0:04) **Ada:** Nothing like it?').replace(
    /\(0:10\).*/,
    '(0:20) **Ben:** No.',
  );
  test.each([
    ['itself', 't=4'],
    ['what is gone', 't=10'],
    ['what was never there', 't=99'],
  ])('%s', async (_, to) => {
    site = await KeptSite.make({ z: ONE });
    await site.permalinks();
    await site.write('z', rewritten);
    expect(await site.permalinks()).toHaveLength(2);
    const before = await site.ledger();
    await expect(site.permalinks('--lead', 'z#t=4', '--to', to)).rejects.toThrow(`z#${to}`);
    expect(await site.ledger()).toBe(before);
    expect(await site.permalinks('--lead', 'z#t=4', '--to', 'nothing-like-it')).toEqual([
      'permalink-gone #t=10',
    ]);
    await site.permalinks('--retire', 'z#t=10', '--reason', 'Wrong.');
    await expect(site.permalinks('--lead', 'z', '--to', 'nowhere')).rejects.toThrow('still there');
    expect((await site.build()).at('z#t=4')).toBe('Nothing like it?');
  });
});
