import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptSite } from './kept-site.ts';

const FLOOD = `(0:04) **Ada:** What was left of the bridge over the mill stream?

(0:10) **Ben:** Two posts, and a plank that somebody made into a bench.

(1:15) **Ben:** Until the parish sold it, eleven years after that winter.
`;
const STORM = `(0:04) **Ada:** And the storm that came in the winter after?

(0:10) **Ben:** It took the roof of the mill, and the wheel with it.
`;

let site: KeptSite;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
    cwd: site.folder,
    stdio: 'pipe',
  });

async function commit(): Promise<void> {
  git('add', 'content', '.gitattributes');
  git('commit', '-qm', 'So');
}

/** Begins a site in a repository with the git attributes that come with the program. */
beforeEach(async () => {
  site = await KeptSite.make({ flood: FLOOD, storm: STORM });
  copyFileSync(
    new URL('../../.gitattributes', import.meta.url),
    join(site.folder, '.gitattributes'),
  );
  git('init', '-q', '-b', 'main');
  await site.permalinks();
  await commit();
  git('branch', 'other');
});

afterEach(() => site.remove());

/** Corrects a time on the one branch, step by step. */
async function retime(slug: string, ...times: [from: string, to: string][]): Promise<void> {
  let body = FLOOD;
  for (const [from, to] of times) {
    body = body.replace(`(${from})`, `(${to})`);
    await site.write(slug, body);
    expect(await site.permalinks()).toEqual([]);
    await commit();
  }
}

/** Merges the branches into each other, and checks where addresses lead, before the ledger is brought up to date and after. */
async function expectMerged(
  into: string,
  from: string,
  leads: Readonly<Record<string, string>>,
): Promise<void> {
  git('checkout', '-q', into);
  git('merge', '-q', '--no-edit', from);
  for (let time = 0; time < 3; time += 1) {
    const { at, rules } = await site.build();
    expect(rules.filter((rule) => rule !== 'permalinks-behind')).toEqual([]);
    expect(Object.fromEntries(Object.keys(leads).map((one) => [one, at(one)]))).toEqual(leads);
    expect(await site.permalinks()).toEqual([]);
  }
}

