import { root } from 'astro:config/server';
import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { site } from '../data/site.ts';
import { paperColours } from '../data/site-icons.ts';
import { webManifest } from '../data/web-manifest.ts';

export const GET: APIRoute = async () => {
  const tokens = await readFile(new URL('src/styles/tokens.css', root), 'utf8');
  const text = JSON.stringify(webManifest(site, paperColours(tokens).light), null, 2);
  return new Response(text, { headers: { 'Content-Type': 'application/manifest+json' } });
};
