import type { Speaker, Transcript } from '../transcript/index.ts';

/** An `<a>` with a rooted address, up to that address. No `<` stands in text as it is. */
const RE_ROOTED_LINK = /(<a(?: [a-z-]+="[^"]*")*? href="\/)(?!\/)/g;

/**
 * Puts an address under the site's base where it is a path of this site.
 *
 * @param base begins and ends with a slash
 */
export function underBase(address: string, base: string): string {
  return /^\/(?!\/)/.test(address) ? `${base}${address.slice(1)}` : address;
}

/** Puts the links of a transcript's HTML under the site's base; its words stay as they are. */
export function htmlUnderBase(html: string, base: string): string {
  return base === '/' ? html : html.replaceAll(RE_ROOTED_LINK, `$1${base.slice(1)}`);
}

function withUrl<One extends { url?: string | undefined }>(one: One, base: string): One {
  return one.url === undefined ? one : { ...one, url: underBase(one.url, base) };
}

/** What in an interview's facts leads somewhere. */
interface Leading {
  voices: Speaker[];
  source?: { url?: string | undefined } | undefined;
  media?: { url: string; poster?: string | undefined }[] | undefined;
}

/** Puts all addresses in an interview's facts under the site's base. */
export function factsUnderBase<Facts extends Leading>(facts: Facts, base: string): Facts {
  const { voices, source, media } = facts;
  return {
    ...facts,
    voices: voices.map((voice) => withUrl(voice, base)),
    ...(source && { source: withUrl(source, base) }),
    ...(media && {
      media: media.map(({ poster, ...one }) => ({
        ...withUrl(one, base),
        ...(poster !== undefined && { poster: underBase(poster, base) }),
      })),
    }),
  };
}

/** Puts all addresses in a transcript under the site's base. */
export function transcriptUnderBase(transcript: Transcript, base: string): Transcript {
  if (base === '/') return transcript;
  return {
    ...transcript,
    preface: htmlUnderBase(transcript.preface, base),
    notes: htmlUnderBase(transcript.notes, base),
    speakers: transcript.speakers.map((one) => withUrl(one, base)),
    chapters: transcript.chapters.map((chapter) => ({
      ...chapter,
      turns: chapter.turns.map((turn) => ({ ...turn, html: htmlUnderBase(turn.html, base) })),
    })),
  };
}
