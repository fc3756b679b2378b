/** What keys do. */
export type KeyDeed =
  | 'search'
  | 'list'
  | 'close'
  | 'turn'
  | 'question'
  | 'link'
  | 'menu'
  | 'hit'
  | 'all';

/** The keys by where they work; each does what stands beside it. */
export const KEY_LIST: readonly {
  where: 'everywhere' | 'reading' | 'finding';
  keys: readonly (readonly [keys: readonly string[], does: KeyDeed])[];
}[] = [
  {
    where: 'everywhere',
    keys: [
      [['/', 'Ctrl K'], 'search'],
      [['?'], 'list'],
      [['Esc'], 'close'],
    ],
  },
  {
    where: 'reading',
    keys: [
      [['j', 'k'], 'turn'],
      [['J', 'K'], 'question'],
      [['c'], 'link'],
      [['.'], 'menu'],
    ],
  },
  {
    where: 'finding',
    keys: [
      [['n', 'N'], 'hit'],
      [['Ctrl Enter'], 'all'],
    ],
  },
];
