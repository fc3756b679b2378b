/**
 * `<former-interview>`: the page at an address that an interview had before.
 * Takes the reader on to where it is now, to the same passage. Without it, the
 * page has a link there, and one to each passage.
 */
class FormerInterview extends HTMLElement {
  connectedCallback(): void {
    const { search, hash } = window.location;
    const { to, joined } = this.dataset;
    // Neither a refresh by `<meta>` nor a rewritten link would keep the fragment.
    if (to === undefined) return;
    if (joined !== undefined) {
      this.#goOnByOwnIds(to);
      return;
    }
    const [path = '', passage] = to.split('#');
    // A passage that the link names goes before the one that the page stood for.
    const fragment = hash || (passage === undefined ? '' : `#${passage}`);
    window.location.replace(`${path}${search}${fragment}`);
  }

  /** Where it was joined to another, the same id may mean other words there. */
  #goOnByOwnIds(to: string): void {
    const { search, hash } = window.location;
    const [id = ''] = decodeURIComponent(hash.slice(1)).split(',');
    const passage = this.#passage(id);
    // That it was withdrawn is to be read here.
    if (passage && !passage.querySelector('a')) return;
    const query = new URLSearchParams(search);
    // Seconds are counted anew there.
    query.delete('t');
    const last = this.#passage(query.get('to') ?? '')
      ?.querySelector('a')
      ?.hash.slice(1);
    if (last) query.set('to', decodeURIComponent(last));
    else query.delete('to');
    const kept = query.size > 0 ? `?${query}` : '';
    window.location.replace(`${to}${kept}${passage?.querySelector('a')?.hash ?? ''}`);
  }

  #passage(id: string): HTMLElement | null {
    return id ? this.querySelector<HTMLElement>(`.forward[id="${CSS.escape(id)}"]`) : null;
  }
}

customElements.define('former-interview', FormerInterview);
