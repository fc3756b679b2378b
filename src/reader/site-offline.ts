/** Safari has no such callback; a busy device is not waited for any longer than this, in milliseconds. */
const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window
    ? requestIdleCallback(act, { timeout: 3000 })
    : setTimeout(act, 200);

/**
 * `<site-offline>`: has the site’s worker keep what is read, once the page is
 * there and the browser has nothing else to do.
 */
class SiteOffline extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return;
    const begin = () => whenIdle(() => this.#begin());
    if (document.readyState === 'complete') begin();
    else window.addEventListener('load', begin, { once: true });
  }

  async #begin(): Promise<void> {
    const { worker = '', base = '/' } = this.dataset;
    try {
      const { register } = await import('./offline/registration.ts');
      await register(this, worker, base);
    } catch {
      // Without storage, or a connection, the page is as good as before.
    }
  }
}

customElements.define('site-offline', SiteOffline);
