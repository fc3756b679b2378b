import { SCHEME_KEY } from './scheme.ts';

/**
 * `<scheme-switch>`: a button that turns the page dark or light, against what
 * the system prefers where need be, and remembers it in this browser.
 */
class SchemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => this.#toggle());
  }

  #toggle(): void {
    const { dataset } = document.documentElement;
    const isDark =
      (dataset['scheme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : '')) ===
      'dark';
    dataset['scheme'] = isDark ? 'light' : 'dark';
    try {
      localStorage.setItem(SCHEME_KEY, dataset['scheme']);
    } catch {
      // Storage may be closed to the page: the choice then lasts until it is left.
    }
  }
}

customElements.define('scheme-switch', SchemeSwitch);
