import type { SiteBuild } from './site-build.ts';
import { removeSite } from './site-store.ts';
import { worker } from './worker-scope.ts';

/** Written in front of this script by the build. */
declare const SITE_BUILD: Pick<SiteBuild, 'base'>;

// It takes the place of the worker that a site had, removes what that one has stored, and goes.
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(
    removeSite(SITE_BUILD.base)
      // Where the storage is broken, it still goes.
      .catch(() => undefined)
      .then(() => worker.registration.unregister()),
  ),
);
