import process from 'node:process';

// Astro reports on its use unless told not to: nothing leaves a publisher's machine unasked.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { build, preview } = await import('astro');

/** Builds the site and serves it on this machine, at `PORT` or 4321, or the next port that is free. */
async function start(): Promise<void> {
  await build({ logLevel: 'warn' });
  const server = await preview({ logLevel: 'warn' });
  const [address = `http://${server.host}:${server.port}/`] = server.urls?.local ?? [];
  console.log(`Verbatim serves the site at ${address}`);
  await server.closed();
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
