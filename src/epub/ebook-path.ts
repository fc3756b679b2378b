/**
 * Where an interview's e-book is published, from the site's start: in the
 * folder of its page, under a name that says what it is where it is saved.
 *
 * @param id the interview's slug, which may have folders
 */
export function ebookPath(id: string): string {
  return `interviews/${id}/${id.split('/').at(-1)}.epub`;
}

/** The slug of the interview whose e-book a path is of, given from the site's start; `undefined` where it is of none. */
export function interviewOfEbook(path: string): string | undefined {
  const id = /^interviews\/(.+)\/[^/]+\.epub$/.exec(path)?.[1];
  return id !== undefined && ebookPath(id) === path ? id : undefined;
}
