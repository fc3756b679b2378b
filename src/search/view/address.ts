import type { Choice } from '../criteria.ts';
import { FIELDS } from '../query.ts';
import { ORDERS, type Order } from '../question.ts';

/** What a reader looks for, as the address of the search page says it. */
export interface SearchState {
  query: string;
  chosen: Choice;
  order: Order;
}

const isOrder = (text: string | null): text is Order => ORDERS.some((order) => order === text);

/**
 * Reads the state from an address.
 *
 * @param search the address's part from `?` on
 */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen: Choice = {};
  for (const field of FIELDS) {
    const value = parameters.get(field);
    if (value) chosen[field] = value;
  }
  const order = parameters.get('sort');
  return { query: parameters.get('q') ?? '', chosen, order: isOrder(order) ? order : 'best' };
}

/** Writes the state as the part of an address from `?` on; `''` where nothing is looked for. */
export function writeState({ query, chosen, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set('q', query.trim());
  for (const field of FIELDS) {
    const value = chosen[field];
    if (value) parameters.set(field, value);
  }
  if (parameters.size > 0 && order !== 'best') parameters.set('sort', order);
  return parameters.size > 0 ? `?${parameters}` : '';
}
