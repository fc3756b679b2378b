/**
 * The Content-Security-Policy of every page besides its scripts and styles,
 * which Astro adds with the hashes of what stands in the page itself: nothing
 * is allowed that is not named. It is sent as `<meta>`, so that it holds on any
 * host, and again as a header, see {@link headerPolicy}.
 *
 * A page that needs more, such as the frame of a recording's host, allows it to
 * itself alone, by `Astro.csp.insertDirective('frame-src https://…')`; what any
 * page does so stands in {@link SOMEWHERE} too. `frame-src` and `media-src` are
 * not named here, since a page that adds a host could not take back a `'none'`.
 *
 * Of [Trusted Types](https://w3c.github.io/trusted-types/dist/spec/) only the
 * default policy may be made: see `reader/own-scripts.ts`.
 */
export const DIRECTIVES = [
  "default-src 'none'",
  "connect-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
] as const;

/**
 * What is allowed somewhere in the site and not in all of its pages. The header
 * goes with every file, and a page that has both policies is held to each of
 * them. WebAssembly is for the worker of the search, which has the header alone.
 */
const SOMEWHERE: Readonly<Record<string, readonly string[]>> = {
  'script-src': ["'wasm-unsafe-eval'"],
};

const RE_META = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

const RE_HASH = /^'sha\d+-/;

/** The policy that a built page carries. */
export function policyIn(html: string): string | undefined {
  return RE_META.exec(html)?.[1];
}

/** What says how the bytes of a page are to be read, and so stands before all else. */
const CHARSET = '<meta charset="utf-8">';

/**
 * Moves a page's policy to the head's beginning: what stands before it, such as
 * the page's title, would not be held to it.
 */
export function withPolicyFirst(html: string): string {
  const [meta] = RE_META.exec(html) ?? [];
  if (meta === undefined) return html;
  return html.replace(meta, '').replace(CHARSET, (charset) => charset + meta);
}

/** The directives of a policy, each as its words. */
function directivesOf(policy: string): string[][] {
  return policy
    .split(';')
    .map((one) => one.trim().split(/\s+/))
    .filter(([name]) => name);
}

/**
 * Writes the policy that a host sends with every file, made from that of a page.
 * It differs in three ways: it says who may frame a page, which `<meta>` cannot;
 * it leaves out the hashes of files, which `'self'` covers, since hosts limit a
 * header's length; and it allows all that any file of the site needs.
 *
 * @param policy that of a page
 * @param files the hashes of scripts and styles that are files, as `sha256-…`
 */
export function headerPolicy(policy: string, files: ReadonlySet<string>): string {
  const needed = directivesOf(policy).map(
    ([name = '', ...sources]) =>
      [name, sources.filter((one) => !RE_HASH.test(one) || !files.has(one.slice(1, -1)))] as const,
  );
  const own = new Map(needed);
  for (const [name, more] of Object.entries(SOMEWHERE)) {
    own.set(name, [...(own.get(name) ?? []), ...more]);
  }
  const directives = [...own].map(([name, sources]) => [name, ...sources].join(' '));
  return [...directives, "frame-ancestors 'none'"].join('; ');
}
