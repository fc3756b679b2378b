import type { PreferenceName } from './preferences.ts';

/** A preference that is one of several. */
export type PreferenceField = Exclude<PreferenceName, 'keys'>;

/** What a value is called, where it is called by a word. */
export type PreferenceWord =
  | 'system'
  | 'light'
  | 'dark'
  | 'serif'
  | 'sans'
  | 'narrow'
  | 'normal'
  | 'wide'
  | 'shown'
  | 'hidden';

/** A preference as the form shows it. */
export interface Field {
  name: PreferenceField;
  /** The empty value is how the site is set. */
  values: readonly (readonly [value: string, word: PreferenceWord | { name: string }])[];
}

const SIZES = ['90', '', '110', '125', '150', '175', '200'];

/** The preferences that are one of several, in their order. */
export const PREFERENCE_FIELDS: readonly Field[] = [
  {
    name: 'scheme',
    values: [
      ['', 'system'],
      ['light', 'light'],
      ['dark', 'dark'],
    ],
  },
  { name: 'size', values: SIZES.map((value) => [value, { name: `${value || '100'}%` }]) },
  {
    name: 'face',
    values: [
      ['', 'serif'],
      ['sans', 'sans'],
      ['dyslexic', { name: 'OpenDyslexic' }],
    ],
  },
  {
    name: 'width',
    values: [
      ['narrow', 'narrow'],
      ['', 'normal'],
      ['wide', 'wide'],
    ],
  },
  {
    name: 'times',
    values: [
      ['', 'shown'],
      ['off', 'hidden'],
    ],
  },
];
