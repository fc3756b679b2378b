/** Where the reader's choice of colour scheme is kept. */
export const SCHEME_KEY = 'verbatim:scheme';

/**
 * Applies the kept choice before the first paint. It stands in the page's head
 * as it is, so it is one line of plain JavaScript; the policy names its hash.
 */
export const SCHEME_BOOT = `try{const s=localStorage.getItem('${SCHEME_KEY}');if(s)document.documentElement.dataset.scheme=s}catch{}`;
