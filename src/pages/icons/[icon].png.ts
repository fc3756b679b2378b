import { publicDir, root } from 'astro:config/server';
import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon } from '../../data/icon-image.ts';
import { site } from '../../data/site.ts';
import { ICONS, type IconPlan, paperColours } from '../../data/site-icons.ts';

export const getStaticPaths = (() =>
  ICONS.map((plan) => ({
    params: { icon: plan.name },
    props: { plan },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: IconPlan }> = async ({ props }) => {
  const tokens = await readFile(new URL('src/styles/tokens.css', root), 'utf8');
  const png = await drawIcon(new URL(site.icon, publicDir), props.plan, paperColours(tokens).light);
  return new Response(Buffer.from(png), { headers: { 'Content-Type': 'image/png' } });
};
