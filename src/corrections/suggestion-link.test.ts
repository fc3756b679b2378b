import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SuggestionSubject, suggestionLink } from './suggestion-link.ts';
import { suggestionTemplateFault } from './suggestion-template.ts';

const ABOUT: SuggestionSubject = {
  title: 'Boats & “bridges”: part 1/2',
  address: 'https://example.org/interviews/boats/#t=170',
  words: 'Fifty posts, I think.\n\nOr was it 60%?',
  line: 42,
  file: 'content/interviews/1999/the boats.md',
};

const FORM = 'https://forge.example/o/r/issues/new?title={title}&body={address}%0A%0A{words}';

/** Any text that a file may hold; addresses hold no half characters. */
const text = (maxLength = 200) => fc.string({ unit: 'grapheme', maxLength });

describe('a link that suggests a correction', () => {
  it('leads to the line of the file on a forge', () => {
    expect(suggestionLink('https://forge.example/o/r/edit/main/{file}#L{line}', ABOUT)).toBe(
      'https://forge.example/o/r/edit/main/content/interviews/1999/the%20boats.md#L42',
    );
  });

  it('fills in a form with title, address and words', () => {
    const { searchParams } = new URL(suggestionLink(FORM, ABOUT));
    expect(searchParams.get('title')).toBe(ABOUT.title);
    expect(searchParams.get('body')).toBe(`${ABOUT.address}\n\n${ABOUT.words}`);
  });

  it('writes a letter with subject, address and words where the template names a mailbox alone', () => {
    const link = suggestionLink('mailto:editor@example.org', ABOUT);
    const { protocol, pathname, search } = new URL(link);
    expect([protocol, pathname]).toEqual(['mailto:', 'editor@example.org']);
    const [subject, body] = search
      .slice(1)
      .split('&')
      .map((field) => decodeURIComponent(field.slice(field.indexOf('=') + 1)));
    expect(subject).toBe(`Correction: ${ABOUT.title}`);
    // RFC 6068 has lines end in CR LF.
    expect(body).toBe(`${ABOUT.address}\r\n\r\nFifty posts, I think.\r\n\r\nOr was it 60%?`);
    expect(link).not.toContain('+');
  });

  it('cuts long words behind a whole one, says so, and stays below 1,900 characters', () => {
    const words = 'They carried every plank over the meadow. '.repeat(200).trim();
    const link = suggestionLink(FORM, { ...ABOUT, words });
    const body = new URL(link).searchParams.get('body') ?? '';
    const cut = body.slice(ABOUT.address.length + 2);
    expect(link.length).toBeLessThanOrEqual(1900);
    expect(link.length).toBeGreaterThan(1850);
    expect(cut).toMatch(/\w…$/);
    expect(words.startsWith(`${cut.slice(0, -1)} `)).toBe(true);
  });

  it('cuts words of a script without spaces between two characters', () => {
    const words = '橋は流されてしまいました。'.repeat(100);
    const link = suggestionLink('https://a.example/?w={words}', { ...ABOUT, words });
    const cut = new URL(link).searchParams.get('w') ?? '';
    expect(link.length).toBeLessThanOrEqual(1900);
    expect(link.length).toBeGreaterThan(1850);
    expect(words.startsWith(cut.slice(0, -1))).toBe(true);
  });

  it('carries any title, address and words so that they can be read back', () => {
    fc.assert(
      fc.property(text(60), text(), fc.webUrl(), (title, words, address) => {
        const about = { ...ABOUT, title, words, address };
        const { searchParams } = new URL(
          suggestionLink(
            'https://a.example/?t={title}&w={words}&a={address}&l={line}#{words}',
            about,
          ),
        );
        const carried = words.trim().replace(/\r\n|\r/g, '\n');
        expect(searchParams.get('a')).toBe(address);
        expect(searchParams.get('l')).toBe('42');
        const [gotTitle, gotWords] = [searchParams.get('t') ?? '', searchParams.get('w') ?? ''];
        const isWhole = (got: string, all: string) =>
          got === all || (got.endsWith('…') && all.startsWith(got.slice(0, -1))) || got === '';
        expect(isWhole(gotTitle, title)).toBe(true);
        expect(isWhole(gotWords, carried)).toBe(true);
      }),
    );
  });

  it('never grows beyond its limit, nor breaks, whatever is selected', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), text(900), (words, title) => {
        const link = suggestionLink(FORM, { ...ABOUT, words, title });
        expect(link.length).toBeLessThanOrEqual(1900);
        expect(link).toMatch(/^[\w\-.~:/?#=&%]+$/);
        expect(() => decodeURIComponent(link)).not.toThrow();
      }),
    );
  });
});

describe('a template for such links', () => {
  it.each([
    'https://forge.example/o/r/edit/main/{file}#L{line}',
    FORM,
    'mailto:editor@example.org',
    'mailto:editor@example.org?subject={title}&body={words}',
  ])('may be %s', (template) => {
    expect(suggestionTemplateFault(template)).toBeUndefined();
  });

  it.each([
    ['javascript:alert({words})', 'begins with https://'],
    ['/suggest?{words}', 'begins with https://'],
    ['https://{words}/', 'no placeholder in the name'],
    ['mailto:{title}@example.org', 'no placeholder in the name'],
    ['https://a.example/?q={word}', 'no placeholder but {title}'],
    ['https://a.example/?q={words', 'no placeholder but {title}'],
    ['https://a.example/a b', 'without spaces'],
    ['https://a.example\\@evil.example/', 'without spaces and backslashes'],
    ['mailto:editor', 'expected a mailbox'],
    ['https://', 'expected an address such as'],
  ])('is not %s', (template, fault) => {
    expect(suggestionTemplateFault(template)).toContain(fault);
  });
});
