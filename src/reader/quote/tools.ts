import { fill } from '../../interface/fill.ts';
import { pageInterface } from '../../interface/page-interface.ts';
import { say } from '../said.ts';
import { copy } from './clipboard.ts';
import { citedTime, type Quote, speakersOf, wordsOf } from './quote.ts';
import type { Tool } from './quote-box.ts';
import { linkTo, type QuotePlace, sharedLink } from './quote-place.ts';
import { quotationMarks, type RichText, writeQuote } from './quote-text.ts';
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
  const words = pageInterface().words.quoteMenu;
  const citations = await import('../../citations/index.ts').catch(() => undefined);
  if (!citations) return say(words.citeFailed);
  if (opened !== menu.opened) return;
  const { CITATION_STYLES, STYLE_NAMES, cite } = citations;
  const cited = {
    url: quote.permalink,
    speakers: speakersOf(quote),
    words: wordsOf(quote),
    ...citedTime(quote),
  };
  const nameOf = (style: (typeof CITATION_STYLES)[number]) =>
    style === 'plain' ? words.plainText : STYLE_NAMES[style];
  const run = (style: (typeof CITATION_STYLES)[number]) => {
    const citation = cite(style, quote.interview, cited, new Date());
    return copyText(menu, citation, fill(words.citationCopied, { style: nameOf(style) }));
  };
  menu.openStyles(CITATION_STYLES.map((style) => ({ name: nameOf(style), run: () => run(style) })));
}

async function share(menu: ToolMenu, place: QuotePlace): Promise<void> {
  const { quote } = place;
  const { interview, turns } = quote;
  const name = speakersOf(quote).join(pageInterface().words.comma);
  const quoted = quotationMarks(interview.language).join(wordsOf(quote));
  const text = turns.length === 1 && name ? `${quoted} — ${name}` : wordsOf(quote);
  try {
    await navigator.share({ title: interview.title, text, url: sharedLink(place) });
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
    say(pageInterface().words.quoteMenu.imageSaved);
  } catch {
    say(pageInterface().words.quoteMenu.imageFailed);
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
  const ui = pageInterface();
  const names = ui.words.quoteMenu;
  return [
    tool(names.copyQuote, ({ quote }) => copyText(menu, writeQuote(quote, ui), names.quoteCopied)),
    tool(names.copyLink, (place) =>
      copyText(menu, { text: linkTo(place), html: '' }, names.linkCopied),
    ),
    tool(names.cite, ({ quote }) => offerStyles(menu, quote)),
    ...('share' in navigator ? [tool(names.share, (place) => share(menu, place))] : []),
    tool(names.saveImage, (place) => saveImage(menu, place)),
    ...(takesSuggestions(transcript) ? [tool(names.suggest, suggestCorrection)] : []),
  ];
}
