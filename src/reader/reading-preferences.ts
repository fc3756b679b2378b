import { PREFERENCES_KEY } from './preferences/preferences-key.ts';

/**
 * `<reading-preferences>`: the button of the reader's preferences. The panel
 * is loaded at the first press. What is chosen in another tab is seen here too.
 */
class ReadingPreferences extends HTMLElement {
  readonly #onStorage = ({ key }: StorageEvent) => {
    if (key === PREFERENCES_KEY || key === null) this.#apply();
  };
  /** A page that the browser kept while others were read has missed what was chosen there. */
  readonly #onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#apply();
  };

  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', async () => {
      if (button.popoverTargetElement) return;
      const { preferencesPanel } = await import('./preferences/preferences-panel.ts');
      // Two presses may have come before it was there.
      if (button.popoverTargetElement) return;
      const panel = preferencesPanel();
      button.after(panel);
      // From now on the browser opens and closes it, and says so.
      button.popoverTargetElement = panel;
      panel.showPopover();
    });
    window.addEventListener('storage', this.#onStorage);
    window.addEventListener('pageshow', this.#onShow);
  }

  disconnectedCallback(): void {
    window.removeEventListener('storage', this.#onStorage);
    window.removeEventListener('pageshow', this.#onShow);
  }

  #apply(): void {
    import('./preferences/kept-preferences.ts').then(({ applyPreferences }) => applyPreferences());
  }
}

customElements.define('reading-preferences', ReadingPreferences);
