import { describe, expect, it } from 'vitest';
import { OWN_FACES } from '../theme/theme-settings.ts';
import { compile } from '../transcript/index.ts';
import type { QuoteDefault } from './choice.ts';
import { cardsOf } from './interview-cards.ts';

const SITE = {
  title: 'The Archive',
  language: 'en',
  quotes: 'exchanges' as QuoteDefault,
  theme: { faces: OWN_FACES },
};
const SPEAKERS = 'speakers: [{ name: Ada, role: interviewer }, { name: Bo Pell, role: guest }]';
const BODY =
  '(0:04) **Ada:** What was\nleft?\n\n(0:09) **Bo Pell:** Two *posts*.\n\nAnd a plank. [laughs]\n\n**Ada:** Oh.\n';

function cards(front: string, body = BODY, site = SITE) {
  const all = cardsOf(
    compile(`---\ntitle: After the flood\n${SPEAKERS}\n${front}\n---\n\n${body}`, 'a.md'),
    site,
  );
  return new Map(all.map(({ quote, card }) => [quote.id, card]));
}

describe('the card of a quote', () => {
  it('shows the words, who says them, what they answer and where they are from', () => {
    expect(cards('date: 1999-06-14').get('t=4')).toEqual({
      words: 'Two posts. And a plank. [laughs]',
      speaker: 'Bo Pell',
      voice: 1,
      question: 'What was left?',
      title: 'After the flood',
      date: 'June 14, 1999',
      site: 'The Archive',
      language: 'en',
      dir: 'ltr',
      faces: OWN_FACES,
    });
  });

  it('shows a question that nobody answers as the words of who asks', () => {
    expect(cards('').get('oh')).toMatchObject({
      words: 'Oh.',
      speaker: 'Ada',
      voice: 0,
      question: '',
    });
  });

  it('is in the language and direction of its words', () => {
    const card = cards('date: 1999-06\nlanguage: he').get('t=4');
    expect(card).toMatchObject({ language: 'he', dir: 'rtl', date: 'יוני 1999' });
  });

  it('names all who speak at once', () => {
    const body =
      '**Ada:** Are we?\n\n**Bo Pell:** Yes.\n\n**Ada:** We?\n\n**Ada and Bo Pell:** We are.\n';
    const speakers = [...cards('', body).values()].map(({ speaker }) => speaker);
    expect(speakers.at(-1)).toBe('Ada, Bo Pell');
  });
});

describe('which interviews have quote pages', () => {
  it.each([
    ['exchanges', '', 2],
    ['marked', '', 0],
    ['none', '', 0],
    ['marked', 'quotes: exchanges', 2],
    ['exchanges', 'quotes: none', 0],
    ['marked', 'quotes: [0:09]', 1],
    ['exchanges', 'quotes: [t=9, "#oh"]', 2],
    ['exchanges', 'quotes: [9]', 1],
    ['none', 'quotes: exchanges', 0],
    ['none', 'quotes: [0:09]', 0],
  ] as const)('by the site’s “%s” and its own “%s”: %i', (quotes, own, count) => {
    expect(cards(own, BODY, { ...SITE, quotes }).size).toBe(count);
  });
});
