import { widthOf } from '../quotes/cut-text.ts';
import { asks, type Transcript, type Turn, turnsOf } from '../transcript/index.ts';
import type { InterviewFacts } from './interviews.ts';

/*
 * How `print.css` sets an interview, in CSS pixels. Widths are those of a letter
 * on the average, lines broken between words included.
 */
/** Height of what a page holds, between that of A4 and that of Letter, less what is left free where no break may be. */
const PAGE = 964 - 80;
/** Room of a line. */
const MEASURE = 462;
const ANSWER = { letter: 7.2, line: 24.05 };
const QUESTION = { letter: 7.3, line: 19.9 };
const SMALL = { letter: 5.6, line: 15.3 };
const TITLE = { letter: 16, line: 35 };
const PREFACE = { letter: 7.6, line: 24.2 };

/** Between paragraphs of a turn. */
const PARAGRAPH = 12.6;
/** Above and below a turn. */
const TURN = 12.5;
/** Above a question besides. */
const ASKED = 21.9;
/** The line with a speaker's name. */
const NAME = 18.75;
/** A chapter's heading, in one line, with what is around it. */
const CHAPTER = 88;
/** What stands above and below all turns, besides what is counted: voices, facts, address. */
const FRAME = 230;

/** Letters that are all of about one width: nearly all of most interviews. */
const RE_PLAIN = /^[\s!-\u02FF\u2000-\u206F]*$/;

function linesOf(text: string, { letter }: { letter: number }): number {
  const width = RE_PLAIN.test(text) ? text.length : widthOf(text);
  return Math.max(1, Math.ceil((width * letter) / MEASURE));
}

function heightOf(text: string, type: { letter: number; line: number }): number {
  const paragraphs = text.split(/\n{2,}/).filter(Boolean);
  const lines = paragraphs.reduce((sum, one) => sum + linesOf(one, type), 0);
  return lines * type.line + Math.max(0, paragraphs.length - 1) * PARAGRAPH;
}

/**
 * How many pages an interview takes on paper: A4, in the type that `print.css`
 * gives it and the faces that the site comes with. It is an estimate, and within
 * a page or a tenth of what Chromium prints on A4 and on Letter, between which it
 * lies.
 */
export function printedPages(
  { title }: Pick<InterviewFacts, 'title'>,
  transcript: Transcript,
): number {
  const asking = new Set(transcript.speakers.filter(({ role }) => asks(role)).map(({ id }) => id));
  let before: string | undefined;
  const turnHeight = ({ speaker, cue, text, html }: Turn) => {
    const isQuestion = cue === undefined && speaker !== undefined && asking.has(speaker);
    const voice = cue ?? speaker;
    const name = voice === undefined || voice === before ? 0 : NAME;
    before = voice;
    const words = heightOf(text, isQuestion ? QUESTION : ANSWER);
    // The items of a list stand close.
    const close = (html.match(/<li/g)?.length ?? 0) * PARAGRAPH;
    return TURN + name + (isQuestion ? ASKED : 0) + words - close;
  };
  const turns = turnsOf(transcript).reduce((sum, turn) => sum + turnHeight(turn), 0);
  const chapters = transcript.chapters.filter((chapter) => chapter.title).length * CHAPTER;
  const around =
    FRAME +
    heightOf(title, TITLE) +
    heightOf(transcript.prefaceText, PREFACE) +
    heightOf(transcript.notesText, SMALL);
  return Math.max(1, Math.ceil((turns + chapters + around) / PAGE));
}
