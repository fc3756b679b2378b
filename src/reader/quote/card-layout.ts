import { breakLines } from './card-lines.ts';

/** How a text of a card is set. */
export interface CardFont {
  family: string;
  weight: number;
  /** In pixels. */
  size: number;
}

/** What is quoted of one turn, as a card sets it. */
export interface CardTurn {
  /** Stands above the words, where the card holds several turns. */
  name?: string;
  /** With quotation marks; paragraphs apart by an empty line. */
  words: string;
  font: Omit<CardFont, 'size'>;
  /** Of the name. */
  colour: string;
}

/** What a card shows. */
export interface CardContent {
  turns: CardTurn[];
  /** Lines below the words: name, title, website and date. */
  source: { text: string; font: CardFont; colour: string }[];
  /** BCP 47 tag of the words. */
  language: string;
  names: Omit<CardFont, 'size'>;
  ink: string;
}

/** A line of text and where it stands: `top` is the upper edge of its em box. */
export interface CardLine {
  text: string;
  top: number;
  font: CardFont;
  colour: string;
}

/** A card that is ready to be drawn, in pixels. */
export interface Card {
  width: number;
  height: number;
  lines: CardLine[];
  /** Where the rule between words and source stands. */
  rule: number;
}

/** Tells how wide a text is in a font, in pixels. */
export type MeasureIn = (text: string, font: CardFont) => number;

const WIDTH = 1200;
const LEAST_HEIGHT = 630;
const MOST_HEIGHT = 1500;
/** Room around everything. */
export const PADDING = 80;
const INNER = WIDTH - 2 * PADDING;
const SIZES = [60, 56, 52, 48, 44, 40, 36, 34, 32, 30] as const;
const LEADING = 1.42;
const RULE_ROOM = 36;
/** Lines of the source that one text may take. */
const SOURCE_LINES = 3;

interface Block {
  lines: CardLine[];
  height: number;
}

function wordsBlock(content: CardContent, size: number, measure: MeasureIn): Block {
  const lines: CardLine[] = [];
  let top = 0;
  for (const [n, { name, words, font, colour }] of content.turns.entries()) {
    if (n > 0) top += size * 0.8;
    if (name) {
      const label = { ...content.names, size: Math.max(22, Math.round(size * 0.6)) };
      const names = breakLines(name, INNER, (text) => measure(text, label), content.language);
      for (const text of names) {
        lines.push({ text, top, font: label, colour });
        top += label.size * LEADING;
      }
    }
    const set = { ...font, size };
    for (const [at, paragraph] of words.split('\n\n').entries()) {
      if (at > 0) top += size * 0.5;
      for (const text of breakLines(
        paragraph,
        INNER,
        (one) => measure(one, set),
        content.language,
      )) {
        lines.push({ text, top, font: set, colour: content.ink });
        top += size * LEADING;
      }
    }
  }
  return { lines, height: top };
}

function sourceBlock({ source, language }: CardContent, measure: MeasureIn): Block {
  const lines: CardLine[] = [];
  let top = 0;
  for (const { text, font, colour } of source) {
    const all = breakLines(text, INNER, (one) => measure(one, font), language);
    const kept = all.slice(0, SOURCE_LINES);
    const isCut = all.length > kept.length;
    for (const [n, line] of kept.entries()) {
      const isLast = isCut && n === kept.length - 1;
      lines.push({ text: isLast ? `${line.slice(0, -2)}…` : line, top, font, colour });
      top += font.size * LEADING;
    }
  }
  return { lines, height: top };
}

/** The turns up to a number of words; what is left out is said to be, by “…”. */
function shortened(turns: readonly CardTurn[], words: number, language: string): CardTurn[] {
  const kept: CardTurn[] = [];
  let room = words;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (const turn of turns) {
    const all = [...segmenter.segment(turn.words)].filter(({ isWordLike }) => isWordLike);
    const end = all[room - 1];
    if (room >= all.length) kept.push(turn);
    else if (end) {
      const close = /[\p{Pf}\p{Pe}"”“«»’]+$/u.exec(turn.words)?.[0] ?? '';
      const cut = turn.words.slice(0, end.index + end.segment.length);
      kept.push({ ...turn, words: `${cut}…${close}` });
    }
    room -= all.length;
    if (room <= 0) break;
  }
  return kept;
}

function countWords(turns: readonly CardTurn[], language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return turns.reduce(
    (sum, { words }) => sum + [...segmenter.segment(words)].filter((one) => one.isWordLike).length,
    0,
  );
}

/** The most words that a card of the smallest type and the greatest height holds. */
function longestFit(content: CardContent, room: number, measure: MeasureIn): Block {
  const size = SIZES.at(-1) ?? 30;
  let [fits, over] = [0, countWords(content.turns, content.language)];
  let block: Block = { lines: [], height: 0 };
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    const turns = shortened(content.turns, middle, content.language);
    const tried = wordsBlock({ ...content, turns }, size, measure);
    if (tried.height <= room) [fits, block] = [middle, tried];
    else over = middle;
  }
  return block;
}

/**
 * Lays out a card: the words as large as they fit; where the smallest type is
 * not enough the card grows, and past its greatest height the words end with “…”.
 */
export function layOutCard(content: CardContent, measure: MeasureIn): Card {
  const source = sourceBlock(content, measure);
  const around = 2 * PADDING + 2 * RULE_ROOM + source.height;
  const blocks = SIZES.map((size) => () => wordsBlock(content, size, measure));
  let words: Block = { lines: [], height: Number.POSITIVE_INFINITY };
  for (const make of blocks) {
    words = make();
    if (words.height + around <= LEAST_HEIGHT) break;
  }
  if (words.height + around > MOST_HEIGHT)
    words = longestFit(content, MOST_HEIGHT - around, measure);
  const height = Math.ceil(Math.max(LEAST_HEIGHT, words.height + around));
  const room = height - around;
  const start = PADDING + (room - words.height) / 2;
  const rule = PADDING + room + RULE_ROOM;
  const move = ({ lines }: Block, by: number) =>
    lines.map((line) => ({ ...line, top: Math.round(line.top + by) }));
  const lines = [...move(words, start), ...move(source, rule + RULE_ROOM)];
  return { width: WIDTH, height, lines, rule };
}
