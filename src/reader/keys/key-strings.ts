/** What the keyboard map says, and what is said of the keys when they are pressed. */
export const KEY_STRINGS = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  everywhere: 'On every page',
  reading: 'In an interview',
  finding: 'While words are searched for in an interview',
  last: 'This is the last one.',
  first: 'This is the first one.',
} as const;

/** The keys by where they work; each does what stands beside it. */
export const KEY_MAP: readonly {
  where: keyof Pick<typeof KEY_STRINGS, 'everywhere' | 'reading' | 'finding'>;
  keys: readonly (readonly [keys: readonly string[], does: string])[];
}[] = [
  {
    where: 'everywhere',
    keys: [
      [['/', 'Ctrl K'], 'Go to the search box'],
      [['?'], 'Show this list'],
      [['Esc'], 'Close what is open'],
    ],
  },
  {
    where: 'reading',
    keys: [
      [['j', 'k'], 'Next turn, previous turn'],
      [['J', 'K'], 'Next question, previous question (with Shift)'],
      [['c'], 'Copy the link of this turn'],
      [['.'], 'Open the quote menu of this turn'],
    ],
  },
  {
    where: 'finding',
    keys: [
      [['n', 'N'], 'Next hit, previous hit'],
      [['Ctrl Enter'], 'Search all interviews for the same'],
    ],
  },
];
