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

describe('a title before a name is no given name', () => {
  test.each([
    ['Sir Tim Berners-Lee', 'en', 'Berners-Lee, Tim'],
    ['Dame Judi Dench', 'en', 'Dench, Judi'],
    ['President Barack Obama', 'en', 'Obama, Barack'],
    ['Former Vice President Kamala Harris', 'en', 'Harris, Kamala'],
    ['Prime Minister Theresa May', 'en', 'May, Theresa'],
    ['Senator Elizabeth Warren', 'en', 'Warren, Elizabeth'],
    ['The Rev. Martin Luther King, Jr.', 'en', 'King, Martin Luther, Jr.'],
    ['Rt. Hon. Tony Blair', 'en', 'Blair, Tony'],
    ['The Right Honourable Tony Blair', 'en', 'Blair, Tony'],
    ['Rabbi Jonathan Sacks', 'en', 'Sacks, Jonathan'],
    ['Captain John Smith', 'en', 'Smith, John'],
    ['Lt. Col. John Smith', 'en', 'Smith, John'],
    ['Major General Smedley Butler', 'en', 'Butler, Smedley'],
    ['Fr. Daniel Berrigan', 'en', 'Berrigan, Daniel'],
    ['Prof. Dr. Hans Weiß', 'de', 'Weiß, Hans'],
    ['Frau Prof. Dr. med. Anna von Groß', 'de', 'von Groß, Anna'],
    ['Dr.-Ing. Hans Weiß', 'de', 'Weiß, Hans'],
    ['Bundeskanzlerin Angela Merkel', 'de', 'Merkel, Angela'],
    ['Bundesaußenminister Joschka Fischer', 'de', 'Fischer, Joschka'],
    ['Pfarrer Heinrich Albertz', 'de', 'Albertz, Heinrich'],
    ['Mme Simone Veil', 'fr', 'Veil, Simone'],
    ['Pr Luc Montagnier', 'fr', 'Montagnier, Luc'],
    ['Présidente Michaëlle Jean', 'fr', 'Jean, Michaëlle'],
    ['Général Charles de Gaulle', 'fr', 'de Gaulle, Charles'],
    ['Dra. Ana Ruiz', 'es', 'Ruiz, Ana'],
    ['Sr. Juan Pérez', 'es', 'Pérez, Juan'],
    ['Presidenta Michelle Bachelet', 'es', 'Bachelet, Michelle'],
    ['Capitán Luis Vega', 'es', 'Vega, Luis'],
    ['Prof. 王小波', 'zh', '王小波'],
    ['Berners-Lee, Sir Tim', 'en', 'Berners-Lee, Tim'],
    ['Barack Obama, President', 'en', 'Obama, Barack'],
  ])('%s (%s): %s', (name, language, expected) => {
    expect(listName(readName(name, language))).toBe(expected);
  });
});

describe('a name stays whole where its title may be part of it, or stands for a name that is not given', () => {
  test.each([
    ...['Sister Mary', 'Sister Helen Prejean', 'Brother David', 'Father John Misty'],
    ...['Lord Byron', 'Lady Bird Johnson', 'Lady Gaga', 'Pope John Paul II', 'Queen Latifah'],
    ...['President Obama', 'Captain Beefheart', 'Dr. Dre', 'Mrs. Dalloway', 'Sir Mix-a-Lot'],
    ...['Judge Reinhold', 'Major Taylor', 'General Norman Johnson', 'Chancellor Williams'],
    ...['Prince', 'Prince Rogers Nelson', 'Bishop Briggs', 'Pastor Maldonado'],
    ...['Schwester Agnes', 'Pater Anselm Grün', 'Père Lagrange', 'Sor Juana Inés de la Cruz'],
    ...['Monsieur le Maire', 'President De Gaulle', 'Dr. van der Berg'],
    ...['Abbé Pierre', 'Fray Luis de León', 'Dr. Oetker GmbH', 'President of the club'],
  ])('%s', (name) => {
    expect(listName(readName(name, 'en'))).toBe(name);
  });
});

describe('a given name that is a title elsewhere stays a given name', () => {
  test.each([
    ['Dean Ornish', 'Ornish, Dean'],
    ['Dean Paul Martin', 'Martin, Dean Paul'],
    ['Earl Warren', 'Warren, Earl'],
    ['Duke Ellington', 'Ellington, Duke'],
    ['Baron Davis', 'Davis, Baron'],
    ['Don Johnson', 'Johnson, Don'],
    ['Maj Sjöwall', 'Sjöwall, Maj'],
    ['Gen Urobuchi', 'Urobuchi, Gen'],
    ['Fran Lebowitz', 'Lebowitz, Fran'],
    ['Hon Lik', 'Lik, Hon'],
    ['Otto Graf Lambsdorff', 'Lambsdorff, Otto Graf'],
    ['John Major', 'Major, John'],
    ['Louis Pasteur', 'Pasteur, Louis'],
  ])('%s: %s', (name, expected) => {
    expect(listName(readName(name, 'en'))).toBe(expected);
  });
});

test('a word is taken from before a name only where it is a title, and two words are left', () => {
  const word = fc.stringMatching(/^[A-ZÄÉ][a-zäé]{1,8}$/u);
  const title = fc.constantFrom('Sir', 'President', 'Sister', 'Judge', 'Dr.', 'Prof. Dr.', 'Sr.');
  fc.assert(
    fc.property(title, word, fc.array(word, { maxLength: 2 }), (before, first, more) => {
      const name = [first, ...more].join(' ');
      const { spoken, given = '' } = readName(`${before} ${name}`, 'en');
      expect([name, `${before} ${name}`]).toContain(spoken);
      if (more.length === 0) expect(spoken).toBe(`${before} ${name}`);
      expect(given).not.toContain(before);
    }),
  );
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

  test.each([
    ['Father John Misty', 'Misty, Father John', 'Misty, Father John'],
    ['Reverend Horton Heat', 'Reverend Horton Heat', 'Reverend Horton Heat'],
    ['Sister Helen Prejean', 'Prejean, Helen', 'Prejean, Helen'],
    ['Sir Elton John', 'John, Elton', 'John, Elton'],
  ])('of %s, who has a title, too: “%s”', (name, sort, expected) => {
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
