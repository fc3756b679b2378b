import { expect, test, vi } from 'vitest';
import { ChangeQueue } from './change-queue.ts';

test('changes that come in while one is worked on are worked on together, never two at a time', async () => {
  const done: string[][] = [];
  let atWork = 0;
  const queue = new ChangeQueue(async (changed) => {
    atWork += 1;
    expect(atWork).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    done.push([...changed]);
    atWork -= 1;
  });
  const first = queue.add('a');
  void queue.add('b');
  await vi.waitFor(() => expect(atWork).toBe(1), { interval: 1 });
  for (const file of ['c', 'a', 'c']) void queue.add(file);
  await first;
  expect(done).toEqual([
    ['a', 'b'],
    ['c', 'a'],
  ]);
  await queue.add('d');
  expect(done).toHaveLength(3);
});
