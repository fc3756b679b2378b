import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { leadText, readLead } from '../markdown/lead.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { LongNames } from './long-names.ts';
import { readTurnHeader } from './turn-header.ts';

function paragraph(line: string): PhrasingContent[] {
  const [block] = parseMarkdown(line).root.children;
  return block?.type === 'paragraph' ? block.children : [];
}

function lead(line: string): string {
  return readLead(paragraph(line));
}

function read(line: string) {
  const header = readTurnHeader(lead(line));
  if (!header) return undefined;
  const { label, time, evidence, length } = header;
  return { label, time, evidence, rest: leadText(lead(line)).slice(length) };
}

describe('a turn header', () => {
  test.each([
    ['(00:12) It is.', undefined, '00:12', 'shape'],
    ['(00:12)It is.', undefined, '00:12', 'shape'],
    ['[ 1:02:03.5 ] It is.', undefined, '1:02:03.5', 'shape'],
    ['**[00:12]** It is.', undefined, '00:12', 'shape'],
    ['\\[\\\\00:39:46.14\\] It is.', undefined, '\\00:39:46.14', 'shape'],
    ['[00:19:38:01] It is.', undefined, '00:19:38:01', 'shape'],
    ['[2.32 → 2.60] It is.', undefined, '2.32s', 'shape'],
    ['[0:10 - 0:20] Ada: It is.', 'Ada', '0:10', 'time-before'],
    ['[00:12] Ada Byron: It is.', 'Ada Byron', '00:12', 'time-before'],
    ['[00:12] **Ada:** It is.', 'Ada', '00:12', 'shape'],
    ['Ada Byron: [00:12] It is.', 'Ada Byron', '00:12', 'shape'],
    ['Ada Byron (00:12): It is.', 'Ada Byron', '00:12', 'shape'],
    ['Ada [(00:12)](https://x.y) It is.', 'Ada', '00:12', 'shape'],
    ['**[00:12] SPEAKER_00:** It is.', 'SPEAKER_00', '00:12', 'shape'],
    ['**Ada** (00:12): It is.', 'Ada', '00:12', 'shape'],
    ['**Ada (8:56) -** It is.', 'Ada', '8:56', 'shape'],
    ['[Speaker 1] [00:12] It is.', 'Speaker 1', '00:12', 'shape'],
    ['**Ada** [00:12] It is.', 'Ada', '00:12', 'shape'],
    ['**Ada** [1:02](https://x.y) It is.', 'Ada', '1:02', 'shape'],
    ['**Ada:** It is.', 'Ada', undefined, 'shape'],
    ['**Ada**: It is.', 'Ada', undefined, 'shape'],
    ['**Ada**:It is.', 'Ada', undefined, 'shape'],
    ['**Ada: **It is.', 'Ada', undefined, 'shape'],
    ['__Ada__: It is.', 'Ada', undefined, 'shape'],
    ['Ada: It is.', 'Ada', undefined, 'colon'],
    ['Ada : It is.', 'Ada', undefined, 'colon'],
    ['Q. It is?', 'Q', undefined, 'colon'],
    ['M. Reece, Psy.D: It is.', 'M. Reece, Psy.D', undefined, 'colon'],
    ['VM (Vicky) Brasseur: It is.', 'VM (Vicky) Brasseur', undefined, 'colon'],
    ['Guide ([A. Stein](https://x.y)): It is.', 'Guide (A. Stein)', undefined, 'colon'],
    ['$STDOUT: It is.', '$STDOUT', undefined, 'colon'],
    ['艾達：It is.', '艾達', undefined, 'colon'],
    ['**艾達：**It is.', '艾達', undefined, 'shape'],
    ['[00:12] 艾達：It is.', '艾達', '00:12', 'time-before'],
    ['艾達 (00:12)：It is.', '艾達', '00:12', 'shape'],
    ['You know what: It is.', 'You know what', undefined, 'colon'],
    ['**Ada: It** is.', 'Ada', undefined, 'colon'],
  ])('%s', (line, label, time, evidence) => {
    const header = read(line);
    const named = header?.label?.startsWith('It is') ? undefined : header?.label;
    expect({ ...header, label: named }).toMatchObject({ label, time });
    if (label !== undefined) {
      expect(header?.evidence).toBe(evidence);
      expect(header?.rest).toMatch(/^It ?/);
    } else
      expect(readTurnHeader(lead(line))?.unlabelled ?? header).toMatchObject({ time, evidence });
  });

  test.each([
    ['**Ada:**', 'Ada', undefined],
    ['Ada:', 'Ada', undefined],
    ['**Ada**', 'Ada', undefined],
    ['(00:12)', undefined, '00:12'],
    ['[1:03](https://x.y)', undefined, '1:03'],
    ['Ada Byron (00:01:02):', 'Ada Byron', '00:01:02'],
    ['Ada Byron: 00:01:02', 'Ada Byron', '00:01:02'],
    ['Ada Byron  0:45', 'Ada Byron', '0:45'],
    ['**00:01:02 Ada**', 'Ada', '00:01:02'],
    ['**Ada 04:48**', 'Ada', '04:48'],
    ['**Ada:** 00:01:02', 'Ada', '00:01:02'],
    ['[00:01:02] Ada', 'Ada', '00:01:02'],
  ])('%s is all of its line', (line, label, time) => {
    expect(read(line)).toMatchObject({ label, time, rest: '' });
  });

  test.each([
    'It is 10:30 now.',
    'At 10:30: tea.',
    '[inaudible 00:12] It is.',
    '[laughs] It is.',
    'https://example.org',
    '(16:9) is the ratio',
    '[3:2] they won',
    ': It is.',
    `${'a'.repeat(81)}: It is.`,
    '',
  ])('does not begin “%s”', (line) => {
    expect(read(line)).toBeUndefined();
  });

  test.each([
    ['1:29:39', undefined, ''],
    ['10:30 is the time.', undefined, 'is the time.'],
    ['00:12 Ada: It is.', 'Ada', 'It is.'],
  ])('that has no brackets tells in number alone: %s', (line, label, rest) => {
    expect(read(line)).toMatchObject({ label, rest, evidence: 'bare-time' });
  });

  test('without a space behind the colon tells in number alone', () => {
    expect(read('Ada:It is.')).toMatchObject({ label: 'Ada', evidence: 'tight' });
  });

  test.each(['Ada - It is.', '**Ada** – It is.'])(
    'with a dash tells in number alone: %s',
    (line) => {
      expect(read(line)).toMatchObject({ label: 'Ada', evidence: 'dash' });
    },
  );

  test.each(['Ada: Ada: It is.', '**Ada: Ada:** It is.'])('has its label twice: %s', (line) => {
    expect(readTurnHeader(lead(line))).toMatchObject({ label: 'Ada', repeats: true });
    expect(read(line)?.rest).toBe('It is.');
  });

  test('leaves its time where the label turns out to be speech', () => {
    expect(readTurnHeader(lead('(00:12) You know what: no'))).toMatchObject({
      evidence: 'time-before',
      unlabelled: { time: '00:12', length: '(00:12) '.length },
    });
    expect(readTurnHeader(lead('You know what: no'))).not.toHaveProperty('unlabelled');
  });
});

