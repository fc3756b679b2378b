import { PREFERENCES_KEY } from './preferences-key.ts';

/**
 * What a reader can choose, besides what the site is set in: that is no choice,
 * and leaves no trace. Each stands on the page's root as a data attribute.
 */
export const CHOICES = {
  /** Colours; the system's where it is left out. */
  scheme: ['light', 'dark'],
  /** The size of all text, in per cent of the browser's own. */
  size: ['90', '110', '125', '150', '175', '200'],
  /** The face of all words; two faces for two voices where it is left out. */
  face: ['sans', 'dyslexic'],
  /** The length of the lines that are read. */
  width: ['narrow', 'wide'],
  /** Whether the times of turns are seen. */
  times: ['off'],
  /** Whether single keys do anything (WCAG 2.1.4). */
  keys: ['off'],
} as const;

/** The name of a preference. */
export type PreferenceName = keyof typeof CHOICES;

/** All names of preferences. */
export const PREFERENCE_NAMES = Object.keys(CHOICES) as readonly PreferenceName[];

/** What a reader has chosen; what is left out stays as the site has it. */
export type Preferences = Partial<Record<PreferenceName, string>>;

/**
 * Reads the kept record. What is no record, or no choice that there is, counts
 * as never chosen.
 *
 * @param text JSON, or `null` where nothing is kept
 */
export function parsePreferences(text: string | null): Preferences {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  const result: Preferences = {};
  for (const name of PREFERENCE_NAMES) {
    const value = (kept as Record<string, unknown> | null)?.[name];
    const choices: readonly unknown[] = CHOICES[name];
    if (typeof value === 'string' && choices.includes(value)) result[name] = value;
  }
  return result;
}

/**
 * Applies the kept preferences before the first paint, and fetches the face
 * that they name, whose addresses its element carries, so that no other is seen
 * first. It stands in the page's head as it is, so it is one line of plain
 * JavaScript; the policy names its hash. A value that is no choice does nothing.
 */
export const PREFERENCES_BOOT = `try{const p=JSON.parse(localStorage.getItem('${PREFERENCES_KEY}'));for(const k of ${JSON.stringify(PREFERENCE_NAMES)})if(typeof p[k]=='string')document.documentElement.dataset[k]=p[k];if(p.scheme=='light'||p.scheme=='dark')for(const m of document.querySelectorAll('meta[name=theme-color]'))m.media=m.media.includes(p.scheme)?'all':'not all';if(p.face=='dyslexic')for(const href of document.currentScript.dataset.faces.split(' '))document.head.append(Object.assign(document.createElement('link'),{rel:'preload',as:'font',crossOrigin:'',href}))}catch{}`;
