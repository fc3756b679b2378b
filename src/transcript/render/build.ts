import type { Heading, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { directionOf, directionOfText } from '../direction.ts';
import { countWords } from '../markdown/words.ts';
import type { Chapter, Seconds, Speaker, Transcript, Turn } from '../model.ts';
import type { Sections, TurnDraft } from '../sections.ts';
import { Anchors, anchorInlineTimes, headingIds, nameWordlessHeadings } from './anchors.ts';
import { markAnnotations } from './marks.ts';
import { markPassages } from './passages.ts';
import { renderParts, toHtml, toText } from './render.ts';

function headingsIn(nodes: readonly RootContent[]): Heading[] {
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [node];
    return 'children' in node ? headingsIn(node.children) : [];
  });
}

/**
 * Puts the headings within a part below those of the page, which has the title
 * as its first rank and the chapters as its second; no rank is left out.
 */
function rankHeadings(nodes: readonly RootContent[], highest: number): void {
  const headings = headingsIn(nodes);
  const ranks = [...new Set(headings.map(({ depth }) => depth))].sort();
  for (const heading of headings) {
    heading.depth = Math.min(6, highest + ranks.indexOf(heading.depth)) as Heading['depth'];
  }
}

function buildTurn(draft: TurnDraft, id: string, html: string, text: string): Turn {
  const { header, speaker, others, cue, aside, start, since, place } = draft;
  return {
    id,
    ...(header !== '' && { header }),
    ...(speaker !== undefined && { speaker }),
    ...(others && { others }),
    ...(cue !== undefined && { cue }),
    ...(aside !== undefined && { aside }),
    ...(start !== undefined && { start }),
    ...(since !== undefined && { since }),
    html,
    text,
    line: place.line,
  };
}

/** In which direction the words are written: where no language is declared, as the first turn is. */
function directionOfWords(drafts: readonly TurnDraft[], language: string | undefined) {
  if (language !== undefined) return directionOf(language);
  return directionOfText(plainText(drafts.find(({ blocks }) => blocks.length > 0)?.blocks ?? []));
}

/**
 * Renders the parts of a transcript, together, and puts them into the model.
 *
 * @param sections the blocks, sorted into their parts; changed in place
 * @param definitions the link definitions of the whole file
 * @param speakers everybody who speaks
 * @param declared what the front matter has: the recording's length in seconds, and the words' language
 */
export function buildTranscript(
  { preface, chapters, notes }: Sections,
  definitions: RootContent[],
  speakers: Speaker[],
  declared: { duration?: Seconds; language?: string } = {},
): Transcript {
  const drafts = chapters.flatMap(({ turns }) => turns);
  const headingNodes = chapters.flatMap(({ heading }) => heading ?? []);
  const direction = directionOfWords(drafts, declared.language);
  for (const blocks of [preface, headingNodes, ...drafts.map(({ blocks }) => blocks), notes]) {
    markPassages(blocks, direction);
  }
  for (const { blocks } of drafts) markAnnotations(blocks);
  rankHeadings(preface, 2);
  rankHeadings(notes, 2);
  for (const { heading, turns } of chapters) {
    for (const { blocks } of turns) rankHeadings(blocks, heading ? 3 : 2);
  }
  const headings = chapters.map(({ heading }) => (heading ? [heading] : []));
  const turnBlocks = drafts.map(({ blocks }) => blocks);
  // In the order of the page, so that of two equal headings the first keeps the plain id.
  const sections = renderParts([preface, ...headings, ...turnBlocks, notes], definitions);
  const [prefaceSection, notesSection] = [sections.at(0), sections.at(-1)];
  if (!prefaceSection || !notesSection) throw new Error('Unexpected tree without parts');
  const headingSections = sections.slice(1, 1 + chapters.length);
  const turnSections = sections.slice(1 + chapters.length, -1);
  const anchors = new Anchors(headingIds(sections));
  nameWordlessHeadings(sections, anchors);
  const texts = turnSections.map(toText);
  const ids = drafts.map(({ start }, index) => anchors.forTurn(start, texts[index] ?? ''));
  for (const section of turnSections) anchorInlineTimes(section, anchors);
  const turns = drafts.map((draft, index) => {
    const section = turnSections[index];
    return buildTurn(draft, ids[index] ?? '', section ? toHtml(section) : '', texts[index] ?? '');
  });
  let next = 0;
  const built = chapters.map((chapter, index): Chapter => {
    const heading = headingSections[index];
    const [first] = heading ? headingIds([heading]) : [];
    const own = turns.slice(next, next + chapter.turns.length);
    next += chapter.turns.length;
    const title = heading ? toText(heading) : '';
    return { ...(first && { id: first }), ...(title && { title }), turns: own };
  });
  const [prefaceText, notesText] = [toText(prefaceSection), toText(notesSection)];
  const times = turns.flatMap(({ start }) => (start === undefined ? [] : [start]));
  const latest = times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : undefined;
  const duration = declared.duration ?? latest;
  const words = [prefaceText, ...texts, notesText].reduce((sum, text) => sum + countWords(text), 0);
  return {
    preface: toHtml(prefaceSection),
    prefaceText,
    chapters: built,
    speakers,
    notes: toHtml(notesSection),
    notesText,
    words,
    ...(duration !== undefined && { duration }),
  };
}
