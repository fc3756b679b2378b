/**
 * The Content-Security-Policy of every page besides its scripts and styles,
 * which Astro adds with the hashes of what stands in the page itself: nothing
 * is allowed that is not named. It is sent as `<meta>`, so that it holds on any
 * host, and again as a header, see {@link headerPolicy}.
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
  "frame-src 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
] as const;

const RE_META = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

const RE_HASH = /^'sha\d+-/;

/** The policy that a built page carries. */
export function policyIn(html: string): string | undefined {
  return RE_META.exec(html)?.[1];
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
 * header's length; and it lets WebAssembly run. The search needs that in its
 * worker, which has this policy alone. A page has both, so that it has not.
 *
 * @param policy that of a page
 * @param files the hashes of scripts and styles that are files, as `sha256-…`
 */
export function headerPolicy(policy: string, files: ReadonlySet<string>): string {
  const directives = directivesOf(policy).map(([name = '', ...sources]) => {
    const needed = sources.filter((one) => !RE_HASH.test(one) || !files.has(one.slice(1, -1)));
    const more = name === 'script-src' ? ["'wasm-unsafe-eval'"] : [];
    return [name, ...needed, ...more].join(' ');
  });
  return [...directives, "frame-ancestors 'none'"].join('; ');
}
