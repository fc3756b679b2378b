import type { CitedInterview } from '../citations/index.ts';
import type { Interview } from './interviews.ts';
import { site } from './site.ts';

/** An interview as citations need to know it. */
export function citedInterview(interview: Interview): CitedInterview {
  const { title, language, date, place, event, series, voices, href, media } = interview;
  const held = series?.title ?? event;
  const kind = media?.find((one) => one.kind)?.kind;
  return {
    title,
    language: language ?? site.language,
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place }),
    ...(held !== undefined && { series: held }),
    site: site.title,
    url: new URL(href, site.url).href,
    speakers: voices.map(({ name, role }) => ({ name, role })),
    ...(kind && { medium: kind }),
  };
}
