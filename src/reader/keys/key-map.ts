import { pageInterface } from '../../interface/page-interface.ts';
import { element } from '../../search/view/elements.ts';
import { keysSwitch } from '../preferences/keys-switch.ts';
import { KEY_LIST } from './key-list.ts';

function table({ where, keys }: (typeof KEY_LIST)[number]): HTMLElement {
  const words = pageInterface().words.keys;
  const heading = element('h3', '', words[where]);
  const entries = keys.map(([names, does]) =>
    element(
      'div',
      '',
      element('dt', '', ...names.flatMap((name) => [element('kbd', '', name), ' '])),
      element('dd', '', words.does[does]),
    ),
  );
  return element('section', '', heading, element('dl', '', ...entries));
}

function makeDialog(): { dialog: HTMLDialogElement; show(): void } {
  const dialog = element('dialog', 'key-map');
  const { words, writing } = pageInterface();
  Object.assign(dialog, writing);
  const title = element('h2', '', words.keys.title);
  title.id = 'page:keys-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const close = element('button', 'quiet-button', words.keys.close);
  close.type = 'button';
  close.autofocus = true;
  close.addEventListener('click', () => dialog.close());
  const keys = keysSwitch();
  dialog.append(
    element('div', 'preferences-head', title, close),
    ...KEY_LIST.map(table),
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
