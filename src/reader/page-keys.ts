import { shortcutOf } from './keys/shortcuts.ts';

/** Keys that do something with the turns of a transcript. */
const READING_KEYS = 'jkJKc.';

/** Listens to the single keys; what they do is loaded at the first press of one. */
document.addEventListener('keydown', (event) => {
  const key = shortcutOf(event);
  const transcript = document.querySelector<HTMLElement>('.transcript');
  if (key === '?') {
    event.preventDefault();
    import('./keys/key-map.ts').then(({ showKeyMap }) => showKeyMap());
  } else if (key && transcript && READING_KEYS.includes(key)) {
    event.preventDefault();
    import('./keys/reading-keys.ts').then(({ pressed }) => pressed(key, transcript));
  }
});
