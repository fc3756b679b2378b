import { rmSync } from 'node:fs';
import process from 'node:process';
import { makeProject, type Project } from '../tests/project.ts';

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
