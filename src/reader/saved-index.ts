import { SAVED_INDEX } from '../offline/messages.ts';
import { OFFLINE_STRINGS as STRINGS } from './offline/offline-strings.ts';

const note = document.querySelector('.search-offline');

function say(words: string): void {
  if (note) note.textContent = words;
}

// It runs with the page: what the worker says before anybody listens is lost.
if (note && 'serviceWorker' in navigator) {
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data === SAVED_INDEX) say(STRINGS.savedIndex);
  });
  navigator.serviceWorker.startMessages();
  addEventListener('online', () => say(''));
}
