import { decodedAddress } from '../transcript/decoded-address.ts';
import type { Source } from './source.ts';

/**
 * The key under which a reference manager files an interview or a place in it:
 * its address within the site, in letters, digits and hyphens that are the same
 * in every program.
 */
export function entryKey({ interview, place }: Pick<Source, 'interview' | 'place'>): string {
  const { pathname, hash } = new URL(place?.url ?? interview.url, 'https://localhost/');
  const path = decodedAddress(pathname).replace(/^.*\/interviews\//u, '');
  const fragment = place ? decodedAddress(hash.replace(/:~:.*$/u, '')) : '';
  const plain = `${path} ${fragment}`.normalize('NFKD').replace(/\p{M}/gu, '');
  const key = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
  return key || 'interview';
}
