/**
 * The name of an interview's e-book without its ending: it says what it is where it is saved.
 *
 * @param id the interview's slug, which may have folders
 */
export function ebookName(id: string): string {
  return id.replaceAll('/', '-');
}

/** Where an interview's e-book is published, from the site's start: in the folder of its page. */
export function ebookPath(id: string): string {
  return `interviews/${id}/${ebookName(id)}.epub`;
}
