import { createHash } from 'node:crypto';
import type { Book } from '../epub/book.ts';
import { ebookName, ebookPath } from '../epub/ebook-path.ts';
import { citedInterview } from './citations.ts';
import { getCorrections } from './corrections.ts';
import { interfaceOf } from './interface.ts';
import { getInterviews, getTranscript, type Interview } from './interviews.ts';
import { pageMaker } from './page-maker.ts';
import { site, sitePath } from './site.ts';

/** What an e-book is made of. */
export interface EbookPage {
  interview: Interview;
}

/** The path of an interview's e-book; none where the site has none. */
export function ebookHref({ id }: Interview): string | undefined {
  return site.ebooks ? sitePath(ebookPath(id)) : undefined;
}

/**
 * The e-books of all interviews. The key of each covers all that it holds, so
 * that one whose key is that of the last build need not be made again.
 */
export async function ebookPages() {
  if (!site.ebooks) return [];
  const made = await pageMaker();
  const ours = (await getInterviews()).filter(({ elsewhere }) => !elsewhere);
  return ours.map((interview) => {
    const props: EbookPage = { interview };
    const page = { params: { slug: interview.id, book: ebookName(interview.id) }, props };
    if (!made) return page;
    const key = createHash('sha256').update(made).update(JSON.stringify(interview));
    return { ...page, cacheKey: key.digest('hex') };
  });
}

/**
 * An interview as its e-book is made of it.
 *
 * @throws where it has errors: it is not to be published half
 */
export async function getBook(interview: Interview): Promise<Book> {
  const transcript = await getTranscript(interview);
  return {
    id: interview.id,
    facts: interview,
    transcript,
    corrections: await getCorrections(interview, transcript),
    cited: citedInterview(interview),
    site,
    ui: interfaceOf(interview),
  };
}
