import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { decodeText } from '../loader/encoding.ts';
import {
  formatProblemWithHint,
  hasErrors,
  languageTag,
  type Problem,
  ProblemList,
  readYaml,
  type YamlNames,
} from '../transcript/index.ts';

/** The settings file, from the project's folder. */
export const SETTINGS_FILE = 'content/site.yaml';

const NAMES: YamlNames = {
  syntax: 'settings-syntax',
  value: 'settings-value',
  unknownKey: 'settings-unknown-key',
  whole: 'the settings',
};

const text = z.string().trim().min(1, 'expected some words');

const siteSchema = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  language: languageTag.optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://example.org/' })
    .optional(),
  license: text.optional(),
});

/** What the whole site says of itself. */
export interface SiteSettings {
  title: string;
  description: string;
  /** BCP 47 tag of the interviews that name no language of their own. */
  language: string;
  /** Where the site will stand; its path is the base of every link. */
  url: URL;
  /** Under what terms the interviews may be used. */
  license?: string;
}

function readValues(root: URL) {
  const list = new ProblemList(SETTINGS_FILE);
  const yaml = decodeText(readIfThere(new URL(SETTINGS_FILE, root)), list).replace(/^\uFEFF/, '');
  const values = readYaml(siteSchema, yaml, 1, list, NAMES);
  return { values, problems: list.problems };
}

/** What is wrong with the site's settings. */
export function checkSiteSettings(root: URL): Problem[] {
  return readValues(root).problems;
}

/**
 * Reads `content/site.yaml`; every key has a default.
 *
 * @param root the project's folder
 * @throws with the list of problems, each with file, line and column
 */
export function readSiteSettings(root: URL): SiteSettings {
  const { values, problems } = readValues(root);
  if (hasErrors(problems)) throw new Error(problems.map(formatProblemWithHint).join('\n'));
  const url = new URL(values.url ?? 'http://127.0.0.1:4321/');
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return {
    title: values.title ?? 'Interviews',
    description: values.description ?? '',
    language: values.language ?? 'en',
    url,
    ...(values.license && { license: values.license }),
  };
}

function readIfThere(file: URL): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
