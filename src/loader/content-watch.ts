import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkSiteSettings, SETTINGS_FILE } from '../data/site-settings.ts';
import { contentChanges, contentReadings } from './content-changes.ts';
import { interviewPath, isInterviewFile } from './interview-files.ts';
import { LEDGER_FILE } from './ledger-file.ts';
import { PageReload } from './page-reload.ts';
import { report } from './report.ts';

/**
 * Astro integration: in `dev`, has each saved, added, renamed or removed
 * interview loaded at once, and starts the server anew when the settings change.
 */
export function contentWatch(): AstroIntegration {
  let root: URL;
  return {
    name: 'verbatim-content-watch',
    hooks: {
      'astro:config:setup': ({ addWatchFile, config }) => {
        root = config.root;
        addWatchFile(new URL(SETTINGS_FILE, root));
      },
      // A loader's own watcher ends when the server starts anew, and the loader is not told.
      'astro:server:setup': ({ server, logger }) => {
        const { watcher } = server;
        report(logger, checkSiteSettings(root).problems);
        const onChange = (path: string) => {
          const file = interviewPath(root, path);
          if (isInterviewFile(file) || file === SETTINGS_FILE || file === LEDGER_FILE) {
            contentChanges.announce(file);
          }
        };
        const pages = new PageReload(server);
        contentReadings.listen(() => pages.show());
        watcher.add(fileURLToPath(new URL('content/', root)));
        for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
      },
    },
  };
}
