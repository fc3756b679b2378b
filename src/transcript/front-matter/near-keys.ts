import leven from 'leven';
import type { z } from 'zod';
import type { Path } from './yaml-places.ts';

/** How far a misspelt key or value may be from a known one to be taken for it: two fifths of its letters. */
const NEAR = 2 / 5;

/** The known word that a misspelt one was most likely meant for. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, word.length * NEAR) ? best.candidate : undefined;
}

/** The keys that stand beside a misspelt one: those of the schema's object at the same path. */
export function knownKeys(root: z.ZodType, path: Path): string[] {
  let schema: unknown = root;
  for (const step of path) schema = stepInto(unwrap(schema), step);
  const { shape } = unwrap(schema) as { shape?: Record<string, unknown> };
  return Object.keys(shape ?? {});
}

/** Takes the layers off a schema that change what a value may be, not what it holds. */
function unwrap(schema: unknown): unknown {
  const { def } = schema as { def: { type: string; innerType?: unknown; out?: unknown } };
  if (def.type === 'optional') return unwrap(def.innerType);
  if (def.type === 'pipe') return unwrap(def.out);
  return schema;
}

function stepInto(schema: unknown, step: PropertyKey): unknown {
  const { def, shape } = schema as {
    def: { element?: unknown };
    shape?: Record<PropertyKey, unknown>;
  };
  return typeof step === 'number' ? def.element : shape?.[step];
}
