import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWN_FACES } from '../../theme/theme-settings.ts';
import { type Card, cardOf } from '../card.ts';
import { CARD_SIZE } from '../card-size.ts';
import { CardCache } from './card-cache.ts';
import { facesFor } from './card-faces.ts';
import { drawCards } from './draw-cards.ts';
import { characterReader, keepFaces } from './face-files.ts';
import { Faces, type Slice } from './faces.ts';

/** Approved pictures; `UPDATE=1 npx vitest run src/quotes` draws them anew. */
const FIXTURES = new URL('fixtures/', import.meta.url);

/** A pixel differs where a channel does by more than this: a shade that no eye sees. */
const SHADE = 40;
/** The share of pixels that may differ. */
const TOLERANCE = 0.002;

/** What of a card a case is about; the others are as in most. */
type Case = Partial<Omit<Card, 'words' | 'question'>> & { asked?: string; said: string };

const CASES: Readonly<Record<string, Case>> = {
  short: { said: 'Two posts, and a plank. I still have the plank.' },
  'three hundred words': {
    said: 'We had been told to expect the water by noon, and it came at nine. '.repeat(21),
  },
  'long word': {
    asked: '',
    said: 'It was called the Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, and nobody laughed.',
  },
  'long title, many speakers': {
    said: 'We are.',
    speaker: 'Ada Byron, Bill S. Preston, Theodore Logan, Ines Pell, Kwame Mensah',
    title:
      'A conversation about the rivers, the bridges, the people who crossed them and those who did not, recorded over three long days in the spring of that year',
    site: 'The Oral History Archive of the Lower Valley',
    date: '1999',
  },
  arabic: {
    asked: 'ماذا بقي من الجسر؟',
    said: 'كان الجسر هنا منذ عام 1967، وقال لي أحد المهندسين في Volta River Authority إن 12٪ من المياه ضاعت.',
    speaker: 'ليلى حداد',
    title: 'بعد الفيضان',
    date: '14 يونيو 1999',
    language: 'ar',
    dir: 'rtl',
  },
  hebrew: {
    asked: 'מה נשאר מהגשר?',
    said: 'IBM ואז בא Kwame Nkrumah ואמר: "די!" (בערך), והגשר עמד כאן מאז 1967.',
    speaker: 'נעמי כהן',
    title: 'אחרי השיטפון (1999)',
    date: '',
    language: 'he',
    dir: 'rtl',
  },
  japanese: {
    asked: '橋はどうなりましたか。',
    said: '橋はもうそこにはなかった。水と板だけが残り、1967年の夏までそのままだったんです。直すのに「十年はかかる」と言われました。'.repeat(
      4,
    ),
    speaker: '田中 花子',
    title: '洪水のあとで',
    date: '1999年6月14日',
    language: 'ja',
  },
  'traditional chinese': {
    asked: '橋後來怎麼樣了？',
    said: '橋已經不在了。只剩下水和木板，一直到1967年的夏天都是這樣。骨頭、直接、曜日。他們說「要十年」。',
    speaker: '陳美玲',
    title: '洪水之後',
    date: '1999年6月14日',
    language: 'zh-Hant',
  },
  emoji: { said: 'It was fine 🌊 and then 👩‍👩‍👧 came, 🇬🇭 of course — ❤️ ☕️ done 100%.' },
};

/** The card of a case, as it is made of an interview. */
function cardOfCase({ said, asked = 'What was left of it in the spring?', ...own }: Case): Card {
  const turn = (id: string, text: string) => ({ id, text, html: '', line: 1, speaker: id });
  const question = turn('asks', asked);
  const answer = turn('answers', said);
  const {
    speaker = 'Ines Pell',
    voice: _,
    ...interview
  } = {
    title: 'After the flood',
    date: 'June 14, 1999',
    site: 'Verbatim',
    language: 'en',
    dir: 'ltr' as const,
    faces: OWN_FACES,
    ...own,
  };
  const speakers = [
    { id: 'asks', name: 'Ada', role: 'interviewer' as const },
    { id: 'answers', name: speaker, role: 'guest' as const },
  ];
  const quote = asked
    ? { id: 'asks', aliases: [], question, turns: [question, answer] }
    : { id: 'answers', aliases: [], turns: [answer] };
  return cardOf(quote, { ...interview, transcript: { speakers } });
}

let cacheDir: URL;
let cache: CardCache;
const names = Object.keys(CASES);
const digestOf = (name: string) => `case-${names.indexOf(name)}`;

beforeAll(async () => {
  cacheDir = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'cards-'))}/`);
  cache = new CardCache(cacheDir);
  const faces = new Faces(OWN_FACES, characterReader(cacheDir));
  const slices = new Set<Slice>();
  const cards = Object.entries(CASES).map(([name, one]) => ({
    digest: digestOf(name),
    card: cardOfCase(one),
  }));
  for (const { card } of cards) {
    const found = await facesFor(card, faces);
    expect([...found.missing]).toEqual([]);
    for (const slice of found.slices) slices.add(slice);
  }
  await drawCards(cards, await keepFaces(slices, cacheDir), cacheDir);
});
afterAll(() => rm(cacheDir, { recursive: true }));

async function pixelsOf(png: Uint8Array) {
  const { data, info } = await sharp(png)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

test.each(names)('the card of “%s” looks as approved', async (name) => {
  const png = await readFile(cache.fileOf(digestOf(name)));
  const approved = new URL(`${name.replaceAll(/[ ,]+/g, '-')}.png`, FIXTURES);
  if (process.env['UPDATE']) await writeFile(approved, png);
  const [one, other] = [await pixelsOf(png), await pixelsOf(await readFile(approved))];
  expect(one).toMatchObject(CARD_SIZE);
  let differ = 0;
  for (let at = 0; at < one.data.length; at += 3) {
    const isOther = [0, 1, 2].some(
      (n) => Math.abs((one.data[at + n] ?? 0) - (other.data[at + n] ?? 0)) > SHADE,
    );
    if (isOther) differ += 1;
  }
  expect(differ / (CARD_SIZE.width * CARD_SIZE.height)).toBeLessThan(TOLERANCE);
});

test('a card is small enough for every program that shows it', async () => {
  for (const name of names) {
    expect((await readFile(cache.fileOf(digestOf(name)))).length).toBeLessThan(60_000);
  }
});

test('words that are too many for a card end in “…”, and those that are not stand as they are', () => {
  const words = (name: string) => cardOfCase(CASES[name] as Case).words;
  expect(words('three hundred words')).toMatch(/\w…$/);
  expect(words('short')).toBe(CASES['short']?.said);
});
