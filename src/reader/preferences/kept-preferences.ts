import {
  PREFERENCE_NAMES,
  type PreferenceName,
  type Preferences,
  parsePreferences,
} from './preferences.ts';
import { PREFERENCES_KEY } from './preferences-key.ts';

/** How long a face may take until it is shown all the same, in milliseconds. */
const PATIENCE = 3000;

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

/** Fetches a file of a face, so that it is there when the page first asks for it. */
function fetchFace(href: string): Promise<unknown> {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'font', crossOrigin: '', href });
  return new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    setTimeout(resolve, PATIENCE);
    document.head.append(link);
  });
}

/** A face that comes after it was first asked for is not shown on this page any more (`font-display: optional`). */
async function fetchFaces(): Promise<void> {
  const { faces } = document.querySelector<HTMLElement>('script[data-faces]')?.dataset ?? {};
  await Promise.all((faces ?? '').split(' ').filter(Boolean).map(fetchFace));
}

/** Shows the page as the reader has chosen. */
export async function applyPreferences(): Promise<void> {
  const { dataset } = document.documentElement;
  if (keptPreferences().face === 'dyslexic' && dataset['face'] !== 'dyslexic') await fetchFaces();
  // The reader may have chosen otherwise while a face was fetched.
  const preferences = keptPreferences();
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
