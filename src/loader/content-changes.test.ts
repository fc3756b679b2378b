import { expect, test } from 'vitest';
import { announceChange, listenForChanges } from './content-changes.ts';

test('each change reaches the last who listens, and no one else', () => {
  const heard: string[] = [];
  announceChange('too early');
  listenForChanges((file) => heard.push(`first ${file}`));
  announceChange('a');
  listenForChanges((file) => heard.push(`second ${file}`));
  announceChange('b');
  expect(heard).toEqual(['first a', 'second b']);
});
