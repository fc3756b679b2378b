import { describe, expect, it } from 'vitest';
import { compile, turnsOf } from '../transcript/index.ts';
import { settleAddresses } from './addresses.ts';
import { applyAddresses } from './apply-addresses.ts';
import { entriesOf, writeEntry } from './ledger-entries.ts';
import { targetsOf } from './targets.ts';

const BRIDGE = `## The bridge

(0:04) **Ada:** Which bridge did you build first, and who paid for it in the end?

(0:10) **Ben:** The small one over the mill stream. It was made of oak, and the parish paid.

**Ada:** How long did it stand?

(0:30) **Ben:** Until the flood, which is to say eleven years [0:36] and a winter that nobody forgot.

## The ferry

**Ben:** And it put the ferryman out of work for a summer.
`;

const transcriptOf = (body: string) => {
  const front =
    '---\ntitle: Bridges\nspeakers: [{ name: Ada, role: host }, { name: Ben, role: guest }]\n---\n\n';
  return compile(`${front}${body}`, 'bridges.md').transcript;
};

/** Publishes some versions of an interview one after the other; the ledger is brought up to date after each. */
function publish(...bodies: string[]) {
  let text = '';
  let settled = settleAddresses([], []);
  let transcript = transcriptOf('');
  for (const body of bodies) {
    const compiled = transcriptOf(body);
    settled = settleAddresses(entriesOf({ text }), targetsOf(compiled));
    transcript = applyAddresses(compiled, settled);
    text = settled.text;
  }
  /** The first words at an address, by whichever of its names. */
  const at = (id: string) => {
    const turn = turnsOf(transcript).find(
      (one) => one.id === id || one.aliases?.includes(id) || one.html.includes(` id="${id}"`),
    );
    const chapter = transcript.chapters.find((one) => one.id === id || one.aliases?.includes(id));
    return turn ? turn.text.split(' ').slice(0, 3).join(' ') : chapter?.title;
  };
  return { transcript, settled, text, at, ids: turnsOf(transcript).map(({ id }) => id) };
}

const edit = (from: string | RegExp, to: string) => BRIDGE.replace(from, to);

