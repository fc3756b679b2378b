import type { Criteria } from './criteria.ts';
import type { Term } from './query.ts';

/** In which order quotes are shown. */
export const ORDERS = ['best', 'newest', 'oldest', 'spoken'] as const;

/** One of the {@link ORDERS}. */
export type Order = (typeof ORDERS)[number];

/** What is looked for, among which quotes, and in which order it is shown. */
export interface Question {
  /** All of these must be there; with none, every quote is wanted. */
  terms: readonly Term[];
  /** None of these may be there. */
  excluded: readonly Term[];
  criteria: Criteria;
  order: Order;
}
