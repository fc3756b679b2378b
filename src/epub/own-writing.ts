import type { Interface } from '../interface/interface.ts';
import { xmlAttributes } from './xml.ts';

/** The attributes of an element of a book that has words of the interface. */
export function ownWriting({ writing: { lang, dir } }: Interface): string {
  return xmlAttributes({ lang, 'xml:lang': lang, dir });
}
