import { describe, expect, it } from 'vitest';
import { interfaceFor } from './languages.ts';

describe('what the interface writes', () => {
  it.each([
    ['en', '1999', '1999'],
    ['en', '1999-05', 'May 1999'],
    ['en', '1999-06-14', 'June 14, 1999'],
    ['en-GB', '1999-06-14', '14 June 1999'],
    ['de', '1999-06-14', '14. Juni 1999'],
    ['de-AT', '1999-01-14', '14. Jänner 1999'],
    ['fr', '1999-06-14', '14 juin 1999'],
    ['es', '1999-06-14', '14 de junio de 1999'],
    ['ar', '1999-06-14', '14 يونيو 1999'],
    ['ja', '1999-06-14', '1999年6月14日'],
    ['zh-Hant', '1999-06-14', '1999年6月14日'],
  ])('says in %s %s as %s', (language, date, written) => {
    expect(interfaceFor(language).date(date)).toBe(written);
  });

  it.each([
    ['en', 1, '1 minute'],
    ['en', 451, '8 minutes'],
    ['en', 3600, '1 hour'],
    ['en', 7_320, '2 hours, 2 minutes'],
    ['fr', 7_320, '2 heures et 2 minutes'],
    ['ar', 120, 'دقيقتان'],
    ['ar', 180, '3 دقائق'],
    ['de', 7_320, '2 Stunden, 2 Minuten'],
    ['ja', 7_320, '2 時間 2 分'],
    ['zh-Hant', 7_320, '2 小時 2 分鐘'],
  ])('says in %s %i seconds as %s', (language, seconds, written) => {
    const own = interfaceFor(language).duration(seconds);
    expect(own.replaceAll(/\s/g, ' ')).toBe(written);
  });

  it('says how much a page is', () => {
    expect(interfaceFor('en').size(64_210)).toBe('64 kB');
    expect(interfaceFor('de').size(10)).toBe('1 kB');
    expect(interfaceFor('ar').size(64_210)).toMatch(/^64\s/);
  });

  it('says a share as whole per cent, and of nothing as none', () => {
    expect(interfaceFor('en').share(1, 3)).toBe('33%');
    expect(interfaceFor('en').share(0, 0)).toBe('0%');
  });

  it('counts in Arabic by its six forms', () => {
    const ui = interfaceFor('ar');
    const said = [0, 1, 2, 3, 11, 100].map((count) => ui.count(ui.words.facts.words, count));
    expect(said).toEqual(['بلا كلمات', 'كلمة واحدة', 'كلمتان', '3 كلمات', '11 كلمة', '100 كلمة']);
  });

  it('writes numbers with the digits of the times beside them', () => {
    expect(interfaceFor('ar-EG').number(1_362)).toMatch(/^1[,٬]362$/);
    expect(interfaceFor('de').number(1_362)).toBe('1.362');
  });
});
