import process from 'node:process';

/**
 * Builds the site from the folder where the program runs.
 *
 * @param outDir where to
 * @throws Error where it cannot be built
 */
export async function buildSite(outDir: string): Promise<void> {
  // Astro reports on its use unless told not to: nothing leaves a publisher's machine unasked.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  await build({ outDir });
}
