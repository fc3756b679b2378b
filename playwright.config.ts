import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './tests/chromium.ts';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/playwright',
  globalSetup: './tests/serve-sites.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: await findChromium(),
    viewport: { width: 1280, height: 900 },
    trace: 'off',
  },
});
