import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { getInterviews } from '../../data/interviews.ts';
import { pageMaker } from '../../data/page-maker.ts';

/**
 * Names what the pages of interviews and quotes are made of, as their keys do:
 * in a build whose parts were made elsewhere those pages are not at hand. The
 * build's last step puts the name of all that is published in its place.
 */
export const GET: APIRoute = async () => {
  const hash = createHash('sha256').update(await pageMaker());
  for (const { elsewhere: _, ...shown } of await getInterviews()) {
    hash.update(JSON.stringify(shown));
  }
  return new Response(JSON.stringify({ version: hash.digest('hex') }));
};
