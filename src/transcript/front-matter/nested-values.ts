import type { Path } from './yaml-places.ts';

/** The value at a path in nested data; `undefined` where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    data,
  );
}

/**
 * Takes a value out of nested data, so that the rest can still be read; where
 * the value is what is missing, takes out what should have held it.
 */
export function removeAt(data: unknown, path: Path): void {
  const holder = valueAt(data, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined) return;
  if (Array.isArray(holder) && typeof last === 'number' && last in holder) holder.splice(last, 1);
  else if (typeof holder === 'object' && holder !== null && Object.hasOwn(holder, last)) {
    delete (holder as Record<PropertyKey, unknown>)[last];
  } else removeAt(data, path.slice(0, -1));
}