describe('a declared name longer than a label that is guessed', () => {
  const name =
    'Ms María del Carmen Fernández de la Vega Sanz, First Deputy Prime Minister of Spain – Madrid';
  const names = new LongNames(['Bo Da', name]);

  test.each([
    '**[0:12] Ada:** It is.',
    '[0:12] **Ada:** It is.',
    '**Ada:** [0:12] It is.',
    '**Ada** (0:12): It is.',
    '**Ada (0:12):** It is.',
    '**Ada:** 0:12',
    '**Ada:** It is.',
    '**Ada: **It is.',
    '**Ada** [0:12] It is.',
    '**Ada** 0:12',
    '**Ada 0:12**',
    '**0:12 Ada**',
    '[0:12] **Ada** It is.',
    '[0:12] Ada: It is.',
    'Ada: [0:12] It is.',
    'Ada (0:12): It is.',
    'Ada: 0:12',
    '[Ada] [0:12] It is.',
    'Ada [(0:12)](https://x.y) It is.',
    'Ada  0:12',
    '[0:12] Ada',
    'Ada: It is.',
    'Ada: Ada: It is.',
    '**Ada: Ada:** It is.',
    '**Ada: It** is.',
    'Ada:It is.',
    'Ada 0:12',
    '0:12 Ada: It is.',
    '**Ada** - It is.',
    'Ada - It is.',
    '**Ada** It is.',
    '**Ada**',
    'Ada：It is.',
    'Ada (in Rome): It is.',
    'Bo Da and Ada: It is.',
    'It is as was said: no.',
  ])('is read as a short one is: %s', (line) => {
    const short = readTurnHeader(lead(line));
    const long = readTurnHeader(
      readLead(paragraph(line.replaceAll('Ada', name)), names.reach),
      names,
    );
    const times = short && /Ada.*Ada/.test(line) ? 2 : 1;
    const more = short?.label?.includes('Ada') ? (name.length - 'Ada'.length) * times : 0;
    expect(short).toBeDefined();
    expect(long).toEqual({
      ...short,
      label: short?.label?.replace('Ada', name),
      length: (short?.length ?? 0) + more,
    });
  });

  test('is known in capitals, decomposed, with spaces that nobody sees and marks of links', () => {
    for (const written of [
      name.toUpperCase(),
      name.normalize('NFD'),
      name.replaceAll(' ', ' \u200b '),
      name.replace('María', '[María](https://x.y)'),
    ]) {
      const read = readTurnHeader(readLead(paragraph(`**${written}:** Why?`), names.reach), names);
      expect(read?.label).toBe(leadText(readLead(paragraph(written), names.reach)));
    }
  });

  test('is not taken out of a longer word, and makes no sentence a label', () => {
    for (const line of [`${name}er: no.`, `x${name}: no.`, `${name}, ${'a'.repeat(80)}: no.`]) {
      const read = readTurnHeader(readLead(paragraph(line), names.reach), names);
      expect(read?.label ?? '').not.toContain('Madrid');
    }
  });

  test('is found in time among many that begin alike', () => {
    const many = Array.from({ length: 3000 }, (_, n) => `${name} ${n}`);
    const all = new LongNames(many);
    for (const one of many) {
      const read = readTurnHeader(readLead(paragraph(`${one}: Why?`), all.reach), all);
      expect(read?.label).toBe(one);
    }
  });
});
