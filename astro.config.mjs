// @ts-check
import { createHash } from 'node:crypto';
import { defineConfig } from 'astro/config';
import { divisionFrom } from './src/archive/division.ts';
import { readSiteSettings } from './src/data/site-settings.ts';
import { buildSummary } from './src/loader/build-summary.ts';
import { contentWatch } from './src/loader/content-watch.ts';
import { leanBuild } from './src/loader/lean-build.ts';
import { keptOutput } from './src/loader/output-folder.ts';
import { offlineSite } from './src/offline/build/offline-site.ts';
import { quoteCards } from './src/quotes/cards/quote-cards.ts';
import { PREFERENCES_BOOT } from './src/reader/preferences/preferences.ts';
import { READING_BOOT } from './src/reader/reading-boot.ts';
import { quoteIndex } from './src/search/indexing/quote-index.ts';
import { DIRECTIVES } from './src/security/policy.ts';
import { publishedHeaders } from './src/security/published-headers.ts';
import { fontsOf } from './src/styles/fonts.ts';
import { themeStyles } from './src/theme/theme-styles.ts';

/**
 * @param {string} script
 * @returns {`sha256-${string}`}
 */
function hashOf(script) {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

const site = readSiteSettings(new URL('./', import.meta.url));

export default defineConfig({
  site: site.url.origin,
  base: site.url.pathname,
  cacheDir: './.cache',
  trailingSlash: 'always',
  server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4321) },
  integrations: [
    contentWatch(),
    leanBuild(),
    themeStyles(site.theme),
    quoteIndex({
      language: site.language,
      division: divisionFrom(process.env),
    }),
    quoteCards(site),
    keptOutput(),
    offlineSite({ isOn: site.offline, division: divisionFrom(process.env) }),
    publishedHeaders(site.headers, divisionFrom(process.env)),
    // The last: it tells how long the others took.
    buildSummary(),
  ],
  devToolbar: { enabled: false },
  compressHTML: true,
  // The policy that hosts send is one for all pages, and a page's own style would need a hash in it.
  build: { inlineStylesheets: 'never' },
  experimental: { incrementalBuild: true },
  fonts: await fontsOf(site.theme.faces),
  // Transcripts are compiled by src/transcript; Astro itself renders no Markdown.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [...DIRECTIVES],
      scriptDirective: {
        hashes: [hashOf(PREFERENCES_BOOT), hashOf(READING_BOOT)],
      },
    },
  },
});
