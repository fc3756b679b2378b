import { root } from 'astro:config/server';
import { versionOf } from '../loader/source-digest.ts';
import { site } from './site.ts';

/** The whole program: what it makes of the same content is the same as long as this is. */
const PROGRAM = ['src/**/*.{ts,astro,css}', 'astro.config.mjs'];

let made: Promise<string> | undefined;

/**
 * Names what all pages are made by, besides what each shows: the program and
 * the site's settings. Read once a build.
 *
 * @returns nothing in `dev`, where each page is made when it is asked for
 */
export async function pageMaker(): Promise<string> {
  if (!__IS_BUILD__) return '';
  made ??= versionOf(root, PROGRAM).then((version) => JSON.stringify([version, site]));
  return made;
}
