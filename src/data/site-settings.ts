import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { suggestionTemplateFault } from '../corrections/suggestion-template.ts';
import { LANGUAGES, speaks } from '../interface/languages.ts';
import { decodeText } from '../loader/encoding.ts';
import { QUOTE_DEFAULTS, type QuoteDefault } from '../quotes/choice.ts';
import { HEADER_FILES, type HeaderFile } from '../security/header-files.ts';
import { type Theme, themeOf, themeSchema } from '../theme/theme-settings.ts';
import {
  day,
  formatProblemWithHint,
  hasErrors,
  isSettable,
  languageTag,
  type Place,
  type Problem,
  ProblemList,
  RULE_SETTINGS,
  RULES,
  type RuleSettings,
  readYaml,
  text,
  type YamlNames,
  yamlPlace,
} from '../transcript/index.ts';

/** The settings file, from the project's folder. */
export const SETTINGS_FILE = 'content/site.yaml';

const NAMES: YamlNames = {
  syntax: 'settings-syntax',
  value: 'settings-value',
  unknownKey: 'settings-unknown-key',
  whole: 'the settings',
};

const setting = z.enum(RULE_SETTINGS).optional();

const noSetting = z
  .string()
  .refine(() => false, { error: 'expected another rule: those about this file stay as they are' })
  .optional();

const rules = z.strictObject(
  Object.fromEntries(Object.keys(RULES).map((id) => [id, isSettable(id) ? setting : noSetting])),
) as z.ZodType<RuleSettings>;

const suggest = text.superRefine((template, context) => {
  const fault = suggestionTemplateFault(template);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
});

/** What an interview's pages speak around its words: its language, the site's, or one for all pages. */
const interfaceChoice = z
  .string()
  .refine((choice) => choice === 'interview' || choice === 'site' || speaks(choice), {
    error: `expected interview, site, or a language of the interface: ${Object.keys(LANGUAGES).join(', ')}`,
  });

const icon = z
  .string()
  .regex(
    /^(?!.*\.\.)[\w.@-][\w./@-]*\.(?:svg|png)$/,
    'expected a file in public/, such as seal.svg or seal.png',
  );

/** Where corrections come from besides front matter. */
const corrections = z
  .strictObject({ history: z.enum(['none', 'git']).optional(), since: day.optional() })
  .superRefine(({ history, since }, context) => {
    if (history !== 'git' || since !== undefined) return;
    const message = 'expected the day since when changes are public, such as 2024-05-01';
    context.addIssue({ code: 'custom', path: ['since'], message });
  });

/** Which words have quote pages where the settings do not say. */
const QUOTES: QuoteDefault = 'marked';

const siteSchema = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  language: languageTag.optional(),
  interface: interfaceChoice.optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://example.org/' })
    .optional(),
  license: text.optional(),
  suggest: suggest.optional(),
  corrections: corrections.optional(),
  quotes: z.enum(QUOTE_DEFAULTS).optional(),
  ebooks: z.boolean().optional(),
  headers: z.array(z.enum(HEADER_FILES)).optional(),
  offline: z.boolean().optional(),
  icon: icon.optional(),
  theme: themeSchema.optional(),
  rules: rules.optional(),
});

const DEFAULT_LANGUAGE = 'en';

/** What the whole site says of itself. */
export interface SiteSettings {
  title: string;
  description: string;
  /** BCP 47 tag of the interviews that name no language of their own. */
  language: string;
  /** What the interface speaks: on an interview's pages its own language (`interview`) or the site's (`site`), or on all pages that of a BCP 47 tag. */
  interface: string;
  /** Where the site will stand; its path is the base of every link. */
  url: URL;
  /** Whether the settings say so: else the address is that of this machine, and of no use in a citation. */
  isPlaced: boolean;
  /** Under what terms the interviews may be used. */
  license?: string;
  /** What links that suggest a correction are made from. */
  suggest?: string;
  /** Which words have quote pages where an interview does not say. */
  quotes: QuoteDefault;
  /** Whether each interview is published as an e-book too. */
  ebooks: boolean;
  /** Which files are written that tell a host what headers to send. */
  headers: HeaderFile[];
  /** Whether a service worker keeps what was read on the reader’s device. */
  offline: boolean;
  /** The path of the site’s icon, from `public/`: SVG or PNG. */
  icon: string;
  theme: Theme;
}

/** What a check of the settings tells. */
export interface SettingsCheck {
  problems: Problem[];
  /** BCP 47 tag of the interviews that name no language of their own. */
  language: string;
  /** How grave each rule is to this site; empty where it says nothing of rules. */
  rules: RuleSettings;
  /** Which words have quote pages where an interview does not say. */
  quotes: QuoteDefault;
  /** Since which day changes in the git history are shown, and where the settings say so. */
  history?: { since: string; place: Place };
}

function readValues(root: URL) {
  const list = new ProblemList(SETTINGS_FILE);
  const yaml = decodeText(readIfThere(new URL(SETTINGS_FILE, root)), list).replace(/^\uFEFF/, '');
  const values = readYaml(siteSchema, yaml, 1, list, NAMES);
  const { history, since } = values.corrections ?? {};
  const isShown = history === 'git' && since !== undefined;
  return {
    values,
    problems: list.problems,
    ...(isShown && { history: { since, place: yamlPlace(yaml, 1, ['corrections', 'history']) } }),
  };
}

/** What is wrong with the site's settings, and what of its rules could be read. */
export function checkSiteSettings(root: URL): SettingsCheck {
  const { values, problems, history } = readValues(root);
  const { rules: own = {}, quotes = QUOTES, language = DEFAULT_LANGUAGE } = values;
  return { problems, language, rules: own, quotes, ...(history && { history }) };
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
    language: values.language ?? DEFAULT_LANGUAGE,
    interface: values.interface ?? 'interview',
    url,
    quotes: values.quotes ?? QUOTES,
    ebooks: values.ebooks ?? true,
    headers: values.headers ?? ['_headers'],
    offline: values.offline ?? true,
    icon: values.icon ?? 'favicon.svg',
    theme: themeOf(values.theme),
    isPlaced: values.url !== undefined,
    ...(values.license && { license: values.license }),
    ...(values.suggest && { suggest: values.suggest }),
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
