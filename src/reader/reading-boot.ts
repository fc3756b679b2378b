/**
 * Settles before the first paint how the page is laid out. Where the address
 * brings a search along, it makes room for the strip of hits: nothing moves
 * when its hits are marked. Where it leads to the page's beginning, it lets the
 * browser put off what is far down: see `late-layout.ts`, where it keeps in its
 * place what one reads while the heights above turn out other than guessed; a link to words shows
 * only in the browser's record of the navigation. It stands in the
 * page's head as it is, so it is one line of plain JavaScript; the policy names
 * its hash.
 */
export const READING_BOOT = `{const{dataset:d}=document.documentElement;if(new URLSearchParams(location.search).get('q')?.trim())d.find='';else if(!location.search&&CSS.supports('overflow-anchor','auto')){const n=performance.getEntriesByType('navigation')[0];if(n?.type==='navigate'&&!n.name.includes('#')&&!location.hash)d.layout='late'}}`;
