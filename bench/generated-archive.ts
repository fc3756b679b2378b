import { seededRandom } from './seeded-random.ts';

/** Words that the generated interviews are written with. */
const VOCABULARY = 20_000;

/** The median words of an interview, and the spread of their logarithms: an archive of radio talks. */
const MEDIAN_WORDS = 8_600;
const SPREAD = 0.5;

const CONSONANTS = 'bdfghklmnprstvw';
const VOWELS = 'aeiou';

/** A word for each number: syllables, of which common words have fewer. */
function wordOf(rank: number): string {
  let rest = rank;
  let word = '';
  do {
    word += CONSONANTS[rest % CONSONANTS.length];
    rest = Math.floor(rest / CONSONANTS.length);
    word += VOWELS[rest % VOWELS.length];
    rest = Math.floor(rest / VOWELS.length);
  } while (rest > 0);
  return word;
}

const WORDS = Array.from({ length: VOCABULARY }, (_, rank) => wordOf(rank));

/** Draws of one interview. */
interface Draw {
  random(): number;
}

/** A word as often as Zipf's law says: the nth most frequent one in n as often as the first. */
function drawWord({ random }: Draw): string {
  return WORDS[Math.floor((VOCABULARY + 1) ** random()) - 1] ?? '';
}

/**
 * The words of a turn as people talk: 24 of 100 turns have fewer than five, 53
 * fewer than twenty, and the longest tenth has half of all words.
 */
function drawTurnLength({ random }: Draw): number {
  const share = random();
  const within = random();
  if (share < 0.24) return 1 + Math.floor(within * 4);
  if (share < 0.53) return 5 + Math.floor(within * 15);
  if (share < 0.9) return 20 + Math.floor(within * 90);
  return 110 + Math.floor(-170 * Math.log(1 - within));
}

function drawSentence(draw: Draw, length: number): string {
  return capital(Array.from({ length }, () => drawWord(draw)).join(' '));
}

/** A mark that Markdown means something by, which 13 of 100 paragraphs of real transcripts hold. */
function drawMark(draw: Draw): string {
  const word = drawWord(draw);
  return draw.random() < 0.7 ? `*${word}*` : `[${word}](https://example.org/${word})`;
}

function drawParagraph(draw: Draw, count: number): string {
  const sentences: string[] = [];
  for (let rest = count; rest > 0; ) {
    const length = Math.min(rest, 4 + Math.floor(draw.random() * 20));
    sentences.push(`${drawSentence(draw, length)}.`);
    rest -= length;
  }
  if (draw.random() < 0.13) sentences.push(`And ${drawMark(draw)}.`);
  return sentences.join(' ');
}

/** The words of a turn, in paragraphs of some eighty. */
function drawWords(draw: Draw, count: number): string {
  const paragraphs: string[] = [];
  for (let rest = count; rest > 0; rest -= 80)
    paragraphs.push(drawParagraph(draw, Math.min(rest, 80)));
  return paragraphs.join('\n\n');
}

function timecode(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Roughly normal, of mean 0 and deviation 1. */
function drawNormal({ random }: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * An interview's Markdown; the same for the same number and seed, whatever else the archive holds.
 *
 * @param length its words; drawn where it is left out
 */
export function generateInterview(nth: number, seed: number, length?: number): string {
  const draw: Draw = { random: seededRandom(seed * 1_000_003 + nth) };
  const target = length ?? MEDIAN_WORDS * Math.exp(SPREAD * drawNormal(draw));
  const guest = `${capital(drawWord(draw))} ${capital(drawWord(draw))}${nth}`;
  const year = 1990 + (nth % 35);
  const lines = [
    '---',
    `title: Talk ${nth} with ${guest}`,
    `date: ${year}-${String(1 + (nth % 12)).padStart(2, '0')}-${String(1 + (nth % 28)).padStart(2, '0')}`,
    `series: { title: Series ${nth % 20}, part: ${1 + Math.floor(nth / 20)} }`,
    `tags: [tag ${nth % 7}, tag ${7 + (nth % 11)}]`,
    'speakers:',
    '  - { name: Ada Host, role: interviewer }',
    `  - { name: ${guest}, role: guest }`,
    '---',
    '',
  ];
  let words = 0;
  for (let turn = 0; words < target; turn += 1) {
    if (turn % 40 === 0) lines.push(`## ${drawSentence(draw, 3)}`, '');
    const spoken = drawTurnLength(draw);
    const name = turn % 2 === 0 ? 'Ada Host' : guest;
    const text = drawWords(draw, spoken);
    const asked = turn % 2 === 0 && draw.random() < 0.25 ? `${text.slice(0, -1)}?` : text;
    lines.push(`**${name}:** [${timecode(Math.floor(words / 2.5))}] ${asked}`, '');
    words += spoken;
  }
  return lines.join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Interviews as a large archive has them: some 9,800 words and 170 turns each,
 * in words that follow Zipf's law.
 *
 * @yields a file's path from the content folder, and its text
 */
export function* generateArchive(
  count: number,
  seed: number,
): Generator<{ path: string; text: string }> {
  for (let nth = 0; nth < count; nth += 1) {
    yield { path: `interviews/talk-${nth}.md`, text: generateInterview(nth, seed) };
  }
}
