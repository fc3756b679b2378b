/** A page that was read or kept. */
export interface SavedPage {
  /** Its path, without query. */
  path: string;
  /** As its HTML has it, character references and all. */
  title: string;
  /** Of its HTML, as it is stored. */
  bytes: number;
  /** When it was last read, in milliseconds since 1970. */
  read: number;
  /** Whether the reader asked for it to stay. */
  kept: boolean;
}

/** What outlasts the builds of a site. */
export interface ReadingList {
  pages: SavedPage[];
  /** Whether the search was ever used. */
  search: boolean;
  /** The versions of the builds whose pages may be open, the one that answers first. */
  builds: string[];
}

/** How much of what was merely read is kept. */
export interface Room {
  /** Interviews, and as many other pages. */
  pages: number;
  /** Of their HTML together. */
  bytes: number;
}

/** What was read stays within this. */
export const ROOM: Room = { pages: 40, bytes: 25_000_000 };

/** What a new build takes over where the reader spares data. */
export const SPARING_ROOM: Room = { pages: 5, bytes: 2_000_000 };

/** A list of nothing. */
export const EMPTY_LIST: ReadingList = { pages: [], search: false, builds: [] };

function isSavedPage(value: unknown): value is SavedPage {
  const one = value as Partial<SavedPage> | null;
  return (
    typeof one === 'object' &&
    typeof one?.path === 'string' &&
    typeof one.title === 'string' &&
    typeof one.bytes === 'number' &&
    typeof one.read === 'number' &&
    typeof one.kept === 'boolean'
  );
}

/** Reads a list from JSON; what cannot be read of it is left out. */
export function parseReadingList(text: string): ReadingList {
  try {
    const { pages, search, builds } = JSON.parse(text) as Record<keyof ReadingList, unknown>;
    return {
      pages: Array.isArray(pages) ? pages.filter(isSavedPage) : [],
      search: search === true,
      builds: Array.isArray(builds) ? builds.filter((one) => typeof one === 'string') : [],
    };
  } catch {
    return EMPTY_LIST;
  }
}

/** Puts a page into the list, in place of what was known of it; what is kept stays kept. */
export function withPage(
  list: ReadingList,
  page: Omit<SavedPage, 'kept'>,
  kept?: boolean,
): ReadingList {
  const before = list.pages.find(({ path }) => path === page.path);
  const others = list.pages.filter((one) => one !== before);
  return { ...list, pages: [...others, { ...page, kept: kept ?? before?.kept ?? false }] };
}

/**
 * Puts the build that answers from now on before the others.
 *
 * @param mayBeOpen whether pages of the one before may still be open
 */
export function withBuild(list: ReadingList, version: string, mayBeOpen: boolean): ReadingList {
  const before = list.builds.filter((one) => one !== version);
  return { ...list, builds: [version, ...before.slice(0, mayBeOpen ? 1 : 0)] };
}

/** Takes pages out of the list. */
export function withoutPages(list: ReadingList, paths: ReadonlySet<string>): ReadingList {
  return { ...list, pages: list.pages.filter(({ path }) => !paths.has(path)) };
}

/** Whether a page is an interview’s, rather than a quote’s or a list’s. */
export function isInterview({ path }: Pick<SavedPage, 'path'>): boolean {
  return /\/interviews\//.test(path) && !/\/q\/[^/]+\/$/.test(path);
}

/**
 * The pages that there is no room for: of those that were merely read, the
 * ones that were not read for longest. What is kept never goes.
 */
export function pagesBeyond({ pages }: ReadingList, room: Room = ROOM): SavedPage[] {
  const beyond: SavedPage[] = [];
  const count = { interviews: 0, others: 0 };
  let bytes = 0;
  const merelyRead = pages.filter(({ kept }) => !kept).sort((a, b) => b.read - a.read);
  for (const page of merelyRead) {
    const kind = isInterview(page) ? 'interviews' : 'others';
    if (count[kind] >= room.pages || bytes + page.bytes > room.bytes) {
      beyond.push(page);
      continue;
    }
    count[kind] += 1;
    bytes += page.bytes;
  }
  return beyond;
}
