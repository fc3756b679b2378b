/** Of how many interviews it is kept. */
const MOST = 50;

/** Where a reader stopped: the path of the page, and the id of a turn in it. */
export type StoppedAt = readonly [path: string, id: string];

/** Reads what is kept, the oldest first. What is no such list counts as nothing. */
export function parsePlaces(text: string | null): StoppedAt[] {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(kept)) return [];
  return kept.filter(
    (place): place is StoppedAt =>
      Array.isArray(place) && place.length === 2 && place.every((one) => typeof one === 'string'),
  );
}

/**
 * Keeps a place as the newest, in the stead of an older one in the same page;
 * the oldest are let go.
 *
 * @param id none where the page has been read to its end, or is to be forgotten
 */
export function withPlace(
  places: readonly StoppedAt[],
  path: string,
  id: string | undefined,
): StoppedAt[] {
  const others = places.filter(([other]) => other !== path);
  return id === undefined ? others : [...others, [path, id] as const].slice(-MOST);
}
