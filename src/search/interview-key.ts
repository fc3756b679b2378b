/** An interview as the index's `interview` filter names it. */
export interface InterviewKey {
  slug: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string;
}

/**
 * Writes the value of the `interview` filter. It begins with the date, so that
 * an answer can be sorted by it before any of its quotes has been read.
 */
export function writeInterviewKey({ slug, date = '' }: InterviewKey): string {
  return `${date} ${slug}`;
}

/** Reads a value of the `interview` filter. */
export function readInterviewKey(key: string): InterviewKey {
  const end = key.indexOf(' ');
  const date = key.slice(0, end);
  return { slug: key.slice(end + 1), ...(date && { date }) };
}
