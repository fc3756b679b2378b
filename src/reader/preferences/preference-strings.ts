import type { PreferenceName } from './preferences.ts';

/** What the preferences are called; the empty value is how the site is set. Their button stands in `ReadingPreferences.astro`. */
export const PREFERENCE_STRINGS = {
  title: 'Reading preferences',
  close: 'Close',
  reset: 'Reset all',
  wasReset: 'All preferences are as the site has them.',
  forget: 'Forget where I stopped reading',
  forgotten: 'Forgotten, for all interviews.',
  note: 'Kept in this browser, and sent to nobody.',
  keys: 'Single-key shortcuts',
  keysNote: 'The key ? lists them. With Ctrl, Enter and Escape, keys go on working.',
} as const;

/** A preference that is one of several, as the form shows it: its name, and its values by name. */
export const FIELD_STRINGS: readonly {
  name: PreferenceName;
  legend: string;
  values: readonly (readonly [value: string, label: string])[];
}[] = [
  {
    name: 'scheme',
    legend: 'Colours',
    values: [
      ['', 'As the system'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    name: 'size',
    legend: 'Text size',
    values: ['90', '', '110', '125', '150', '175', '200'].map(
      (value) => [value, `${value || '100'}%`] as const,
    ),
  },
  {
    name: 'face',
    legend: 'Typeface',
    values: [
      ['', 'Serif'],
      ['sans', 'Sans serif'],
      ['dyslexic', 'OpenDyslexic'],
    ],
  },
  {
    name: 'width',
    legend: 'Line width',
    values: [
      ['narrow', 'Narrow'],
      ['', 'Normal'],
      ['wide', 'Wide'],
    ],
  },
  {
    name: 'times',
    legend: 'Times of turns',
    values: [
      ['', 'Shown'],
      ['off', 'Hidden'],
    ],
  },
];
