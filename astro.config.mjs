// @ts-check
import { defineConfig } from 'astro/config';
import { readSiteSettings } from './src/data/site-settings.ts';

const site = readSiteSettings(new URL('./', import.meta.url));

export default defineConfig({
  site: site.url.origin,
  base: site.url.pathname,
  trailingSlash: 'always',
  server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4321) },
});
