import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** How to start a Chromium that this machine has, or that npm brought. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The tests talk to this machine only, so the browser asks nobody else for anything either. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Kept in the project, so that no half-unpacked browser of somebody else's is taken for whole. */
const UNPACKED = fileURLToPath(new URL('../.cache/chromium/', import.meta.url));

/** The environment of the tests, which the browser is to share. */
function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function installedPath(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    process.env['CHROME_PATH'],
    ...folders.flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name))),
    chromium.executablePath(),
  ];
  for (const path of candidates) if (path && (await isExecutable(path))) return path;
  return undefined;
}

/** Whether the system has the library that headless Chromium needs and slim machines lack. */
function hasSystemLibraries(): boolean {
  try {
    return execFileSync('ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
  } catch {
    return ['/usr/lib', '/usr/lib64', '/usr/lib/x86_64-linux-gnu'].some((folder) =>
      existsSync(join(folder, 'libnss3.so')),
    );
  }
}

/**
 * Names the fonts that the package carries, and the system's where there are
 * any. The package's own file names folders of one cloud service only, and a
 * Chromium that finds no font at all ends at the first line it cannot set.
 */
async function writeFontConfig(): Promise<string> {
  const path = join(UNPACKED, 'fonts-here.conf');
  const folders = [join(UNPACKED, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  await writeFile(
    path,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${join(UNPACKED, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  return path;
}

/** Unpacks the browser that the npm package carries (Linux on x64), with its libraries and fonts. */
async function unpackedLaunch(): Promise<BrowserLaunch> {
  await mkdir(UNPACKED, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = UNPACKED;
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    const bin = new URL('../bin/', import.meta.resolve('@sparticuz/chromium'));
    const executablePath = await packaged.executablePath();
    const env: Record<string, string> = { FONTCONFIG_FILE: await writeFontConfig() };
    if (!hasSystemLibraries()) {
      await inflate(fileURLToPath(new URL('al2023.tar.br', bin)));
      env['LD_LIBRARY_PATH'] = join(UNPACKED, 'al2023', 'lib');
    }
    return { executablePath, args: [...QUIET, '--headless=shell'], env };
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/**
 * Finds a Chromium: `CHROME_PATH`, the system's, Playwright's own, or the one
 * inside an npm package. `VERBATIM_BROWSER=package` takes the last at once.
 */
export async function findChromium(): Promise<BrowserLaunch> {
  const installed =
    process.env['VERBATIM_BROWSER'] === 'package' ? undefined : await installedPath();
  const { executablePath, args, env } = installed
    ? { executablePath: installed, args: QUIET, env: {} }
    : await unpackedLaunch();
  return { executablePath, args, env: { ...definedEnvironment(), ...env } };
}
