/**
 * Makes room for the strip of hits before the first paint, where the address
 * brings a search along: nothing moves when its hits are marked. It stands in
 * the page's head as it is, so it is one line of plain JavaScript; the policy
 * names its hash.
 */
export const FIND_BOOT = `if(new URLSearchParams(location.search).get('q')?.trim())document.documentElement.dataset.find=''`;
