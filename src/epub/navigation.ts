import { contentsOf } from '../data/contents.ts';
import type { Interface } from '../interface/interface.ts';
import { formatTimecode, type Transcript } from '../transcript/index.ts';
import type { BookLinks } from './book-links.ts';
import { ownWriting } from './own-writing.ts';
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
  ui: Interface,
): string {
  const own = ownWriting(ui);
  const words = ui.words.ebook;
  const contents = [
    entry(title, titlePage),
    ...interviewEntries(transcript, links),
    notes === undefined ? '' : entry(ui.words.interview.notes, notes, own),
    entry(words.about, about, own),
  ];
  const landmark = (text: string, href: string, type: string) =>
    entry(text, href, `${own}${xmlAttributes({ 'epub:type': type })}`);
  const landmarks = [
    landmark(words.titlePage, titlePage, 'titlepage'),
    first === undefined ? '' : landmark(words.start, first, 'bodymatter'),
    landmark(words.about, about, 'colophon'),
  ];
  return `<nav epub:type="toc" role="doc-toc">
<h2${own}>${words.contents}</h2>
<ol>
${contents.join('')}</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<h2${own}>${words.guide}</h2>
<ol>
${landmarks.join('')}</ol>
</nav>`;
}
