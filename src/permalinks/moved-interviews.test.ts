import { expect, it } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.ts';
import { settleAddresses } from './addresses.ts';
import { EditedInterview } from './edited-interview.ts';
import { fingerprintOf } from './fingerprint.ts';
import { writeEntry } from './ledger-entries.ts';
import { movedInterviews } from './moved-interviews.ts';
import { spokenWords } from './spoken-words.ts';
import { targetsOf } from './targets.ts';

const interviews = [1, 2, 3].map((seed) => new EditedInterview(seededRandom(seed)).generate(40));
const targetsOfOne = (nth: number) => targetsOf({ chapters: interviews[nth]?.chapters() ?? [] });
const parts = ['flood', 'storm', 'tide'].map((slug, nth) => ({
  slug,
  line: 1,
  text: settleAddresses([], targetsOfOne(nth)).text,
}));

it('finds interviews under their new names, corrected too, and takes no other for one that is gone', () => {
  const [flood] = interviews;
  for (let edits = 0; edits < 12; edits += 1) flood?.edit();
  const found = [
    { slug: '1999/flood', targets: targetsOfOne(0) },
    { slug: 'surge', targets: targetsOfOne(2) },
  ];
  expect([...movedInterviews(parts, found)]).toEqual([
    ['tide', 'surge'],
    ['flood', '1999/flood'],
  ]);
});

it('finds each of a thousand that were all renamed, in the time that it takes to read them', () => {
  const wordings = (nth: number) =>
    Array.from({ length: 60 }, (_, turn) =>
      fingerprintOf('k', spokenWords(`turn ${turn} of interview ${nth} says ${nth * turn}`)),
    );
  const many = Array.from({ length: 1000 }, (_, nth) => nth);
  const lost = many.map((nth) => ({
    slug: `talk-${nth}`,
    line: 1,
    text: wordings(nth)
      .map((written, turn) => writeEntry({ id: `t=${turn}`, written }))
      .join('\n'),
  }));
  const [target] = targetsOfOne(0);
  const found = many.map((nth) => ({
    slug: `renamed-${nth}`,
    targets: wordings(nth).flatMap((fingerprint) => (target ? { ...target, fingerprint } : [])),
  }));
  const moved = movedInterviews(lost, found);
  expect(many.filter((nth) => moved.get(`talk-${nth}`) !== `renamed-${nth}`)).toEqual([]);
});
