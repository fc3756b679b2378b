/** What the quote menu says; the button of a turn stands in `QuoteMenu.astro`. */
export const QUOTE_STRINGS = {
  tools: 'Quote these words',
  turnTools: 'Quote this turn',
  reachable: 'Quote menu: press Tab to reach it, Escape to close it.',
  copyQuote: 'Copy quote',
  copyLink: 'Copy link',
  cite: 'Cite',
  share: 'Share',
  saveImage: 'Save as image',
  styles: 'Citation styles',
  quoteCopied: 'Quote copied',
  linkCopied: 'Link copied',
  citationCopied: (style: string) => `Citation copied: ${style}`,
  imageSaved: 'Image saved',
  imageFailed: 'The image could not be made.',
  citeFailed: 'The citation styles could not be loaded. Please try again.',
  byHand: 'This browser does not let the page copy: copy it from here.',
} as const;
