import { expect, test } from 'vitest';
import { contentChanges, contentReadings } from './content-changes.ts';

test('each change reaches the last who listens, and no one else', () => {
  const heard: string[] = [];
  contentReadings.listen((file) => heard.push(`read ${file}`));
  contentChanges.announce('too early');
  contentChanges.listen((file) => heard.push(`first ${file}`));
  contentChanges.announce('a');
  contentChanges.listen((file) => heard.push(`second ${file}`));
  contentChanges.announce('b');
  expect(heard).toEqual(['first a', 'second b']);
});
