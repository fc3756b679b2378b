import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { compareWords } from '../fidelity.ts';
import { formatTranscript } from '../format/format.ts';
import { turnsOf } from '../model.ts';
import { readStrictly } from './strict-html.ts';

/** The first turn of a transcript in English, or in the language that is given. */
function turnOf(words: string, language = 'en') {
  const file = `---\ntitle: T\nlanguage: ${language}\n---\n\n**Ada:** ${words}\n`;
  const compiled = compile(file, 'any.md');
  expect(compareWords(file, compiled)).toMatchObject({ lost: [], added: [] });
  return turnsOf(compiled.transcript)[0];
}

describe('a passage in another language', () => {
  test.each([
    ['[oui]{lang=fr}', '<span lang="fr">oui</span>', 'oui'],
    ['A [mot juste]{lang="fr-ca"}.', 'A <span lang="fr-CA">mot juste</span>.', 'A mot juste.'],
    [
      'A [je *ne* [sais](/x) quoi]{lang=fr}!',
      'A <span lang="fr">je <em>ne</em> <a href="/x">sais</a> quoi</span>!',
      'A je ne sais quoi!',
    ],
    ['*A [mot]{lang=fr}*', '<em>A <span lang="fr">mot</span></em>', 'A mot'],
    ['A [b [c]{lang=fr}', 'A [b <span lang="fr">c</span>', 'A [b c'],
    [
      '[il dit [hello]{lang=en}]{lang=fr}',
      '<span lang="fr">il dit <span lang="en">hello</span></span>',
      'il dit hello',
    ],
    [
      '[à [0:12] [rires] oui]{lang=fr}',
      '<span lang="fr">à <a href="#t=12" class="time" id="t=12">[0:12]</a> [rires] oui</span>',
      'à [0:12] [rires] oui',
    ],
    ['[שלום]{lang=he}', '<span lang="he" dir="rtl">שלום</span>', 'שלום'],
  ])('%s', (written, html, text) => {
    expect(turnOf(written)).toMatchObject({ html: `<p>${html}</p>`, text });
  });

  test('says its direction where that is not the direction of the words around', () => {
    expect(turnOf('טוב [merci]{lang=fr}', 'he')?.html).toContain('<span lang="fr" dir="ltr">');
    expect(turnOf('טוב [نعم]{lang=ar}', 'he')?.html).toContain('<span lang="ar">');
    const undeclared = compile('---\ntitle: T\n---\n\n**דוד:** טוב [merci]{lang=fr}', 'any.md');
    expect(turnsOf(undeclared.transcript)[0]?.html).toContain('<span lang="fr" dir="ltr">');
  });

  test.each([
    '[oui]{lang=f}',
    '[oui]{lang=french-of-old-days}',
    '[oui] {lang=fr}',
    '[oui]{lang=fr',
    '[oui]{lang=}',
    '[oui]{lang=fr onclick=x}',
    '[oui]{lang="fr}',
    '[oui]{.fr}',
    '[]{lang=fr}',
    'oui]{lang=fr}',
  ])('%s is text', (written) => {
    expect(turnOf(`A ${written}.`)).toMatchObject({
      html: `<p>A ${written}.</p>`,
      text: `A ${written}.`,
    });
  });

  test('a bracket that a link is named by keeps its meaning', () => {
    expect(turnOf('The [x]{lang=fr} there.\n\n[x]: https://x.example')?.html).toBe(
      '<p>The <a href="https://x.example">x</a>{lang=fr} there.</p>',
    );
  });

  test('has its words alone in titles, and stands in preface and notes', () => {
    const { facts, transcript } = compile(
      '# The [mot]{lang=fr}\n\nA [préface]{lang=fr}.\n\n## A [pont]{lang=fr}\n\n**Ada:** So.\n\n**Ben:** No.\n\n---\n\nA [note]{lang=fr}.',
      'any.md',
    );
    expect(facts.title).toBe('The mot');
    expect(transcript.preface).toBe('<p>A <span lang="fr">préface</span>.</p>');
    expect(transcript.chapters[0]).toMatchObject({ id: 'a-pont', title: 'A pont' });
    expect(transcript.notesText).toBe('A note.');
  });

  test('stays as it is written when a file is formatted', () => {
    const body = '(0:10) **Ada:** A [je *ne* sais]{lang="fr"} and [so]{lang=de}.\n';
    const file = (words: string) => `---\ntitle: T\n---\n\n${words}`;
    const formatted = { text: file(body) };
    const plain = body.replace('(0:10) **Ada:**', '**Ada** [0:10]:');
    expect(formatTranscript(file(plain), 'any.md')).toEqual(formatted);
    expect(formatTranscript(file(body), 'any.md')).toEqual(formatted);
  });
});

test('passages in any order keep every word, and nest soundly', () => {
  const piece = fc.constantFrom(
    ...['w# ', 'w# ', '[', '[', ']', ']{lang=fr}', ']{lang="he"}', ']{lang=x}', '*', '**', '\n'],
    ...['[laughs]', '[0:12]', '](/)', '`w#`', '[x]', '<b>', '\n\n', '> ', '\n\n[x]: /x\n\n'],
  );
  const words = (text: string) => text.match(/w\d+/g) ?? [];
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40, size: 'max' }), (pieces) => {
      const body = pieces.map((one, n) => one.replace('#', `${n}`)).join('');
      const file = `---\ntitle: T\n---\n\n**Ada:** w0 ${body}`;
      const compiled = compile(file, 'any.md');
      const { preface, chapters, notes } = compiled.transcript;
      const turns = chapters.flatMap((chapter) => chapter.turns);
      const shown = [preface, ...turns.map(({ html }) => html), notes].map(
        (html) => readStrictly(html.replaceAll(/<\/?a\b[^>]*>/g, ' ')).text,
      );
      expect(shown.flatMap(words)).toEqual(words(`w0 ${body}`));
      expect(compareWords(file, compiled)).toMatchObject({ lost: [], added: [] });
    }),
    { numRuns: 300 },
  );
});

describe('many passages compile in time', () => {
  test.each([
    ['one after another', '[oui]{lang=fr} '.repeat(8000)],
    ['that nest', `${'['.repeat(20_000)}oui${']{lang=fr}'.repeat(20_000)}`],
    ['that never begin', ']{lang=fr}'.repeat(40_000)],
    ['whose tag never ends', `[oui]{lang=${'a'.repeat(400_000)}`],
  ])('%s', (_, words) => {
    const [turn] = turnsOf(compile(`---\ntitle: T\n---\n\n**Ada:** ${words}`, 'any.md').transcript);
    expect(readStrictly(turn?.html ?? '').text).toContain(words.includes('oui') ? 'oui' : 'lang');
  });
});
