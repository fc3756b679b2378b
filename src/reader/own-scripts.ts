/** The scripts that are loaded by their addresses, rather than by an `import`: workers. */
const RE_OWN = /\/(?:pagefind-worker|sw)\.js$/;

/** What of Trusted Types is used here; browsers without them check nothing. */
interface TrustedTypes {
  defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

declare global {
  // In a worker, and in Node where an index is tested, there is no window.
  var trustedTypes: TrustedTypes | undefined;
}

/** @throws TypeError where an address is not that of a worker of this site */
function ownScript(address: string): string {
  const { location } = globalThis;
  const { origin, pathname } = new URL(address, location.href);
  if (origin === location.origin && RE_OWN.test(pathname)) return address;
  throw new TypeError(`Unexpected script: ${address}`);
}

/**
 * Lets this site's workers be started, and nothing else: the pages' policy asks
 * for Trusted Types, with which a text becomes neither markup nor a script.
 * Called before a worker is; once or more often.
 */
export function allowOwnScripts(): void {
  const { trustedTypes } = globalThis;
  if (trustedTypes && !trustedTypes.defaultPolicy)
    trustedTypes.createPolicy('default', { createScriptURL: ownScript });
}
