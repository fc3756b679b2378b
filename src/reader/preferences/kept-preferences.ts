import {
  PREFERENCE_NAMES,
  type PreferenceName,
  type Preferences,
  parsePreferences,
} from './preferences.ts';
import { PREFERENCES_KEY } from './preferences-key.ts';

/** What is chosen where storage is closed to the page: it lasts until the page is left. */
let chosen: Preferences | undefined;

/** What the reader has chosen. */
export function keptPreferences(): Preferences {
  try {
    return chosen ?? parsePreferences(localStorage.getItem(PREFERENCES_KEY));
  } catch {
    return {};
  }
}

/** Fetches the face made for readers with dyslexia, so that no other is seen in its stead. */
async function fetchFace(): Promise<void> {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-dyslexic');
  const faces = [400, 700].map((weight) => document.fonts.load(`${weight} 1em ${family}`));
  await Promise.allSettled(faces);
}

/** Gives what the browser draws around the page the colour of its paper, in the scheme that was chosen. */
function showScheme(scheme: string | undefined): void {
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]');
  // They stand in this order, and say no longer what they are for once a scheme was chosen.
  for (const [n, own] of ['light', 'dark'].entries()) {
    const [meta, chosen] = [metas[n], scheme === own ? 'all' : 'not all'];
    if (meta) meta.media = scheme === undefined ? `(prefers-color-scheme: ${own})` : chosen;
  }
}

/** Shows the page as the reader has chosen. */
export async function applyPreferences(): Promise<void> {
  const { dataset } = document.documentElement;
  if (keptPreferences().face === 'dyslexic' && dataset['face'] !== 'dyslexic') await fetchFace();
  // The reader may have chosen otherwise while a face was fetched.
  const preferences = keptPreferences();
  showScheme(preferences.scheme);
  for (const name of PREFERENCE_NAMES) {
    const value = preferences[name];
    if (value === undefined) delete dataset[name];
    else dataset[name] = value;
  }
}

function keep(preferences: Preferences): Promise<void> {
  chosen = undefined;
  try {
    if (Object.keys(preferences).length === 0) localStorage.removeItem(PREFERENCES_KEY);
    else localStorage.setItem(PREFERENCES_KEY, JSON.stringify(preferences));
  } catch {
    chosen = preferences;
  }
  return applyPreferences();
}

/** Keeps a choice and shows it. @param value nothing where it shall be as the site has it */
export function choose(name: PreferenceName, value: string | undefined): Promise<void> {
  const { [name]: _, ...others } = keptPreferences();
  return keep(value === undefined ? others : { ...others, [name]: value });
}

/** Forgets all choices. */
export function resetPreferences(): Promise<void> {
  return keep({});
}
