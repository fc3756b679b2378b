import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { headerPolicy, policyIn } from './policy.ts';

/** Response headers by their names. */
export type Headers = Readonly<Record<string, string>>;

/** What a host is to send with the files of a built site. */
export interface SiteHeaders {
  /** The site's base path, with a slash at both ends. */
  base: string;
  /** With every file. */
  all: Headers;
  /** Instead, with the files of some folders, by their names. */
  folders: Readonly<Record<string, Headers>>;
  /** The folders and files right below the base; folders end in a slash. */
  entries: readonly string[];
}

/** The folder of scripts, styles and faces, whose names change with their content. */
const HASHED = '_astro/';

/** The folder of interviews, which a build that joins parts is given in the end. */
const INTERVIEWS = 'interviews/';

/** What a page may ask the browser for. A feature that a Chromium has not built in is named nowhere here: it would complain. */
const ALLOWED_FEATURES = ['autoplay', 'clipboard-write', 'fullscreen', 'picture-in-picture'];

const REFUSED_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const PERMISSIONS = [
  ...ALLOWED_FEATURES.map((name) => `${name}=(self)`),
  ...REFUSED_FEATURES.map((name) => `${name}=()`),
].join(', ');

/** What other sites learn of where a reader comes from: nothing. Pages say it too, in a `<meta>`. */
export const REFERRER_POLICY = 'same-origin';

async function hashesIn(folder: URL): Promise<Set<string>> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /\.(?:js|css)$/.test(name));
  const hashes = files.map(async (name) => {
    const bytes = await readFile(new URL(encodeURIComponent(name), folder));
    return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  });
  return new Set(await Promise.all(hashes));
}

/**
 * The headers of a built site, made from what was built.
 *
 * @param output its folder
 * @param base the site's base path, with a slash at both ends
 * @throws Error where nothing was built there
 */
export async function siteHeaders(output: URL, base: string): Promise<SiteHeaders> {
  // All pages carry the same policy, and a site always has this page.
  const policy = policyIn(await readFile(new URL('404.html', output), 'utf8'));
  if (policy === undefined) throw new Error('Unexpected page without a Content-Security-Policy');
  const entries = await readdir(output, { withFileTypes: true });
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  return {
    base,
    all: {
      'Content-Security-Policy': headerPolicy(policy, await hashesIn(new URL(HASHED, output))),
      'Referrer-Policy': REFERRER_POLICY,
      'Permissions-Policy': PERMISSIONS,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
    },
    folders: {
      [HASHED]: { 'Cache-Control': 'public, max-age=31536000, immutable' },
      // Other sites show the cards of quotes where a link to one is pasted.
      'cards/': { 'Cross-Origin-Resource-Policy': 'cross-origin' },
    },
    entries: [...new Set([...names, INTERVIEWS])].filter((name) => !name.startsWith('.')).sort(),
  };
}