describe.each([
  ['main', 'other'],
  ['other', 'main'],
])('into %s is merged %s:', (into, from) => {
  test('a file that was renamed on one branch and corrected on the other keeps all addresses of both', async () => {
    await retime('flood', ['0:04', '0:05'], ['0:05', '0:06']);
    git('checkout', '-q', 'other');
    await site.move('flood', 'flut');
    await site.permalinks();
    await commit();
    const words = { 't=4': 'What was left', 't=5': 'What was left', 't=6': 'What was left' };
    const all = { ...words, 't=10': 'Two posts, and', 't=75': 'Until the parish' };
    const leads = Object.entries(all).flatMap(([id, first]) => [
      [`flood#${id}`, first],
      [`flut#${id}`, first],
    ]);
    await expectMerged(into, from, { ...Object.fromEntries(leads), 'storm#t=4': 'And the storm' });
  });

  test('a new interview stands behind one whose last turn was corrected', async () => {
    await retime('flood', ['1:15', '1:16'], ['1:16', '1:17']);
    git('checkout', '-q', 'other');
    await site.write('fog', STORM.replaceAll('0:10', '1:15').replace('storm', 'fog'));
    await site.permalinks();
    await commit();
    await expectMerged(into, from, {
      'flood#t=75': 'Until the parish',
      'flood#t=76': 'Until the parish',
      'flood#t=77': 'Until the parish',
      'fog#t=4': 'And the fog',
      'fog#t=75': 'It took the',
      'fog#t=76': undefined as never,
    });
  });

  test('an address that both branches have published for other words is asked about, and leads to neither', async () => {
    const extra = (words: string) => `${FLOOD}\n(2:00) **Ada:** ${words}\n`;
    await site.write('flood', extra('Who paid for the new one, in the end?'));
    await site.permalinks();
    await commit();
    git('checkout', '-q', 'other');
    await site.write('flood', extra('Did anybody drown in that night?'));
    await site.permalinks();
    await commit();
    git('checkout', '-q', into);
    // Both questions are kept, as an editor would.
    git('merge', '-q', '--no-edit', '-X', 'ours', from);
    const [one, other] = [
      'Did anybody drown in that night?',
      'Who paid for the new one, in the end?',
    ];
    await site.write('flood', extra(`${one}\n\n(2:00) **Ada:** ${other}`));
    const merged = await site.ledger();
    await site.writeLedger(merged.replaceAll('\n,', '\n\n,'));
    expect((await site.build()).at('flood#t=120')).toBeUndefined();
    const ledgers: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      expect(await site.permalinks()).toEqual(['permalink-gone #t=120']);
      ledgers.push(await site.ledger());
      expect((await site.build()).at('flood#t=120')).toBeUndefined();
    }
    // While the question is open there is nothing new to write.
    expect(new Set(ledgers)).toEqual(new Set(ledgers.slice(0, 1)));
    expect(
      await site.permalinks('--lead', 'flood#t=120', '--to', 'who-paid-for-the-new-one'),
    ).toEqual([]);
    const { at, rules } = await site.build();
    expect(rules).toEqual([]);
    expect(at('flood#t=120')).toBe('Who paid for');
    expect(at('flood#did-anybody-drown-in-that-night')).toBe('Did anybody drown');
  });

  test('a turn of an interview that was joined to another on either branch is asked about', async () => {
    const wood = '(2:04) **Cleo:** Nobody has asked me anything about this.\n';
    await site.write('wood', wood);
    await site.permalinks();
    await commit();
    git('branch', '-f', 'other');
    const cut = FLOOD.replace(/What was left.*\?/, 'Tell me of that oak thing?');
    await site.write('storm', `${STORM}\n${cut.replaceAll('(0:', '(2:')}`);
    await site.delete('flood');
    await site.permalinks('--lead', 'flood', '--to', 'storm');
    expect(await site.permalinks('--lead', 'flood#t=4', '--to', 'storm#t=124')).toEqual([]);
    await commit();
    git('checkout', '-q', 'other');
    await site.write('wood', `${wood}\n${FLOOD.replaceAll('(0:', '(4:')}`);
    await site.delete('flood');
    expect(await site.permalinks('--lead', 'flood', '--to', 'wood')).toEqual([]);
    await commit();
    git('checkout', '-q', into);
    git('merge', '-q', '--no-edit', from);
    for (let time = 0; time < 3; time += 1) {
      const { at, rules } = await site.build();
      expect(rules).toContain('permalink-gone');
      expect([at('flood#t=4'), at('flood#t=10')]).toEqual([undefined, 'Two posts, and']);
      expect(await site.permalinks()).toEqual(['permalink-gone flood#t=4']);
    }
    const [place, words] =
      into === 'main' ? ['wood#t=244', 'What was left'] : ['storm#t=124', 'Tell me of'];
    expect(await site.permalinks('--lead', 'flood#t=4', '--to', place)).toEqual([]);
    const { at, rules } = await site.build();
    expect(rules).toEqual([]);
    expect(at('flood#t=4')).toBe(words);
  });

  test('an address of a joined interview that both branches have led to other turns leads to neither until somebody decides', async () => {
    const cut = FLOOD.replace(/What was left.*\?/, 'Tell me of that oak thing?');
    const mine = '(2:06) **Cleo:** My own question is another one altogether.';
    await site.write('storm', `${STORM}\n${mine}\n\n${cut.replaceAll('(0:', '(2:')}`);
    await site.delete('flood');
    await site.permalinks('--lead', 'flood', '--to', 'storm');
    await commit();
    git('branch', '-f', 'other');
    const lead = (to: string) => site.permalinks('--lead', 'flood#t=4', '--to', `storm#t=${to}`);
    expect(await lead('124')).toEqual([]);
    await commit();
    git('checkout', '-q', 'other');
    expect(await lead('126')).toEqual([]);
    await commit();
    git('checkout', '-q', into);
    git('merge', '-q', '--no-edit', from);
    for (let time = 0; time < 3; time += 1) {
      const { at, rules } = await site.build();
      expect(rules).toContain('permalink-gone');
      expect(at('flood#t=4')).toBeUndefined();
      expect(await site.permalinks()).toEqual(['permalink-gone flood#t=4']);
    }
    expect(await lead('124')).toEqual([]);
    const { at, rules } = await site.build();
    expect(rules).toEqual([]);
    expect(at('flood#t=4')).toBe('Tell me of');
  });

  test('of a ledger in the form before, which the other branch goes on writing, nothing is lost', async () => {
    const nested = (text: string) => {
      const lines = text.trimEnd().split('\n').slice(1, -1);
      let slug = '';
      const written = lines.flatMap((line) => {
        const [, own = '', rest = ''] = /^,"([^"#]+)#(.*)$/.exec(line) ?? [];
        const entry = `,"${rest}`;
        if (own === slug) return [entry];
        slug = own;
        return [`},"${slug}":{"":""`, entry];
      });
      return `${['{"":{"":1', ...written, '}}'].join('\n')}\n`;
    };
    // As it was before both branches were begun.
    await site.writeLedger(nested(await site.ledger()));
    await commit();
    git('branch', '-f', 'other');
    git('checkout', '-q', 'other');
    await site.write('flood', FLOOD.replace('0:10', '0:11'));
    await site.permalinks();
    await site.writeLedger(nested(await site.ledger()));
    await commit();
    git('checkout', '-q', 'main');
    await site.write('storm', STORM.replace('0:10', '0:12'));
    await site.permalinks();
    await commit();
    expect(await site.ledger()).toContain('\n,"flood#t=4":');
    await expectMerged(into, from, {
      'flood#t=10': 'Two posts, and',
      'flood#t=11': 'Two posts, and',
      'storm#t=10': 'It took the',
      'storm#t=12': 'It took the',
    });
  });
});
