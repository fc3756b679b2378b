import type { Headers, SiteHeaders } from './site-headers.ts';

/** The kinds of hosts that headers can be written for. */
export const HEADER_FILES = ['_headers', 'apache', 'nginx', 'vercel'] as const;

/** Which file tells a host what to send. */
export type HeaderFile = (typeof HEADER_FILES)[number];

/** A file that tells a host what headers to send. */
interface WrittenFile {
  /** Its name, right in the output. */
  name: string;
  write(headers: SiteHeaders): string;
}

const RE_SPECIAL = /[\\^$.*+?()[\]{}|#]/g;

/** A regular expression that finds the paths of a folder's files. */
function patternOf(folder: string): string {
  return `^${folder.replace(RE_SPECIAL, '\\$&')}`;
}

function paragraph(path: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [path, ...lines, ''].join('\n');
}

/**
 * Where files lie that no folder of its own rules holds: each folder and file
 * below the base. Lists of interviews, which are numbered, go with what hosts
 * send by themselves: Cloudflare takes a hundred rules at the most.
 */
function otherPlaces({ folders, entries }: SiteHeaders): string[] {
  const others = entries.filter((name) => !Object.hasOwn(folders, name) && !/^\d+\/$/.test(name));
  return ['', ...others.map((name) => (name.endsWith('/') ? `${name}*` : name))];
}

/**
 * `_headers` of [Netlify](https://docs.netlify.com/manage/routing/headers/) and
 * [Cloudflare Pages](https://developers.cloudflare.com/pages/configuration/headers/).
 * Of two rules that name the same header both hosts send both values, so that
 * no file may have two.
 */
function netlify(headers: SiteHeaders): string {
  const { base, all, folders } = headers;
  const varying = new Set(Object.values(folders).flatMap(Object.keys));
  const pick = (from: Headers, isVarying: boolean) =>
    Object.fromEntries(Object.entries(from).filter(([name]) => varying.has(name) === isVarying));
  const paragraphs = [
    paragraph(`${base}*`, pick(all, false)),
    ...Object.entries(folders).map(([folder, own]) =>
      paragraph(`${base}${folder}*`, pick({ ...all, ...own }, true)),
    ),
    ...otherPlaces(headers).map((place) => paragraph(`${base}${place}`, pick(all, true))),
  ];
  return paragraphs.join('\n');
}

/** `.htaccess` of [Apache](https://httpd.apache.org/docs/2.4/mod/mod_headers.html) 2.4. */
function apache({ base, all, folders }: SiteHeaders): string {
  const lines = (headers: Headers, indent: string) =>
    Object.entries(headers).map(
      ([name, value]) => `${indent}Header always set ${name} ${JSON.stringify(value)}`,
    );
  const own = Object.entries(folders).flatMap(([folder, headers]) => [
    `  <If "%{REQUEST_URI} =~ m#${patternOf(base + folder)}#">`,
    ...lines(headers, '    '),
    '  </If>',
  ]);
  return ['<IfModule mod_headers.c>', ...lines(all, '  '), ...own, '</IfModule>', ''].join('\n');
}

const variableOf = (name: string) => `$verbatim_${name.toLowerCase().replaceAll('-', '_')}`;

/** Lines for a `server` block of [nginx](https://nginx.org/en/docs/http/ngx_http_headers_module.html). */
function nginx({ base, all, folders }: SiteHeaders): string {
  const set = (name: string, value: string) => `set ${variableOf(name)} ${JSON.stringify(value)};`;
  const own = Object.entries(folders).flatMap(([folder, headers]) =>
    Object.entries(headers).map(
      ([name, value]) => `if ($uri ~ "${patternOf(base + folder)}") { ${set(name, value)} }`,
    ),
  );
  return [
    ...Object.entries(all).map(([name, value]) => set(name, value)),
    ...own,
    ...Object.keys(all).map((name) => `add_header ${name} ${variableOf(name)} always;`),
    '',
  ].join('\n');
}

/** `vercel.json` of [Vercel](https://vercel.com/docs/project-configuration#headers), where the last rule wins. */
function vercel({ base, all, folders }: SiteHeaders): string {
  const rule = (folder: string, headers: Headers) => ({
    source: `${base}${folder}(.*)`,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  });
  const rules = [rule('', all), ...Object.entries(folders).map(([name, own]) => rule(name, own))];
  return `${JSON.stringify({ trailingSlash: true, headers: rules }, null, 2)}\n`;
}

/** How each of the {@link HEADER_FILES} is called and written. */
export const WRITERS: Readonly<Record<HeaderFile, WrittenFile>> = {
  _headers: { name: '_headers', write: netlify },
  apache: { name: '.htaccess', write: apache },
  nginx: { name: 'headers.nginx.conf', write: nginx },
  vercel: { name: 'vercel.json', write: vercel },
};
