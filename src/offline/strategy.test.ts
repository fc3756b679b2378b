import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RequestFacts, strategyFor } from './strategy.ts';

const ORIGIN = 'https://example.org';
const BASE = '/talks/';

const request = (path: string, more: Partial<RequestFacts> = {}): RequestFacts => ({
  url: new URL(path, ORIGIN).href,
  method: 'GET',
  mode: 'navigate',
  hasRange: false,
  ...more,
});

const decide = (path: string, more?: Partial<RequestFacts>) =>
  strategyFor(request(path, more), ORIGIN, BASE);

const kindOf = (path: string, more?: Partial<RequestFacts>) => decide(path, more).kind;

const file = { mode: 'cors' } as const;

describe('which requests the worker answers', () => {
  it.each([
    ['/talks/', '/talks/'],
    ['/talks/index.html', '/talks/'],
    ['/talks/2/', '/talks/2/'],
    ['/talks/search/?q=cloud', '/talks/search/'],
    ['/talks/interviews/flood/?t=170#t=170', '/talks/interviews/flood/'],
    ['/talks/interviews/flood', '/talks/interviews/flood/'],
    ['/talks/interviews/1999/flood/index.html', '/talks/interviews/1999/flood/'],
    ['/talks/interviews/flood/q/t=170/', '/talks/interviews/flood/q/t=170/'],
  ])('a page is known by its path, whatever is asked of it: %s', (path, known) => {
    expect(decide(path)).toEqual({ kind: 'page', path: known });
  });

  it('files whose names stand for their bytes are answered by what is stored', () => {
    expect(kindOf('/talks/_astro/page.Ab12.js', file)).toBe('immutable');
    expect(kindOf('/talks/_astro/fonts/dcd6.woff2', file)).toBe('immutable');
    const shard = '/talks/pagefind/en/all-0123456789abcdef';
    expect(kindOf(`${shard}/fragment/en_1.pf_fragment`, file)).toBe('immutable');
    expect(decide(`${shard}/pagefind-entry.json?ts=1`, file)).toEqual({
      kind: 'immutable',
      path: `${shard}/pagefind-entry.json`,
    });
  });

  it('the list of the index’s shards is asked for each time', () => {
    expect(kindOf('/talks/pagefind/shards.json', file)).toBe('shard list');
  });

  it.each([
    ['another site under the same origin', '/other/'],
    ['an interview of another site', '/other/interviews/flood/'],
    ['a site below this one', '/talks/blog/'],
    ['a site whose base only begins alike', '/talks2/'],
    ['a file that nobody named by its bytes', '/talks/report.pdf'],
    ['an interview’s e-book', '/talks/interviews/1999/flood/flood.epub'],
    ['the worker itself', '/talks/sw.js'],
    ['a shard that is not named by its digest', '/talks/pagefind/en/all/pagefind.js'],
  ])('leaves alone: %s', (_, path) => {
    expect(kindOf(path)).toBe('pass');
    expect(kindOf(path, file)).toBe('pass');
  });

  it('leaves alone what is sent, what is asked for in parts, and all other origins', () => {
    expect(kindOf('/talks/', { method: 'POST' })).toBe('pass');
    expect(kindOf('/talks/', { method: 'HEAD' })).toBe('pass');
    expect(kindOf('/talks/_astro/a.js', { ...file, hasRange: true })).toBe('pass');
    expect(kindOf('https://other.example/talks/')).toBe('pass');
    expect(kindOf('http://example.org/talks/')).toBe('pass');
    expect(kindOf('/talks/interviews/flood/', { mode: 'cors' })).toBe('pass');
  });

  it('answers nothing that is not below the base, whatever the address is', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.constantFrom('navigate', 'cors'), (path, mode) => {
        const strategy = strategyFor({ ...request('/'), url: ORIGIN + path, mode }, ORIGIN, BASE);
        if (strategy.kind !== 'pass') expect(strategy.path.startsWith(BASE)).toBe(true);
      }),
    );
  });
});
