import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_LIST,
  isInterview,
  pagesBeyond,
  parseReadingList,
  type ReadingList,
  type SavedPage,
  withBuild,
  withoutPages,
  withPage,
} from './reading-list.ts';

const page = (name: string, read: number, more: Partial<SavedPage> = {}): SavedPage => ({
  path: `/interviews/${name}/`,
  title: name,
  bytes: 1000,
  read,
  kept: false,
  ...more,
});

const list = (...pages: SavedPage[]): ReadingList => ({ pages, search: false, builds: [] });
const names = (pages: readonly SavedPage[]) => pages.map(({ title }) => title);

describe('how much of what was read is kept', () => {
  it('what was not read for longest goes first', () => {
    const all = list(page('old', 1), page('new', 3), page('middle', 2));
    expect(names(pagesBeyond(all, { pages: 2, bytes: 9000 }))).toEqual(['old']);
  });

  it('what the reader keeps stays, and takes no room from what is read', () => {
    const all = list(page('old', 1, { kept: true }), page('new', 3), page('middle', 2));
    expect(pagesBeyond(all, { pages: 2, bytes: 2000 })).toEqual([]);
  });

  it('quotes that are leafed through push out no interview', () => {
    const quotes = Array.from({ length: 50 }, (_, n) => page(`flood/q/t=${n}`, 100 + n));
    const beyond = pagesBeyond(list(page('flood', 1), ...quotes), { pages: 40, bytes: 1e6 });
    expect(beyond).toHaveLength(10);
    expect(beyond.some(isInterview)).toBe(false);
  });

  it('what is left is never more than there is room for', () => {
    const pages = fc.array(
      fc.record({ n: fc.nat(99), read: fc.nat(), bytes: fc.nat(5000), kept: fc.boolean() }),
    );
    fc.assert(
      fc.property(pages, (some) => {
        const all = list(...some.map(({ n, ...one }) => page(`talk-${n}`, one.read, one)));
        const room = { pages: 10, bytes: 20_000 };
        const beyond = new Set(pagesBeyond(all, room));
        const left = all.pages.filter((one) => !beyond.has(one));
        const merelyRead = left.filter(({ kept }) => !kept);
        expect(merelyRead.length).toBeLessThanOrEqual(room.pages);
        expect(merelyRead.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThanOrEqual(room.bytes);
        expect(left.filter(({ kept }) => kept)).toEqual(all.pages.filter(({ kept }) => kept));
      }),
    );
  });
});

describe('the list of what was read', () => {
  it('has each page once, as it was last read, and keeps what is kept', () => {
    const read = withPage(list(page('flood', 1, { kept: true })), page('flood', 2));
    expect(read.pages).toEqual([page('flood', 2, { kept: true })]);
    expect(withPage(read, page('flood', 3), false).pages).toEqual([page('flood', 3)]);
    expect(withoutPages(read, new Set(['/interviews/flood/'])).pages).toEqual([]);
  });

  it('has the build that answers, and the one before while a page of it may be open', () => {
    const two = withBuild(withBuild(EMPTY_LIST, '1', false), '2', true);
    expect(two.builds).toEqual(['2', '1']);
    expect(withBuild(two, '3', true).builds).toEqual(['3', '2']);
    expect(withBuild(two, '2', true).builds).toEqual(['2', '1']);
    expect(withBuild(two, '3', false).builds).toEqual(['3']);
  });

  it('is read again as it was written, and of a broken one what can be read', () => {
    const all = { pages: [page('flood', 1)], search: true, builds: ['1'] };
    expect(parseReadingList(JSON.stringify(all))).toEqual(all);
    const broken = '{"pages":[{"path":1},null,7],"search":"yes","builds":[1]}';
    expect(parseReadingList(broken)).toEqual(EMPTY_LIST);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Array.isArray(parseReadingList(text).pages)).toBe(true);
      }),
    );
  });

  it.each([
    ['/interviews/flood/', true],
    ['/archive/interviews/1999/flood/', true],
    ['/interviews/flood/q/t=170/', false],
    ['/2/', false],
  ])('tells interviews from other pages: %s', (path, expected) => {
    expect(isInterview({ path })).toBe(expected);
  });
});
