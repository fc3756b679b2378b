import { entryKey } from '../citations/entry-key.ts';
import {
  type Citation,
  type CitationStyle,
  type CitedInterview,
  type CitedPlace,
  cite,
  STYLE_NAMES,
} from '../citations/index.ts';
import type { Interview } from './interviews.ts';
import { site } from './site.ts';

/** A citation that is read as it is set. */
export interface SetCitation extends Pick<Citation, 'html'> {
  style: CitationStyle;
  name: string;
  /** Whether the styles’ lists set it with a hanging indent. */
  hangs: boolean;
}

/** A citation that is a file of a program’s. */
export interface CitationFile {
  name: string;
  /** As it is shown: without the marks of its lines’ ends. */
  text: string;
  fileName: string;
  /** A `data:` address: the file is in the page already. */
  href: string;
}

const SET: readonly CitationStyle[] = ['apa', 'mla', 'chicago', 'plain'];

const FILES: readonly (readonly [style: CitationStyle, ending: string, type: string])[] = [
  ['bibtex', 'bib', 'application/x-bibtex'],
  ['ris', 'ris', 'application/x-research-info-systems'],
  ['csl-json', 'json', 'application/vnd.citationstyles.csl+json'],
];

/** Lets addresses break before their slashes, as Chicago 14.18 has it, instead of anywhere. */
function breakable(html: string): string {
  return html.replace(
    /(<a [^>]*>)([^<]*)/gu,
    (_, open: string, text: string) => open + text.replace(/(?<!\/)\/(?!\/)/gu, '<wbr>/'),
  );
}

/** An interview as citations need to know it; its address is whole where the settings say where the site stands. */
export function citedInterview(interview: Interview): CitedInterview {
  const { title, language = site.language, date, place, series, href, voices } = interview;
  return {
    title,
    language,
    ...(date && { date }),
    ...(place && { place }),
    ...(series && { series: series.title }),
    site: site.title,
    url: site.isPlaced ? new URL(href, site.url).href : href,
    speakers: voices.map(({ name, role, sort }) => ({ name, role, ...(sort && { sort }) })),
  };
}

/**
 * The citations that are read as they are set.
 *
 * @param plainText what the style is called that is nobody's
 * @param place without it the whole interview is cited
 */
export function setCitations(
  cited: CitedInterview,
  plainText: string,
  place?: CitedPlace,
): SetCitation[] {
  return SET.map((style) => ({
    style,
    name: style === 'plain' ? plainText : STYLE_NAMES[style],
    hangs: style === 'apa' || style === 'mla',
    html: breakable(cite(style, cited, place).html),
  }));
}

/** The citations of a whole interview that are files. */
export function citationFiles(cited: CitedInterview): CitationFile[] {
  const key = entryKey({ interview: cited });
  return FILES.map(([style, ending, type]) => {
    const { text } = cite(style, cited);
    return {
      name: STYLE_NAMES[style],
      text: text.replaceAll('\r', '').trimEnd(),
      fileName: `${key}.${ending}`,
      href: `data:${type};charset=utf-8,${encodeURIComponent(text)}`,
    };
  });
}

/** A value as JSON that may stand in a `<script>`: no tag begins in it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
