import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueName, initialsOf, isAnonymous, listName, readName } from './person-name.ts';

describe('a name stands in lists as its language has it', () => {
  test.each([
    ['Simon Crosby', 'en', 'Crosby, Simon'],
    ['Jan Piet van der Berg', 'nl', 'van der Berg, Jan Piet'],
    ['Anna Van den Broeck', 'nl', 'Van den Broeck, Anna'],
    ['Osama bin Laden', 'en', 'bin Laden, Osama'],
    ['José Ortega y Gasset', 'es', 'Ortega y Gasset, José'],
    ['Jean d’Alembert', 'fr', 'd’Alembert, Jean'],
    ['Martin Luther King, Jr.', 'en', 'King, Martin Luther, Jr.'],
    ['Dr. Jane Roe, PhD', 'en', 'Roe, Jane'],
    ['Crosby, Simon', 'en', 'Crosby, Simon'],
    ['Citrix Systems, Inc.', 'en', 'Citrix Systems, Inc.'],
    ['Prof. Hans Weiß', 'de', 'Weiß, Hans'],
    ['VM (Vicky) Brasseur', 'en', 'Brasseur, VM'],
    ['Edward “Ted” Kennedy', 'en', 'Kennedy, Edward'],
    ['Nagy Péter', 'hu', 'Nagy, Péter'],
    ['Nguyễn Văn An', 'en', 'Nguyễn, Văn An'],
    ['Viet Thanh Nguyen', 'en', 'Nguyen, Viet Thanh'],
    ['Wang Xiaobo', 'zh', 'Wang, Xiaobo'],
    ['Simon Crosby', 'zh', 'Crosby, Simon'],
    ['Λεωνίδας Κύρκος', 'el', 'Κύρκος, Λεωνίδας'],
    ['王小波', 'zh', '王小波'],
    ['大江 健三郎', 'ja', '大江 健三郎'],
    ['남궁민수', 'ko', '남궁민수'],
    ['Plato', 'en', 'Plato'],
    ['Citrix Systems', 'en', 'Citrix Systems'],
    ['The Mill Workers', 'en', 'The Mill Workers'],
    ['Smith & Sons', 'en', 'Smith & Sons'],
    ['Woman in the back row', 'en', 'Woman in the back row'],
    ['sarnold', 'en', 'sarnold'],
    ['3D Printing Nerd', 'en', '3D Printing Nerd'],
  ])('%s (%s): %s', (name, language, expected) => {
    expect(listName(readName(name, language))).toBe(expected);
  });
});

describe('in a catalogue the family name of every script is told apart', () => {
  test.each([
    ['王小波', 'zh', '王, 小波'],
    ['欧阳修', 'zh', '欧阳, 修'],
    ['大江 健三郎', 'ja', '大江, 健三郎'],
    ['大江健三郎', 'ja', '大江健三郎'],
    ['김민지', 'ko', '김, 민지'],
    ['西蒙·克罗斯比', 'zh', '克罗斯比, 西蒙'],
  ])('%s (%s): %s', (name, language, expected) => {
    expect(catalogueName(readName(name, language))).toBe(expected);
  });
});

describe('what the publisher says of a name is taken', () => {
  test.each([
    ['Simone de Beauvoir', 'Beauvoir, Simone de', 'Beauvoir, Simone de'],
    ['Gabriel García Márquez', 'García Márquez, Gabriel', 'García Márquez, Gabriel'],
    ['Wu Lan', 'Wu, Lan', 'Wu, Lan'],
    ['Björk Guðmundsdóttir', 'Björk Guðmundsdóttir', 'Björk Guðmundsdóttir'],
  ])('%s is filed as “%s”', (name, sort, expected) => {
    expect(listName(readName(name, 'en', sort))).toBe(expected);
  });

  test('and a label in the order of lists is spoken the other way round', () => {
    expect(readName('Crosby, Simon', 'en').spoken).toBe('Simon Crosby');
  });

  test('and does not change how it is spoken', () => {
    expect(readName('Wu Lan', 'en', 'Wu, Lan').spoken).toBe('Wu Lan');
  });
});

test.each([
  ['Simon', 'S.'],
  ['Jean-Paul', 'J.-P.'],
  ['J.K.', 'J. K.'],
  ['Лев Николаевич', 'Л. Н.'],
  ['Élodie', 'É.'],
])('the initials of %s are %s', (given, expected) => {
  expect(initialsOf(given)).toBe(expected);
});

test.each(['Speaker 1', 'Voice B', 'Unknown speaker', 'Unidentified man', 'Audience', 'Caller'])(
  '“%s” names nobody',
  (label) => {
    expect(isAnonymous(label)).toBe(true);
  },
);

test.each(['Simon Crosby', 'Manfred', 'Mandy Caller-Jones', 'Guest Star'])(
  '“%s” is a name',
  (label) => {
    expect(isAnonymous(label)).toBe(false);
  },
);

test('no word of a name is lost or made up, whatever it is', () => {
  const word = fc.stringMatching(/^[A-ZÄÉ][a-zäé]{1,8}(?:-[A-Z][a-z]{1,5})?$/u);
  const particle = fc.constantFrom('van', 'van der', 'de', 'von');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.option(particle),
      word,
      (given, between, family) => {
        const name = [...given, between, family].filter(Boolean).join(' ');
        const { spoken } = readName(name, 'en');
        const sorted = (text: string) => text.replaceAll(',', '').split(' ').sort();
        expect(sorted(listName(readName(name, 'en')))).toEqual(sorted(spoken));
      },
    ),
  );
});
