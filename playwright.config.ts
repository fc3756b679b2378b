import process from 'node:process';
import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './tests/chromium.ts';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/playwright',
  snapshotPathTemplate: '{testDir}/approved/{arg}{ext}',
  globalSetup: './tests/serve-sites.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 30_000,
  // Machines of CI are shared: a test that passes at the second try is counted, and named.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: await findChromium(),
    viewport: { width: 1280, height: 900 },
    trace: 'off',
    // What a worker answers cannot be held up by a test: those of the worker itself let it be.
    serviceWorkers: 'block',
  },
});
