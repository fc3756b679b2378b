import { pageInterface } from '../../interface/page-interface.ts';
import { element } from '../../search/view/elements.ts';
import { forgetPlaces } from '../places/kept-places.ts';
import { choose, keptPreferences, resetPreferences } from './kept-preferences.ts';
import { keysSwitch } from './keys-switch.ts';
import { type Field, PREFERENCE_FIELDS } from './preference-fields.ts';
import { PREFERENCES_KEY } from './preferences-key.ts';

function fieldsetFor({ name, values }: Field): HTMLFieldSetElement {
  const words = pageInterface().words.preferences;
  const options = values.map(([value, word]) => {
    const label = typeof word === 'string' ? words.values[word] : word.name;
    const input = element('input', '');
    Object.assign(input, { type: 'radio', name, value });
    return element('label', '', input, element('span', '', label));
  });
  const fieldset = element('fieldset', '', element('legend', '', words.fields[name]), ...options);
  fieldset.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(name, target.value || undefined);
  });
  return fieldset;
}

function button(label: string, run: () => void): HTMLButtonElement {
  const made = element('button', 'quiet-button', label);
  made.type = 'button';
  made.addEventListener('click', run);
  return made;
}

/** Checks what is chosen, here or in another tab. */
function show(panel: Element): void {
  const kept = keptPreferences();
  for (const input of panel.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
    const { name } = input as { name: Field['name'] };
    input.checked = input.value === (kept[name] ?? '');
  }
}

/**
 * Makes the panel of the reader's preferences: a form in a pop-over, in which
 * each choice is seen at once.
 */
export function preferencesPanel(): HTMLElement {
  const { words, writing } = pageInterface();
  const strings = words.preferences;
  const panel = element('div', 'preferences');
  Object.assign(panel, { popover: 'auto', role: 'dialog', tabIndex: -1, autofocus: true });
  Object.assign(panel, writing);
  const status = element('p', 'preferences-status');
  status.role = 'status';
  const title = element('h2', '', strings.title);
  title.id = 'page:preferences-title';
  panel.setAttribute('aria-labelledby', title.id);
  const reset = () => {
    resetPreferences().then(() => {
      show(panel);
      keys.show();
    });
    status.textContent = strings.wasReset;
  };
  const forget = () => {
    forgetPlaces();
    status.textContent = strings.forgotten;
  };
  const keys = keysSwitch();
  panel.append(
    element(
      'div',
      'preferences-head',
      title,
      button(strings.close, () => panel.hidePopover()),
    ),
    ...PREFERENCE_FIELDS.map(fieldsetFor),
    keys.element,
    element('p', 'facts', strings.keysNote),
    element('p', 'preferences-acts', button(strings.reset, reset), button(strings.forget, forget)),
    status,
    element('p', 'facts', strings.note),
  );
  panel.addEventListener('beforetoggle', () => {
    status.textContent = '';
    show(panel);
    keys.show();
  });
  window.addEventListener('storage', ({ key }) => {
    if (key !== PREFERENCES_KEY && key !== null) return;
    show(panel);
    keys.show();
  });
  return panel;
}
