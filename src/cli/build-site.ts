import process from 'node:process';

/**
 * Builds the site from the folder where the program runs; says on standard
 * error why, where it cannot be built.
 *
 * @param outDir where to
 * @returns whether it was built
 */
export async function buildSite(outDir: string): Promise<boolean> {
  // Astro reports on its use unless told not to: nothing leaves a publisher's machine unasked.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  try {
    await build({ outDir });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return false;
  }
}
