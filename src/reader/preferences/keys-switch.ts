import { scriptWords } from '../../interface/script-words.ts';
import { element } from '../../search/view/elements.ts';
import { choose, keptPreferences } from './kept-preferences.ts';

/** The switch of the single-key shortcuts, for the preferences and for the list of keys. */
export function keysSwitch(): { element: HTMLElement; show(): void } {
  const input = element('input', '');
  input.type = 'checkbox';
  input.addEventListener('change', () => choose('keys', input.checked ? undefined : 'off'));
  const label = element('label', '', input, ` ${scriptWords().preferences.keys}`);
  return {
    element: element('p', 'keys-switch', label),
    show: () => {
      input.checked = keptPreferences().keys !== 'off';
    },
  };
}
