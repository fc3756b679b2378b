import { askWorker, awaitWorker, loadedAssets } from './ask-worker.ts';
import { OFFLINE_STRINGS as STRINGS } from './offline-strings.ts';

/** How much a page is, in words: “64 kB”. */
function sizeOf(bytes: number): string {
  if (bytes === 0) return '';
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  const format = { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(document.documentElement.lang, format).format(kilobytes);
}

/**
 * `<keep-offline>`: a button that keeps an interview on the device, or removes
 * it. It comes with the worker’s registration: where the browser has none, it is not shown.
 */
class KeepOffline extends HTMLElement {
  readonly #button = this.querySelector('button');
  readonly #said = this.querySelector('p');
  #isKept = false;

  connectedCallback(): void {
    if (!this.#button) return;
    this.#button.addEventListener('click', () => this.#toggle());
    this.#draw();
    this.classList.add('is-ready');
    this.#recall();
  }

  async #recall(): Promise<void> {
    const pages = await askWorker({ type: 'list' }).catch(() => []);
    this.#isKept = pages.some(({ path, kept }) => kept && path === location.pathname);
    this.#draw();
  }

  #draw(): void {
    if (!this.#button) return;
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const size = sizeOf(entry?.decodedBodySize ?? 0);
    this.#button.textContent = this.#isKept ? STRINGS.remove : STRINGS.keep(size);
  }

  #say(words: string): void {
    if (this.#said) this.#said.textContent = words;
  }

  async #toggle(): Promise<void> {
    try {
      await (this.#isKept ? this.#letGo() : this.#keep());
    } catch {
      this.#say(STRINGS.outcomes.failed);
    }
    this.#draw();
  }

  async #keep(): Promise<void> {
    this.#say(STRINGS.keeping);
    // Whoever asks for it may be reading before the worker is there.
    await awaitWorker();
    const assets = loadedAssets(this.dataset['base'] ?? '/');
    const outcome = await askWorker({ type: 'keep', path: location.pathname, assets });
    this.#isKept = outcome === 'kept';
    this.#say(STRINGS.outcomes[outcome]);
    // Else a browser that lacks room may remove it unasked.
    if (this.#isKept) await navigator.storage?.persist?.().catch(() => false);
  }

  async #letGo(): Promise<void> {
    await askWorker({ type: 'let go', path: location.pathname });
    this.#isKept = false;
    this.#say(STRINGS.removed);
  }
}

customElements.define('keep-offline', KeepOffline);
