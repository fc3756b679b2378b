import { describe, expect, test } from 'vitest';
import type { Lead } from './lead.ts';
import { readTurnHeader } from './turn-header.ts';

/** A line in which `*` begins and ends bold type. */
function lead(line: string): Lead {
  const parts = line.split('*');
  const bold = parts.flatMap((part, index) => [...part].map(() => index % 2 === 1));
  return { text: parts.join(''), bold };
}

function read(line: string) {
  const header = readTurnHeader(lead(line));
  if (!header) return undefined;
  const { label, time, evident, length } = header;
  return { label, time, evident, rest: lead(line).text.slice(length) };
}

describe('a turn header', () => {
  test.each([
    ['(00:12) It is.', undefined, '00:12', true],
    ['[ 1:02:03.5 ] It is.', undefined, '1:02:03.5', true],
    ['*[00:12]* It is.', undefined, '00:12', true],
    ['[00:12] Ada Byron: It is.', 'Ada Byron', '00:12', true],
    ['[00:12]Ada: It is.', 'Ada', '00:12', true],
    ['Ada Byron: [00:12] It is.', 'Ada Byron', '00:12', true],
    ['Ada Byron (00:12): It is.', 'Ada Byron', '00:12', true],
    ['*[00:12] SPEAKER_00:* It is.', 'SPEAKER_00', '00:12', true],
    ['[00:12] *Ada* It is.', 'Ada', '00:12', false],
    ['*Ada* [00:12] It is.', 'Ada', '00:12', true],
    ['*Ada:* It is.', 'Ada', undefined, true],
    ['*Ada*: It is.', 'Ada', undefined, true],
    ['Ada: It is.', 'Ada', undefined, false],
    ['Ada : It is.', 'Ada', undefined, false],
    ['M. Reece, Psy.D: It is.', 'M. Reece, Psy.D', undefined, false],
    ['$STDOUT: It is.', '$STDOUT', undefined, false],
    ['艾達：It is.', '艾達', undefined, false],
    ['[00:12] 艾達：It is.', '艾達', '00:12', true],
    ['艾達 (00:12)：It is.', '艾達', '00:12', true],
    ['You know what: It is.', 'You know what', undefined, false],
    ['*Ada: It* is.', 'Ada', undefined, false],
  ])('%s', (line, label, time, evident) => {
    expect(read(line)).toMatchObject({ label, time, evident });
    expect(read(line)?.rest).toMatch(/^It ?/);
  });

  test('may be all of its line', () => {
    expect(read('*Ada:*')).toMatchObject({ label: 'Ada', evident: true, rest: '' });
    expect(read('(00:12)')).toMatchObject({ time: '00:12', rest: '' });
  });

  test.each([
    'It is 10:30 now.',
    '10:30 is the time.',
    'At 10:30: tea.',
    '(00:12)is no header',
    '[inaudible 00:12] It is.',
    '[laughs] It is.',
    'https://example.org',
    'Ada:It is.',
    ': It is.',
    `${'a'.repeat(81)}: It is.`,
    '*Never* do that.',
    '',
  ])('does not begin “%s”', (line) => {
    expect(read(line)).toBeUndefined();
  });

  test('leaves its time where the label turns out to be speech', () => {
    expect(readTurnHeader(lead('(00:12) You know what: no'))).toMatchObject({
      evident: false,
      unlabelled: { time: '00:12', length: '(00:12) '.length },
    });
    expect(readTurnHeader(lead('You know what: no'))).not.toHaveProperty('unlabelled');
  });
});
