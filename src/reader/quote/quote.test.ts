import { describe, expect, it } from 'vitest';
import { citedTime, type Quote } from './quote.ts';

function quoteAt(time: Pick<Quote, 'time' | 'end'>): Quote {
  const interview = { title: 'T', language: 'en', site: 'S', url: '/t/', speakers: [] };
  return { interview, turns: [{ name: '', words: 'A plank.' }], permalink: '/t/#t=9', ...time };
}

describe('the time that a citation names', () => {
  it('is when the words are spoken', () => {
    expect(citedTime(quoteAt({ time: { start: 9, isExact: true } }))).toEqual({ start: 9 });
  });

  it('ends where the turn behind several begins', () => {
    const time = { start: 9, isExact: true };
    expect(citedTime(quoteAt({ time, end: 21 }))).toEqual({ start: 9, end: 21 });
  });

  it('is none where the words are spoken at some time after, or nobody knows when', () => {
    expect(citedTime(quoteAt({ time: { start: 9, isExact: false }, end: 21 }))).toEqual({});
    expect(citedTime(quoteAt({ end: 21 }))).toEqual({});
  });
});
