/** Writes a text as a string of CSS. */
function cssString(text: string): string {
  return `"${text.replace(/\s+/g, ' ').trim().replace(/["\\]/g, '\\$&')}"`;
}

/** What stands in the margins of each printed page, by the property that the style sheet has it from. */
const MARGINS = {
  '--running-head': '.interview-header h1',
  '--printed-address': '.printed-address',
} as const;

/**
 * Puts the interview's title above each page that is printed, and its address
 * below. Before that, no style depends on them; without it, pages have their
 * numbers, and the address is at the end.
 */
window.addEventListener('beforeprint', () => {
  for (const [property, place] of Object.entries(MARGINS)) {
    const text = document.querySelector(place)?.textContent;
    if (text) document.documentElement.style.setProperty(property, cssString(text));
  }
});

window.addEventListener('afterprint', () => {
  for (const property of Object.keys(MARGINS)) {
    document.documentElement.style.removeProperty(property);
  }
});
