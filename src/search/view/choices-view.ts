import type { Choice } from '../criteria.ts';
import type { Field } from '../query.ts';
import type { Choices, ValueCount } from '../tally.ts';
import { type SearchInterface, sayValue } from './strings.ts';

/** The most values of one field that are offered; others can be typed. */
const MOST_VALUES = 200;

/** Years are offered as a calendar has them; all else by how much there is. */
function inOrder(field: Field, values: readonly ValueCount[]): ValueCount[] {
  const all = values.slice(0, MOST_VALUES);
  return field === 'year' ? all.sort((a, b) => (a.value < b.value ? 1 : -1)) : all;
}

/**
 * Offers a field's values in its control, the chosen one among them even where
 * the answer has none of it. A field with nothing to choose is not shown.
 *
 * @param box what holds the control with its label
 * @param isExact whether the counts are
 */
export function drawChoices(
  box: HTMLElement,
  field: Field,
  choices: Choices,
  chosen: Choice,
  { isExact, ui }: { isExact: boolean; ui: SearchInterface },
): void {
  const select = box.querySelector('select');
  const own = chosen[field] ?? '';
  const values = inOrder(field, choices[field]);
  const isMissing = own !== '' && values.every(({ value }) => value !== own);
  const all = isMissing ? [...values, { value: own, count: 0 }] : values;
  select?.replaceChildren(
    new Option(ui.words.search.any[field], '', true, own === ''),
    ...all.map(
      (one) => new Option(sayValue(field, one, isExact, ui), one.value, false, one.value === own),
    ),
  );
  box.hidden = own === '' && values.length < 2;
}