describe('the addresses of an interview', () => {
  it('are those of the compiler where nothing was corrected, whatever the ledger says', () => {
    const { transcript, settled } = publish(BRIDGE, BRIDGE);
    expect(transcript).toEqual(transcriptOf(BRIDGE));
    expect(settled).toMatchObject({ gone: [], added: [], carried: [] });
  });

  it('follow a turn whose first words were corrected', () => {
    const { at, ids } = publish(BRIDGE, edit('How long did it', 'And how long did it'));
    expect(ids).toContain('and-how-long-did-it-stand');
    expect(at('how-long-did-it-stand')).toBe('And how long');
  });

  it('follow all turns where times begin twelve seconds later, and never lead to others', () => {
    const later = edit('0:04', '0:10')
      .replace('(0:10) **Ben', '(0:16) **Ben')
      .replace('0:30', '0:36')
      .replace('[0:36]', '[0:42]');
    const { at, ids } = publish(BRIDGE, later);
    expect(at('t=4')).toBe('Which bridge did');
    // The second was published for the answer: the question has another address of its own.
    expect(at('t=10')).toBe('The small one');
    expect(ids).toContain('which-bridge-did-you-build-first');
    expect(at('t=16')).toBe('The small one');
    expect(at('t=30')).toBe('Until the flood,');
    expect(at('t=36')).toBe('Until the flood,');
    expect(at('t=42')).toBe('Until the flood,');
  });

  it('leave each turn the id that the compiler knows it by, where it has another', () => {
    const { transcript } = publish(
      BRIDGE,
      edit('0:04', '0:10').replace('(0:10) **Ben', '(0:16) **Ben'),
    );
    const known = turnsOf(transcript).map(({ id, compiledId }) => [id, compiledId]);
    expect(known.slice(0, 3)).toEqual([
      ['which-bridge-did-you-build-first', 't=10'],
      ['t=16', undefined],
      ['how-long-did-it-stand', undefined],
    ]);
  });

  it('lead to the part with the first words where a turn is split', () => {
    const { at } = publish(BRIDGE, edit('stream. It was', 'stream.\n\n(0:14) **Ben:** It was'));
    expect(at('t=10')).toBe('The small one');
    expect(at('t=14')).toBe('It was made');
  });

  it('lead to the whole where turns are joined, and to their own words where these are parted again', () => {
    const joined = edit(/ in the end\?\n\n\(0:10\) \*\*Ben:\*\* The/, ' in the end? The');
    expect(publish(BRIDGE, joined).at('t=10')).toBe('Which bridge did');
    expect(publish(BRIDGE, joined, BRIDGE).at('t=10')).toBe('The small one');
  });

  it('follow a time amid the words to the part that has it', () => {
    const { at } = publish(BRIDGE, edit('flood, which is', 'flood.\n\n**Ada:** Which is'));
    expect(at('t=36')).toBe('Which is to');
    expect(at('t=30')).toBe('Until the flood.');
  });

  it('follow turns to where they are moved', () => {
    const [, moved = ''] = /(\*\*Ben:\*\* And it put.*\n)/.exec(BRIDGE) ?? [];
    const { at } = publish(
      BRIDGE,
      `${moved}\n${BRIDGE.replace(moved, '')}(0:50) **Ada:** Thank you.\n`,
    );
    expect(at('and-it-put-the-ferryman-out')).toBe('And it put');
  });

  it('stay where a speaker is renamed', () => {
    const { ids } = publish(BRIDGE, BRIDGE.replaceAll('**Ben:**', '**Benjamin Oak:**'));
    expect(ids).toEqual(publish(BRIDGE).ids);
  });

  it('of a chapter follow what it holds: under another heading, or none', () => {
    expect(publish(BRIDGE, edit('## The ferry', '## Ferrymen and others')).at('the-ferry')).toBe(
      'Ferrymen and others',
    );
    expect(publish(BRIDGE, edit('## The ferry\n\n', '')).at('the-ferry')).toBe('And it put');
  });

  it('are told apart by what stands around them where turns say the same', () => {
    const nods =
      '**Ada:** Yes.\n\n**Ben:** It was cold in that winter.\n\n**Ada:** Yes.\n\n**Ben:** And then the thaw came.\n';
    const { at, transcript } = publish(
      nods,
      `**Ada:** Yes.\n\n**Ben:** So I heard from all of them.\n\n${nods}`,
    );
    const turns = turnsOf(transcript);
    expect(at('yes')).toBe('Yes.');
    expect(turns.map(({ id }) => id).slice(2)).toEqual(
      turnsOf(transcriptOf(nods)).map(({ id }) => id),
    );
    expect(turns[0]?.id).not.toMatch(/^yes(-1)?$/);
  });

  it('are reported where their words are gone, with the place, and their ids are not given out again', () => {
    const { settled, ids } = publish(
      BRIDGE,
      edit('How long did it stand?', 'Was that your only work?'),
    );
    expect(settled.gone).toEqual([{ id: 'how-long-did-it-stand', behind: 10 }]);
    const again = publish(
      BRIDGE,
      edit('**Ada:** How long did it stand?\n\n', ''),
      `**Ben:** How long did it stand? I was never asked such a thing.\n\n${edit('**Ada:** How long did it stand?\n\n', '')}`,
    );
    expect(again.ids).not.toContain('how-long-did-it-stand');
    expect(ids).not.toContain('how-long-did-it-stand');
  });

  it('say why there is nothing any more, where the words stood', () => {
    const without = edit('**Ada:** How long did it stand?\n\n', '');
    const { text } = publish(BRIDGE, without);
    const retired = entriesOf({ text }).map((entry) =>
      entry.id === 'how-long-did-it-stand'
        ? { ...entry, written: '', retired: 'Ada asked.' }
        : entry,
    );
    const compiled = transcriptOf(without);
    const settled = settleAddresses(retired, targetsOf(compiled));
    expect(settled.gone).toEqual([]);
    expect(settled.text).toBe(retired.map(writeEntry).join('\n'));
    const turns = turnsOf(applyAddresses(compiled, settled));
    expect(turns[1]?.withdrawn).toEqual([{ id: 'how-long-did-it-stand', reason: 'Ada asked.' }]);
  });
});
