import { createHash } from 'node:crypto';
import { getInterviews, type Interview } from './interviews.ts';
import { pageMaker } from './page-maker.ts';
import { besideSegment, translationsAmong } from './translations.ts';

/** What a page that shows two languages side by side is made of. */
export interface BesidePage {
  original: Interview;
  translation: Interview;
}

/**
 * The pages of all originals beside each of their translations. The key of
 * each covers all that it shows, as those of the interviews' pages do.
 */
export async function besidePages() {
  const interviews = await getInterviews();
  const families = translationsAmong(interviews);
  const made = await pageMaker();
  return interviews.flatMap((original) => {
    const [first, ...translations] = families.get(original.id) ?? [];
    if (original.elsewhere || first?.id !== original.id) return [];
    return translations.map((translation) => {
      const props: BesidePage = { original, translation };
      const page = { params: { slug: original.id, language: besideSegment(translation) }, props };
      if (!made) return page;
      const key = createHash('sha256').update(made).update(JSON.stringify(props));
      return { ...page, cacheKey: key.digest('hex') };
    });
  });
}
