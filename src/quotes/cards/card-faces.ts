import type { Card } from '../card.ts';
import { CARD_TEXTS, type CardText, textsOf } from './card-texts.ts';
import type { Faces, Slice } from './faces.ts';

/** The slices of faces that a card needs, and the characters of it that no face has. */
export async function facesFor(
  card: Card,
  faces: Faces,
): Promise<{ slices: Set<Slice>; missing: Set<string> }> {
  const all = { slices: new Set<Slice>(), missing: new Set<string>() };
  for (const [name, text] of Object.entries(textsOf(card))) {
    const { style } = CARD_TEXTS[name as CardText];
    const { slices, missing } = await faces.slicesFor(style, text, card.language);
    for (const slice of slices) all.slices.add(slice);
    for (const character of missing) all.missing.add(character);
  }
  return all;
}
