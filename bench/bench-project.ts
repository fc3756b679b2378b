import { rmSync } from 'node:fs';
import process from 'node:process';
import { binary, makeProject, type Project } from '../tests/project.ts';
import { type MeasuredRun, measureRun } from './measured-run.ts';

/**
 * Makes a site of its own in a temporary folder, which goes at the end of the
 * process as well, whatever ends it but a kill.
 *
 * @param files content by path from the project's folder
 */
export async function makeBenchProject(files: Readonly<Record<string, Buffer>>): Promise<Project> {
  const project = await makeProject(files);
  process.once('exit', () => rmSync(project.folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return project;
}

/**
 * Builds a project's site and measures the build.
 *
 * @param outDir a folder within the project's
 * @throws Error with what the build said where it failed
 */
export async function buildSite(
  folder: string,
  outDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Pick<MeasuredRun, 'seconds' | 'peakBytes'>> {
  const args = [binary('astro/bin/astro.mjs'), 'build', '--outDir', outDir];
  const { code, output, errors, ...measured } = await measureRun(folder, args, env);
  if (code !== 0) throw new Error(`The site was not built:\n${output}${errors}`);
  return measured;
}
