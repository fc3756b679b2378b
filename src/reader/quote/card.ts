import { pageInterface } from '../../interface/page-interface.ts';
import {
  type CardContent,
  type CardFont,
  type CardTurn,
  layOutCard,
  PADDING,
} from './card-layout.ts';
import { type Quote, speakersOf } from './quote.ts';
import { quotationMarks, timeOf } from './quote-text.ts';

function fontOf({ family, weight, size }: CardFont): string {
  return `${weight} ${size}px ${family}`;
}

/** The colours and faces of the page, as it is shown now: light or dark. */
function themeOf(turn: HTMLElement) {
  const style = (element: Element | null) => getComputedStyle(element ?? turn);
  const root = getComputedStyle(document.documentElement);
  return {
    paper: root.backgroundColor,
    ink: root.color,
    sans: root.fontFamily,
    quiet: style(turn.querySelector('.time')).color,
    words: style(turn.querySelector('.words')),
    voice: style(turn.querySelector('.speaker')).color,
  };
}

function contentOf(quote: Quote, elements: readonly HTMLElement[]): CardContent {
  const { interview, turns } = quote;
  const [open, close] = quotationMarks(interview.language);
  const themes = turns.map((_, n) => themeOf(elements[n] ?? document.body));
  const isNamed = turns.length > 1;
  const set = turns.map(({ name, words }, n): CardTurn => {
    const theme = themes[n] as ReturnType<typeof themeOf>;
    const font = { family: theme.words.fontFamily, weight: Number(theme.words.fontWeight) };
    const quoted = `${open}${words}${close}`.replaceAll('\n\n', `\n\n${open}`);
    return { words: quoted, font, colour: theme.voice, ...(isNamed && { name }) };
  });
  const [theme] = themes;
  if (!theme) throw new Error('Unexpected quote without words');
  const names = { family: theme.sans, weight: 600 };
  const plain = { family: theme.sans, weight: 400 };
  const ui = pageInterface();
  const date = interview.date && ui.date(interview.date);
  const facts = [interview.site, date, timeOf(quote, ui)].filter(Boolean).join(' · ');
  const name = isNamed ? '' : speakersOf(quote).join(ui.words.comma);
  const source = [
    { text: name, font: { ...names, size: 30 }, colour: theme.voice },
    { text: interview.title, font: { ...plain, size: 26 }, colour: theme.ink },
    { text: facts, font: { ...plain, size: 24 }, colour: theme.quiet },
  ].filter(({ text }) => text);
  return { turns: set, source, language: interview.language, names, ink: theme.ink };
}

/** The faces come with the pages that show them: the card may be the first to need one. */
async function loadFaces({ turns, source, names }: CardContent): Promise<void> {
  const wanted = [
    ...turns.map(({ words, font }) => ({ text: words, font: { ...font, size: 32 } })),
    ...turns.map(({ name = '' }) => ({ text: name, font: { ...names, size: 32 } })),
    ...source,
  ];
  const loads = wanted.flatMap(({ text, font }) =>
    // Each face by itself: a system's that is missing here must not keep the site's away.
    font.family.split(',').map((family) => document.fonts.load(fontOf({ ...font, family }), text)),
  );
  await Promise.allSettled(loads);
}

/**
 * Draws the card of a quote in the page's own faces and colours.
 *
 * @param elements the turns that are quoted, in their order
 */
export async function drawCard(
  quote: Quote,
  elements: readonly HTMLElement[],
): Promise<HTMLCanvasElement> {
  const content = contentOf(quote, elements);
  await loadFaces(content);
  const canvas = document.createElement('canvas');
  canvas.lang = content.language;
  const context = canvas.getContext('2d');
  const [element] = elements;
  if (!context || !element) throw new Error('Unexpected browser without a canvas');
  const { width, height, lines, rule } = layOutCard(content, (text, font) => {
    context.font = fontOf(font);
    return context.measureText(text).width;
  });
  [canvas.width, canvas.height] = [width, height];
  const { paper, quiet } = themeOf(element);
  const isRtl = getComputedStyle(element).direction === 'rtl';
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = quiet;
  context.globalAlpha = 0.4;
  context.fillRect(PADDING, rule, width - 2 * PADDING, 2);
  context.globalAlpha = 1;
  context.textBaseline = 'top';
  context.direction = isRtl ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  for (const { text, top, font, colour } of lines) {
    context.font = fontOf(font);
    context.fillStyle = colour;
    context.fillText(text, isRtl ? width - PADDING : PADDING, top);
  }
  return canvas;
}

/** Draws the card of a quote and hands it to the reader as a file. */
export async function saveCard(quote: Quote, elements: readonly HTMLElement[]): Promise<void> {
  const canvas = await drawCard(quote, elements);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('Unexpected canvas without an image');
  const link = document.createElement('a');
  const interview = window.location.pathname.split('/').findLast(Boolean) ?? 'interview';
  link.download = `${decodeURIComponent(interview)}-${(elements[0]?.id ?? '').replace('=', '-')}.png`;
  link.href = URL.createObjectURL(blob);
  link.click();
  URL.revokeObjectURL(link.href);
}
