import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PREFERENCE_FIELDS } from './preference-fields.ts';
import {
  CHOICES,
  PREFERENCE_NAMES,
  PREFERENCES_BOOT,
  type Preferences,
  parsePreferences,
} from './preferences.ts';

/** Runs the line of the page's head over what is kept, and gives what it set. */
function boot(kept: string | null, isBlocked = false) {
  const dataset: Record<string, string> = {};
  const fetched: string[] = [];
  const metas = ['light', 'dark'].map((one) => ({ media: `(prefers-color-scheme: ${one})` }));
  const document = {
    documentElement: { dataset },
    currentScript: { dataset: { faces: '/400.woff2 /700.woff2' } },
    querySelectorAll: () => metas,
    createElement: () => ({}),
    head: { append: ({ href }: { href: string }) => fetched.push(href) },
  };
  const localStorage = {
    getItem: () => {
      if (isBlocked) throw new Error('Storage is closed');
      return kept;
    },
  };
  new Function('document', 'localStorage', PREFERENCES_BOOT)(document, localStorage);
  return { dataset, fetched, media: metas.map((one) => one.media) };
}

const anyPreferences = fc.record(
  Object.fromEntries(PREFERENCE_NAMES.map((name) => [name, fc.constantFrom(...CHOICES[name])])),
  { requiredKeys: [] },
) as fc.Arbitrary<Preferences>;

describe('kept preferences', () => {
  it('are read as they were kept, and applied before the first paint', () => {
    fc.assert(
      fc.property(anyPreferences, (preferences) => {
        const text = JSON.stringify(preferences);
        expect(parsePreferences(text)).toEqual(preferences);
        expect(boot(text).dataset).toEqual(preferences);
      }),
    );
  });

  it('colour what the browser draws around the page as well', () => {
    expect(boot('{"scheme":"dark"}').media).toEqual(['not all', 'all']);
    expect(boot('{"scheme":"light"}').media).toEqual(['all', 'not all']);
    expect(boot('{"size":"125"}').media[0]).toBe('(prefers-color-scheme: light)');
  });

  it('count as never chosen where they are broken', () => {
    for (const text of [
      null,
      '',
      '{',
      'null',
      '7',
      '"dark"',
      '[]',
      '{"scheme":7}',
      '{"size":"999"}',
    ])
      expect(parsePreferences(text)).toEqual({});
    expect(parsePreferences('{"scheme":"neon","size":"125","layout":"late"}')).toEqual({
      size: '125',
    });
  });

  it('never break the page, whatever is kept and whether storage is open or not', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        boot(text);
        parsePreferences(text);
      }),
    );
    expect(boot('{"scheme":"dark"}', true).dataset).toEqual({});
    expect(boot(null).dataset).toEqual({});
    expect(boot('{"layout":"late","find":""}').dataset).toEqual({});
  });

  it('fetch the face for dyslexia only where it is chosen', () => {
    expect(boot('{"face":"dyslexic"}').fetched).toEqual(['/400.woff2', '/700.woff2']);
    expect(boot('{"face":"sans","scheme":"dark"}').fetched).toEqual([]);
  });
});

describe('the form', () => {
  it('offers every choice once, and the way back from each', () => {
    for (const { name, values } of PREFERENCE_FIELDS) {
      const offered = values.map(([value]) => value);
      expect([...offered].sort()).toEqual(['', ...CHOICES[name]].sort());
    }
  });
});
