import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMediaFragment } from './media-fragment.ts';
import { formatTimecode, parseTimecode } from './timecode.ts';

const seconds = fc.nat({ max: 999 * 3600 });

test('a time that was written is read as the same second', () => {
  fc.assert(
    fc.property(seconds, (time) => {
      expect(parseTimecode(formatTimecode(time))).toEqual({ seconds: time });
    }),
  );
});

test('a link to a time or a span is read as the same seconds', () => {
  fc.assert(
    fc.property(seconds, fc.integer({ min: 1, max: 9999 }), (start, length) => {
      const end = start + length;
      expect(parseMediaFragment(`t=${start}`)).toEqual({ start });
      expect(parseMediaFragment(`q=x&t=${formatTimecode(start)}`)).toEqual({ start });
      expect(parseMediaFragment(`t=${formatTimecode(start)},${end}`)).toEqual({ start, end });
    }),
  );
});

test('no address is too odd to be read for a time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (address) => {
      expect(() => parseMediaFragment(`t=${address}`)).not.toThrow();
    }),
  );
});
