import { expect, test } from 'vitest';
import { formatProblem, ProblemList } from '../transcript/index.ts';
import { decodeText } from './encoding.ts';

function decode(bytes: Buffer): { text: string; problems: string[] } {
  const list = new ProblemList('talk.md');
  const text = decodeText(bytes, list);
  return { text, problems: list.problems.map(formatProblem) };
}

test.each([
  ['words', 'Ada: Grüße, 日本 🎉\n'],
  ['a byte order mark', '\uFEFFAda: Yes.\n'],
  ['the replacement character itself', 'Ada: It said \uFFFD and \uFFFD.\n'],
  ['nothing', ''],
])('UTF-8 with %s is read as it stands', (_, text) => {
  expect(decode(Buffer.from(text))).toEqual({ text, problems: [] });
});

test.each([
  ['Latin-1', Buffer.from('Ada: Ja.\n\nBen: Grüße.\n', 'latin1'), '3:8', 'FC'],
  ['Latin-1 behind old line ends', Buffer.from('A\rB\r\né', 'latin1'), '3:1', 'E9'],
  ['a character cut short', Buffer.from('Ada: ü').subarray(0, 6), '1:6', 'C3'],
  ['the first bytes of the replacement character', Buffer.from([0x61, 0xef, 0xbf]), '1:2', 'EF'],
  ['a bad byte behind good ones', Buffer.from([0xef, 0xbf, 0xbd, 0x0a, 0xff]), '2:1', 'FF'],
  ['a bad byte behind a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), '1:2', 'FF'],
  ['UTF-16 with a mark', Buffer.from('\uFEFFAda: Ja.', 'utf16le'), '1:1', 'FF'],
  ['UTF-16 without a mark', Buffer.from('Ada: Ja.', 'utf16le'), '1:2', '00'],
  ['UTF-16 with a letter that is not ASCII', Buffer.from('Ada: é', 'utf16le'), '1:2', '00'],
])('%s is refused, with the place of its first bad byte', (_, bytes, place, byte) => {
  expect(decode(bytes)).toEqual({
    text: '',
    problems: [`talk.md:${place} error encoding Unexpected byte 0x${byte}, expected text in UTF-8`],
  });
});
