import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { binary, ROOT } from './project.ts';

const REPORTS = join(ROOT, '.cache');
const UNIT_REPORT = join(REPORTS, 'vitest.json');
const BROWSER_REPORT = join(REPORTS, 'playwright.json');

/** One stage of the tests: the checks of the sources, then the sites, then the browser. */
interface Stage {
  name: string;
  args: string[];
}

const STAGES: readonly Stage[] = [
  { name: 'types', args: [binary('astro/bin/astro.mjs'), 'check', '--minimumSeverity', 'hint'] },
  { name: 'lint', args: [binary('@biomejs/biome/bin/biome'), 'ci'] },
  { name: 'unused code', args: [binary('knip/bin/knip.js')] },
  { name: 'content', args: ['src/cli/main.ts', 'check'] },
  { name: 'permalinks', args: ['src/cli/main.ts', 'permalinks', '--check'] },
  {
    name: 'unit, property and whole-site tests',
    args: [
      binary('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT}`,
    ],
  },
  { name: 'browser tests', args: [binary('@playwright/test/cli.js'), 'test'] },
];

function runStage({ args }: Stage): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env });
    child.on('close', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Of the passed, those that did so at the second try. */
  flaky: number;
}

async function readReport(path: string): Promise<Record<string, unknown> | undefined> {
  return readFile(path, 'utf8').then(JSON.parse, () => undefined);
}

/** What the two test runners counted; one that left no report counts as a failure. */
async function countTests(): Promise<Counts> {
  const unit = await readReport(UNIT_REPORT);
  const browser = (await readReport(BROWSER_REPORT))?.['stats'] as
    | Record<string, number>
    | undefined;
  const number = (value: unknown) => (typeof value === 'number' ? value : 0);
  return {
    passed:
      number(unit?.['numPassedTests']) + number(browser?.['expected']) + number(browser?.['flaky']),
    failed:
      number(unit?.['numFailedTests']) +
      number(browser?.['unexpected']) +
      (unit ? 0 : 1) +
      (browser ? 0 : 1),
    skipped: number(unit?.['numPendingTests']) + number(browser?.['skipped']),
    flaky: number(browser?.['flaky']),
  };
}

await Promise.all([UNIT_REPORT, BROWSER_REPORT].map((path) => rm(path, { force: true })));
const failed: string[] = [];
for (const stage of STAGES) {
  console.log(`\n── ${stage.name}`);
  if (!(await runStage(stage))) failed.push(stage.name);
}
const counts = await countTests();
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll stages passed');
if (counts.flaky > 0) console.log(`${counts.flaky} passed at the second try`);
console.log(`tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = failed.length > 0 || counts.failed > 0 ? 1 : 0;
