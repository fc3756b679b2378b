import { parsePlaces, withPlace } from './places.ts';
import { PLACES_KEY } from './places-key.ts';

/** The id of the turn at which the reader stopped in a page. @param path the page's */
export function keptPlace(path: string): string | undefined {
  try {
    return parsePlaces(localStorage.getItem(PLACES_KEY)).find(([other]) => other === path)?.[1];
  } catch {
    return undefined;
  }
}

/** Keeps at which turn of a page the reader stopped; forgets it where there is none. */
export function keepPlace(path: string, id: string | undefined): void {
  try {
    const places = withPlace(parsePlaces(localStorage.getItem(PLACES_KEY)), path, id);
    if (places.length === 0) localStorage.removeItem(PLACES_KEY);
    else localStorage.setItem(PLACES_KEY, JSON.stringify(places));
  } catch {
    // Storage may be closed to the page: nothing is kept then.
  }
}

/** Forgets where the reader stopped in all interviews. */
export function forgetPlaces(): void {
  try {
    localStorage.removeItem(PLACES_KEY);
  } catch {
    // Nothing was kept.
  }
}
