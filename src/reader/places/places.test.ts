import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlaces, type StoppedAt, withPlace } from './places.ts';

describe('where the reader stopped', () => {
  it('is kept once a page, the newest last', () => {
    const places: StoppedAt[] = [
      ['/a/', 't=1'],
      ['/b/', 't=2'],
    ];
    expect(withPlace(places, '/a/', 't=9')).toEqual([
      ['/b/', 't=2'],
      ['/a/', 't=9'],
    ]);
    expect(withPlace(places, '/a/', undefined)).toEqual([['/b/', 't=2']]);
  });

  it('is kept of fifty pages, and the oldest is let go', () => {
    let places: StoppedAt[] = [];
    for (let n = 0; n < 60; n += 1) places = withPlace(places, `/${n}/`, 'so');
    expect(places).toHaveLength(50);
    expect(places[0]).toEqual(['/10/', 'so']);
  });

  it('is read as it was kept, and counts as nothing where it is broken', () => {
    const place = fc.tuple(fc.string(), fc.string());
    fc.assert(
      fc.property(fc.array(place), (places) => {
        expect(parsePlaces(JSON.stringify(places))).toEqual(places);
      }),
    );
    for (const text of [null, '', '{', '{}', 'null', '[1]', '[["/a/"]]', '[["/a/",1]]'])
      expect(parsePlaces(text)).toEqual([]);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parsePlaces(text)));
  });
});
