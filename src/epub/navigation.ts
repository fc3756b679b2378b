import { contentsOf } from '../data/contents.ts';
import { formatTimecode, type Transcript } from '../transcript/index.ts';
import type { BookLinks } from './book-links.ts';
import { EBOOK_WORDS, OWN_LANGUAGE } from './ebook-words.ts';
import { xmlAttributes, xmlText } from './xml.ts';

function entry(text: string, href: string, attributes = '', below: readonly string[] = []): string {
  const nested = below.length > 0 ? `\n<ol>\n${below.join('')}</ol>\n` : '';
  return `<li><a${xmlAttributes({ href })}${attributes}>${xmlText(text)}</a>${nested}</li>\n`;
}

/** The files of a book that its navigation names. */
export interface NavigatedFiles {
  titlePage: string;
  /** The first with words of the interview; none where it has none. */
  first: string | undefined;
  notes: string | undefined;
  about: string;
}

function interviewEntries(transcript: Transcript, links: BookLinks): string[] {
  return contentsOf(transcript).flatMap(({ id, title, questions }) => {
    const asked = questions.flatMap(({ id: own, text, start }) => {
      const href = links.within(own);
      const name = text || (start === undefined ? '…' : formatTimecode(start));
      return href === undefined ? [] : [entry(name, href)];
    });
    const href = id === undefined ? undefined : links.within(id);
    return title && href ? [entry(title, href, '', asked)] : asked;
  });
}

/** The body of the navigation document (EPUB 3.3, 7): chapters and questions, then landmarks. */
export function navigationXhtml(
  title: string,
  transcript: Transcript,
  { titlePage, first, notes, about }: NavigatedFiles,
  links: BookLinks,
): string {
  const contents = [
    entry(title, titlePage),
    ...interviewEntries(transcript, links),
    notes === undefined ? '' : entry(EBOOK_WORDS.notes, notes, OWN_LANGUAGE),
    entry(EBOOK_WORDS.about, about, OWN_LANGUAGE),
  ];
  const landmark = (text: string, href: string, type: string) =>
    entry(text, href, `${OWN_LANGUAGE}${xmlAttributes({ 'epub:type': type })}`);
  const landmarks = [
    landmark(EBOOK_WORDS.titlePage, titlePage, 'titlepage'),
    first === undefined ? '' : landmark(EBOOK_WORDS.start, first, 'bodymatter'),
    landmark(EBOOK_WORDS.about, about, 'colophon'),
  ];
  return `<nav epub:type="toc" role="doc-toc">
<h2${OWN_LANGUAGE}>${EBOOK_WORDS.contents}</h2>
<ol>
${contents.join('')}</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<h2${OWN_LANGUAGE}>${EBOOK_WORDS.guide}</h2>
<ol>
${landmarks.join('')}</ol>
</nav>`;
}
