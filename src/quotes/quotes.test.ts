import { describe, expect, it } from 'vitest';
import { compile, turnsOf } from '../transcript/index.ts';
import type { QuoteChoice } from './choice.ts';
import { answerTurns, pagesOfTurns, quotesOf } from './quotes.ts';

const SPEAKERS =
  'speakers: [{ name: Ada, role: interviewer }, { name: Bo, role: guest }, { name: Di, role: guest }]';

function transcriptOf(body: string) {
  return compile(`---\ntitle: T\n${SPEAKERS}\n---\n\n${body}\n`, 't.md').transcript;
}

const TALK = transcriptOf(
  '(0:04) **Ada:** What was left?\n\n(0:09) **Bo:** Two posts.\n\n**Di:** And a plank, which I still have today.\n\n(0:20) **Ada:** Do you?\n\n**Bo:** I do.',
);

/** The words of each quote, by its id. */
function wordsOf(choice: QuoteChoice, transcript = TALK) {
  const quotes = quotesOf(transcript, choice);
  return Object.fromEntries(quotes.map(({ id, turns }) => [id, turns.map(({ text }) => text)]));
}

describe('the quotes of an interview', () => {
  it('are its exchanges, each named by its first turn', () => {
    expect(wordsOf('exchanges')).toEqual({
      't=4': ['What was left?', 'Two posts.', 'And a plank, which I still have today.'],
      't=20': ['Do you?', 'I do.'],
    });
  });

  it('are the marked turns: a question with its answers, an answer with its question', () => {
    expect(wordsOf([20, 't=9', 'not-there'])).toEqual({
      't=9': ['What was left?', 'Two posts.'],
      't=20': ['Do you?', 'I do.'],
    });
  });

  it('are spoken when their own turn is: an answer by itself not when its question is', () => {
    const startsOf = (choice: QuoteChoice) => quotesOf(TALK, choice).map(({ start }) => start);
    expect(startsOf('exchanges')).toEqual([4, 20]);
    expect(startsOf([9, 'i-do'])).toEqual([9, undefined]);
  });

  it('are found by ids that their turns had before', () => {
    const [chapter] = TALK.chapters;
    const turns = chapter?.turns.map((turn) =>
      turn.id === 't=9' ? { ...turn, aliases: ['t=7', 'two-posts'] } : turn,
    );
    const transcript = { ...TALK, chapters: [{ turns: turns ?? [] }] };
    expect(quotesOf(transcript, ['t=7'])).toMatchObject([
      { id: 't=9', aliases: ['t=7', 'two-posts'] },
    ]);
  });

  it('are by a time the words that are spoken then, by an id those that it was published for', () => {
    const [chapter] = TALK.chapters;
    const turns = chapter?.turns.map((turn) => {
      if (turn.id === 't=9') return { ...turn, id: 'two-posts' };
      return turn.id === 't=20' ? { ...turn, aliases: ['t=9'] } : turn;
    });
    const transcript = { ...TALK, chapters: [{ turns: turns ?? [] }] };
    expect(quotesOf(transcript, [9])).toMatchObject([{ id: 'two-posts' }]);
    expect(quotesOf(transcript, ['t=9'])).toMatchObject([{ id: 't=20' }]);
  });

  it('are none where none is marked', () => {
    expect(wordsOf([])).toEqual({});
  });

  it('do not hold exchanges in which nobody speaks', () => {
    const silent = transcriptOf('## One\n\n**Music:** [music]\n\n## Two\n\n**Ada:** Why?');
    expect(turnsOf(silent)[0]?.cue).toBeDefined();
    expect(wordsOf('exchanges', silent)).toEqual({ why: ['Why?'] });
  });

  it('are an answer alone where a chapter opens with it', () => {
    const [quote] = quotesOf(transcriptOf('**Bo:** It rained.\n\n**Ada:** Did it?'), 'exchanges');
    expect(quote).not.toHaveProperty('question');
    expect(quote?.turns.map(({ text }) => text)).toEqual(['It rained.']);
  });
});

describe('a quote is known by', () => {
  const known = (body: string) => {
    const [quote] = quotesOf(transcriptOf(body), 'exchanges');
    return quote && answerTurns(quote).map(({ text }) => text);
  };

  it('the words of the first who answers at some length', () => {
    expect(
      known('**Ada:** Well?\n\n**Bo:** Yes.\n\n**Di:** It was a very long winter for us all.'),
    ).toEqual(['It was a very long winter for us all.']);
  });

  it('the first answer where it is long enough, with what the same speaker adds', () => {
    expect(
      known(
        '**Ada:** Well?\n\n**Bo:** It was a very long winter.\n\n**Bo:** And cold.\n\n**Di:** It was the longest winter that I can remember.',
      ),
    ).toEqual(['It was a very long winter.', 'And cold.']);
  });

  it('the longest of short answers', () => {
    expect(known('**Ada:** Well?\n\n**Bo:** No.\n\n**Di:** Certainly.')).toEqual(['Certainly.']);
  });

  it('the question where nobody answers', () => {
    expect(known('**Ada:** Well?')).toEqual(['Well?']);
  });
});

describe('the page of a turn', () => {
  const pages = (choice: QuoteChoice) => Object.fromEntries(pagesOfTurns(quotesOf(TALK, choice)));
  const plank = 'and-a-plank-which-i-still';

  it('is the first of those that a question stands on, and of answers each its own', () => {
    expect(pages(['t=9', plank])).toEqual({ 't=4': 't=9', 't=9': 't=9', [plank]: plank });
  });

  it('is a turn’s own, though it stands on that of its exchange too', () => {
    expect(pages(['t=4', 't=9'])).toEqual({ 't=4': 't=4', 't=9': 't=9', [plank]: 't=4' });
  });
});
