/** An input that tries to run a script, to reach another host, or to make words vanish. */
export interface HostileInput {
  /** One of its own; the slug of its interview's page, where it does not name its file. */
  name: string;
  /** What it is aimed at. */
  attacks: string;
  /** The file below `content/interviews/`; made of the name where it is left out. */
  file?: string;
  /** The slug that the file is published under, where it is not that of its name. */
  slug?: string;
  /** The file's text. */
  text: string;
  /** What readers must see of it, each as it stands in the page. */
  shown: string[];
}

/** What a script of the inputs does: it leaves a trace in the window. */
export const RUN = 'window.__ran=1';

/** A host that nobody may ask anything. */
export const EVIL = 'https://evil.example';

/** An interview in which somebody says some words, and somebody else goes on. */
export function saying(words: string, before = ''): string {
  return `---\ntitle: A hostile interview\nspeakers: [Eve, Ada]\n---\n\n${before}**Eve:** ${words}\n\n**Ada:** What was behind it is shown as well.\n`;
}

/** Shown of every interview of {@link saying}: nothing that was said is swallowed by what stands before. */
export const BEHIND = 'What was behind it is shown as well.';
