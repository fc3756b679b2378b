import { say } from '../said.ts';
import { copy } from './clipboard.ts';
import { citedTime, type Quote, speakersOf, wordsOf } from './quote.ts';
import type { Tool } from './quote-box.ts';
import { linkTo, type QuotePlace, sharedLink } from './quote-place.ts';
import { QUOTE_STRINGS } from './quote-strings.ts';
import { type RichText, writeQuote } from './quote-text.ts';
import { suggestCorrection, takesSuggestions } from './suggestion.ts';
import type { ToolMenu } from './tool-menu.ts';

/** @param done what the reader is told then */
async function copyText(menu: ToolMenu, rich: RichText, done: string): Promise<void> {
  if (await copy(rich)) {
    menu.close();
    say(done);
  } else menu.offerByHand(rich.text);
}

async function offerStyles(menu: ToolMenu, quote: Quote): Promise<void> {
  if (menu.stylesAreOpen) return menu.closeStyles();
  const { opened } = menu;
  const citations = await import('../../citations/index.ts').catch(() => undefined);
  if (!citations) return say(QUOTE_STRINGS.citeFailed);
  if (opened !== menu.opened) return;
  const { CITATION_STYLES, STYLE_NAMES, cite } = citations;
  const cited = {
    url: quote.permalink,
    speakers: speakersOf(quote),
    words: wordsOf(quote),
    ...citedTime(quote),
  };
  const run = (style: (typeof CITATION_STYLES)[number]) => {
    const citation = cite(style, quote.interview, cited, new Date());
    return copyText(menu, citation, QUOTE_STRINGS.citationCopied(STYLE_NAMES[style]));
  };
  menu.openStyles(
    CITATION_STYLES.map((style) => ({ name: STYLE_NAMES[style], run: () => run(style) })),
  );
}

async function share(menu: ToolMenu, place: QuotePlace): Promise<void> {
  const { quote } = place;
  const name = speakersOf(quote).join(', ');
  const text = quote.turns.length === 1 && name ? `“${wordsOf(quote)}” — ${name}` : wordsOf(quote);
  try {
    await navigator.share({ title: quote.interview.title, text, url: sharedLink(place) });
    menu.close();
  } catch {
    // The reader may think better of it.
  }
}

async function saveImage(menu: ToolMenu, { quote, turns }: QuotePlace): Promise<void> {
  try {
    const { saveCard } = await import('./card.ts');
    await saveCard(quote, turns);
    menu.close();
    say(QUOTE_STRINGS.imageSaved);
  } catch {
    say(QUOTE_STRINGS.imageFailed);
  }
}

/**
 * What a reader can do with the words that a menu is open for, in the order of
 * its buttons; sharing where the browser can, suggesting where the site takes it.
 */
export function toolsOf(menu: ToolMenu, transcript: Element): Tool[] {
  const tool = (name: string, run: (place: QuotePlace) => unknown): Tool => ({
    name,
    run: () => menu.opened && run(menu.opened.place),
  });
  const names = QUOTE_STRINGS;
  const language = document.documentElement.lang;
  return [
    tool(names.copyQuote, ({ quote }) =>
      copyText(menu, writeQuote(quote, language), names.quoteCopied),
    ),
    tool(names.copyLink, (place) =>
      copyText(menu, { text: linkTo(place), html: '' }, names.linkCopied),
    ),
    tool(names.cite, ({ quote }) => offerStyles(menu, quote)),
    ...('share' in navigator ? [tool(names.share, (place) => share(menu, place))] : []),
    tool(names.saveImage, (place) => saveImage(menu, place)),
    ...(takesSuggestions(transcript) ? [tool(names.suggest, suggestCorrection)] : []),
  ];
}
