import { expect, test } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.ts';
import { turnsOf } from '../transcript/index.ts';
import { settleAddresses } from './addresses.ts';
import { placesOf, rightTurns } from './edited-archive.ts';
import { EditedInterview } from './edited-interview.ts';
import { followAddresses } from './followed-addresses.ts';
import { entriesOf, readingsOf } from './ledger-entries.ts';
import { targetsOf } from './targets.ts';

const EDITS = 60;
const SEEDS = Array.from({ length: Number(process.env['VERBATIM_SEEDS'] ?? 2) }, (_, n) => n + 1);

const settled = (text: string, interview: EditedInterview) => {
  const targets = targetsOf({ chapters: interview.chapters() });
  return { targets, addresses: settleAddresses(entriesOf({ text }), targets) };
};

test.each(SEEDS)(
  'the addresses of an interview that was joined to another lead to their words there, or are reported, through sixty edits (seed %i)',
  (seed) => {
    const whole = new EditedInterview(seededRandom(seed)).generate(60);
    const one = whole.branch(seededRandom(seed + 1));
    one.generate(60);
    one.turns.splice(0, 60);
    const first = settled('', one);
    const published = new Map(
      first.addresses.targets.flatMap(({ id }, at) => {
        const nth = turnsOf({ chapters: one.chapters() }).findIndex(
          (turn) => turn.id === first.targets[at]?.id,
        );
        const words = one.turns[nth]?.words;
        return words ? [[id, words.map(({ key }) => key)] as const] : [];
      }),
    );
    let [text, wholeText] = [first.addresses.text, settled('', whole).addresses.text];
    whole.turns.push(...one.turns);
    let followed = 0;
    for (let edits = 0; edits <= EDITS; edits += 1) {
      const { targets, addresses } = settled(wholeText, whole);
      wholeText = addresses.text;
      const all = followAddresses(
        readingsOf({ text }),
        targets,
        addresses.targets,
        () => undefined,
      );
      text = all.text;
      const turns = [...targets.entries()]
        .filter(([, { kind }]) => kind === 'turn')
        .map(([at]) => at);
      const gone = new Set(all.gone.map(({ id }) => id));
      const places = placesOf(whole);
      for (const [id, words] of published) {
        const place = all.places.get(id);
        if (place === undefined) {
          expect([edits, id, gone.has(id)]).toEqual([edits, id, true]);
          published.delete(id);
          continue;
        }
        followed += 1;
        const turn = turns.indexOf(place);
        expect([...rightTurns(words, places)], `${id} after ${edits} edits`).toContain(turn);
        published.set(
          id,
          words.filter((word) => places.get(word) === turn),
        );
      }
      whole.edit();
    }
    expect(followed).toBeGreaterThan(EDITS * 40);
  },
);
