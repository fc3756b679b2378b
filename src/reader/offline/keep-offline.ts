import { fill } from '../../interface/fill.ts';
import { pageInterface } from '../../interface/page-interface.ts';
import { askWorker, awaitWorker, loadedAssets } from './ask-worker.ts';

/**
 * `<keep-offline>`: a button that keeps an interview on the device, or removes
 * it. It comes with the worker’s registration: where the browser has none, it is not shown.
 */
class KeepOffline extends HTMLElement {
  readonly #button = this.querySelector('button');
  readonly #said = this.querySelector('p');
  readonly #ui = pageInterface();
  readonly #words = this.#ui.words.offline;
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
    const bytes = entry?.decodedBodySize ?? 0;
    const { keep, keepSized, remove } = this.#words;
    const label = bytes === 0 ? keep : fill(keepSized, { size: this.#ui.size(bytes) });
    this.#button.textContent = this.#isKept ? remove : label;
  }

  #say(words: string): void {
    if (this.#said) this.#said.textContent = words;
  }

  async #toggle(): Promise<void> {
    try {
      await (this.#isKept ? this.#letGo() : this.#keep());
    } catch {
      this.#say(this.#words.outcomes.failed);
    }
    this.#draw();
  }

  async #keep(): Promise<void> {
    this.#say(this.#words.keeping);
    // Whoever asks for it may be reading before the worker is there.
    await awaitWorker();
    const assets = loadedAssets(this.dataset['base'] ?? '/');
    const outcome = await askWorker({ type: 'keep', path: location.pathname, assets });
    this.#isKept = outcome === 'kept';
    this.#say(this.#words.outcomes[outcome]);
    // Else a browser that lacks room may remove it unasked.
    if (this.#isKept) await navigator.storage?.persist?.().catch(() => false);
  }

  async #letGo(): Promise<void> {
    await askWorker({ type: 'let go', path: location.pathname });
    this.#isKept = false;
    this.#say(this.#words.removed);
  }
}

customElements.define('keep-offline', KeepOffline);
