import { scriptWords } from '../../interface/script-words.ts';
import type { Ask } from '../../offline/messages.ts';
import { allowOwnScripts } from '../own-scripts.ts';
import { askWorker, hasSearched, loadedAssets } from './ask-worker.ts';

/** A page that stays open asks for a newer version no more often than this, in milliseconds. */
const UPDATE_TIME = 3_600_000;

/** Where a visit remembers that a site’s newer version was put off. */
const putOffKey = ({ scope }: ServiceWorkerRegistration) => `verbatim:put off:${scope}`;

function button(words: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.className = 'quiet-button';
  element.type = 'button';
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}

/** Tells the reader of a newer version, which takes over when asked to, or when all pages are closed. */
function offer(notice: HTMLElement, registration: ServiceWorkerRegistration): void {
  const show = () => {
    const { waiting } = registration;
    // Another page may have had it take over meanwhile.
    if (!waiting) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    });
    waiting.postMessage({ type: 'take over' } satisfies Ask);
  };
  const later = () => {
    notice.replaceChildren();
    sessionStorage.setItem(putOffKey(registration), 'yes');
  };
  const { offline } = scriptWords();
  const words = document.createElement('p');
  words.textContent = offline.newer;
  notice.replaceChildren(words, button(offline.show, show), button(offline.later, later));
}

function watch(notice: HTMLElement, registration: ServiceWorkerRegistration): void {
  const offerWaiting = () => {
    const { waiting, active } = registration;
    if (!waiting || !active || sessionStorage.getItem(putOffKey(registration))) return;
    offer(notice, registration);
  };
  offerWaiting();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offerWaiting);
  });
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < UPDATE_TIME) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}

/**
 * Registers the worker of this site, and tells it of the page that the reader
 * has come in by.
 *
 * @param notice where a newer version is told of
 * @param base the site’s base path, with a slash at both ends
 */
export async function register(notice: HTMLElement, script: string, base: string): Promise<void> {
  // The page of a first visit may come under the worker meanwhile, which has not seen it asked for.
  const wasAnswered = navigator.serviceWorker.controller !== null;
  allowOwnScripts();
  const registration: ServiceWorkerRegistration | undefined =
    await navigator.serviceWorker.register(script, { scope: base, updateViaCache: 'none' });
  // Where a browser’s settings forbid workers, some answer with nothing.
  if (!registration) return;
  watch(notice, registration);
  if (document.querySelector('keep-offline')) await import('./keep-offline.ts');
  if (wasAnswered) return;
  await navigator.serviceWorker.ready;
  await askWorker({ type: 'read', path: location.pathname, assets: loadedAssets(base) });
  if (hasSearched(base)) await askWorker({ type: 'searched' });
}
