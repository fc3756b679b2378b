/**
 * `<former-interview>`: the page at an address that an interview had before.
 * Takes the reader on to where it is now, to the same passage. Without it, the
 * page has a link there, and one to each passage.
 */
class FormerInterview extends HTMLElement {
  connectedCallback(): void {
    const { search, hash } = window.location;
    const { to } = this.dataset;
    // Neither a refresh by `<meta>` nor a rewritten link would keep the fragment.
    if (to === undefined) return;
    const [path = '', passage] = to.split('#');
    // A passage that the link names goes before the one that the page stood for.
    const fragment = hash || (passage === undefined ? '' : `#${passage}`);
    window.location.replace(`${path}${search}${fragment}`);
  }
}

customElements.define('former-interview', FormerInterview);
