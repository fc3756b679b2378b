import { scriptWords } from '../interface/script-words.ts';
import { SAVED_INDEX } from '../offline/messages.ts';

const note = document.querySelector('.search-offline');

function say(words: string): void {
  if (note) note.textContent = words;
}

// It runs with the page: what the worker says before anybody listens is lost.
if (note && 'serviceWorker' in navigator) {
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data === SAVED_INDEX) say(scriptWords().search.savedIndex);
  });
  navigator.serviceWorker.startMessages();
  addEventListener('online', () => say(''));
}
