import { INTERFACE_LANGUAGE } from '../../data/interface-language.ts';
import { element } from '../../search/view/elements.ts';
import { keysSwitch } from '../preferences/keys-switch.ts';
import { KEY_MAP, KEY_STRINGS } from './key-strings.ts';

function table({ where, keys }: (typeof KEY_MAP)[number]): HTMLElement {
  const heading = element('h3', '', KEY_STRINGS[where]);
  const entries = keys.map(([names, does]) =>
    element(
      'div',
      '',
      element('dt', '', ...names.flatMap((name) => [element('kbd', '', name), ' '])),
      element('dd', '', does),
    ),
  );
  return element('section', '', heading, element('dl', '', ...entries));
}

function makeDialog(): { dialog: HTMLDialogElement; show(): void } {
  const dialog = element('dialog', 'key-map');
  Object.assign(dialog, { lang: INTERFACE_LANGUAGE, dir: 'ltr' });
  const title = element('h2', '', KEY_STRINGS.title);
  title.id = 'page:keys-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const close = element('button', 'quiet-button', KEY_STRINGS.close);
  close.type = 'button';
  close.autofocus = true;
  close.addEventListener('click', () => dialog.close());
  const keys = keysSwitch();
  dialog.append(
    element('div', 'preferences-head', title, close),
    ...KEY_MAP.map(table),
    keys.element,
  );
  // A press beside the list closes it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  const show = () => {
    keys.show();
    dialog.showModal();
  };
  return { dialog, show };
}

let made: ReturnType<typeof makeDialog> | undefined;

/** Shows the list of keys; the focus goes back to where it was when it is closed. */
export function showKeyMap(): void {
  made ??= makeDialog();
  if (!made.dialog.open) made.show();
}
