import { element } from '../../search/view/elements.ts';
import { choose, keptPreferences } from './kept-preferences.ts';
import { PREFERENCE_STRINGS } from './preference-strings.ts';

/** The switch of the single-key shortcuts, for the preferences and for the list of keys. */
export function keysSwitch(): { element: HTMLElement; show(): void } {
  const input = element('input', '');
  input.type = 'checkbox';
  input.addEventListener('change', () => choose('keys', input.checked ? undefined : 'off'));
  const label = element('label', '', input, ` ${PREFERENCE_STRINGS.keys}`);
  return {
    element: element('p', 'keys-switch', label),
    show: () => {
      input.checked = keptPreferences().keys !== 'off';
    },
  };
}
