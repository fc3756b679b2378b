import { describe, expect, it } from 'vitest';
import { compile } from '../transcript/index.ts';
import { contentsOf } from './contents.ts';
import { timeToRead } from './reading-time.ts';

const HEAD = `---
speakers: [{ name: Ada, role: interviewer }, { name: Bo, role: guest }]
---

`;

function timeOf(body: string, lang = 'en') {
  const { transcript } = compile(HEAD + body, 'talk.md');
  return timeToRead(transcript, contentsOf(transcript), lang);
}

const ANSWER = `**Bo:** ${'mill '.repeat(1190)}`;

describe('the time to read', () => {
  it('is what the words take, and grows less from question to question', () => {
    const { whole, left } = timeOf(
      `**Ada:** What?\n\n${ANSWER}\n\n**Ada:** And?\n\n${ANSWER}\n\n**Ada:** So?\n\n**Bo:** Yes.`,
    );
    expect(whole).toBe(10);
    expect(left).toEqual([10, 5, 0]);
  });

  it('has an entry for each chapter, as the contents have', () => {
    const { left } = timeOf(`## Rain\n\n**Ada:** What?\n\n${ANSWER}\n\n## Snow\n\n${ANSWER}`);
    expect(left).toEqual([10, 10, 5]);
  });

  it('is at least a minute, for a transcript without a word too', () => {
    expect(timeOf('**Ada:** What?').whole).toBe(1);
    expect(timeToRead({ chapters: [], words: 0 }, [], 'en')).toEqual({ whole: 1, left: [] });
  });

  it('counts characters where a language sets no spaces', () => {
    const body = `**Ada:** 雨?\n\n**Bo:** ${'雨'.repeat(3999)}`;
    expect(timeOf(body, 'ja').whole).toBe(10);
    expect(timeOf(body, 'zh-Hant').whole).toBe(10);
  });
});
