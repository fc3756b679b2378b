import { scriptWords } from '../interface/script-words.ts';
import { withoutReferences } from '../offline/page-html.ts';
import { isInterview, type SavedPage } from '../offline/reading-list.ts';
import { askWorker } from './offline/ask-worker.ts';

/**
 * `<offline-page>`: lists what can be read without a connection, and removes
 * it. It stands at an address of its own, and in place of a page that cannot be had.
 */
class OfflinePage extends HTMLElement {
  readonly #words = scriptWords().savedPages;

  connectedCallback(): void {
    const { own } = this.dataset;
    const lede = this.querySelector('.lede');
    if (location.pathname !== own && lede) lede.textContent = this.#words.absent;
    this.#show();
  }

  async #show(): Promise<void> {
    const place = this.querySelector('.saved-pages');
    if (!place) return;
    try {
      const pages = (await askWorker({ type: 'list' })).filter(
        (one) => one.kept || (isInterview(one) && one.title !== ''),
      );
      const nothing = document.createElement('p');
      nothing.textContent = this.#words.noneYet;
      place.replaceChildren(...(pages.length > 0 ? this.#draw(pages) : [nothing]));
    } catch {
      place.textContent = this.#words.unavailable;
    }
  }

  #draw(pages: readonly SavedPage[]): Node[] {
    const groups = [
      [this.#words.kept, pages.filter(({ kept }) => kept)],
      [this.#words.read, pages.filter(({ kept }) => !kept)],
    ] as const;
    const drawn = groups.flatMap(([name, some]) => (some.length > 0 ? drawGroup(name, some) : []));
    const all = document.createElement('button');
    all.className = 'quiet-button';
    all.type = 'button';
    all.textContent = this.#words.removeAll;
    all.addEventListener('click', async () => {
      await askWorker({ type: 'forget all' });
      await this.#show();
      this.querySelector('h1')?.focus();
    });
    return [...drawn, all];
  }
}

function drawGroup(name: string, pages: readonly SavedPage[]): Node[] {
  const heading = document.createElement('h2');
  heading.textContent = name;
  const list = document.createElement('ul');
  list.append(
    ...pages.map(({ path, title }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = path;
      link.dir = 'auto';
      link.textContent = withoutReferences(title);
      item.append(link);
      return item;
    }),
  );
  return [heading, list];
}

customElements.define('offline-page', OfflinePage);
