import { expect, it } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.ts';
import { settleAddresses } from './addresses.ts';
import { EditedInterview } from './edited-interview.ts';
import { movedInterviews } from './moved-interviews.ts';
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
