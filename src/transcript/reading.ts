import type { RootContent } from 'mdast';
import { readFrontMatter } from './front-matter/front-matter.ts';
import type { FrontMatter } from './front-matter/front-matter-schema.ts';
import { type Source, splitSource } from './front-matter/source.ts';
import { readBlocks } from './headers/blocks.ts';
import { reportUnsafeLinks } from './markdown/links.ts';
import { parseMarkdown } from './markdown/markdown.ts';
import { Places } from './markdown/places.ts';
import { checkTexts } from './markdown/text-checks.ts';
import type { Seconds } from './model.ts';
import { hasErrors, ProblemList } from './problems/problems.ts';
import { plainWords } from './render/passages.ts';
import { gatherSections, type Sections, speakingIn } from './sections.ts';
import { foldName } from './speakers/names.ts';
import { reportSilentSpeakers } from './speakers/silent-speakers.ts';
import { Speakers } from './speakers/speakers.ts';

/** An interview's facts: its front matter, with the title that it is shown under. */
export interface Facts
  extends Omit<FrontMatter, 'speakers' | 'not-speakers' | 'turns' | 'duration' | 'corrections'> {
  title: string;
}

/** A transcript file taken apart and understood, but not yet rendered. */
export interface Reading {
  source: Source;
  frontMatter: FrontMatter;
  facts: Facts;
  /** The blocks, sorted into their parts, still as a syntax tree. */
  sections: Sections;
  /** The link definitions of the whole file. */
  definitions: RootContent[];
  speakers: Speakers;
  problems: ProblemList;
  duration?: Seconds;
}

function readFacts(source: Source, problems: ProblemList): FrontMatter {
  const start = { line: 1, column: 1 };
  if (source.unclosed) {
    problems.add(
      'front-matter-unclosed',
      source.unclosed,
      'Unexpected end of file in the front matter, expected “---”',
    );
  }
  if (!source.frontMatter) {
    if (!source.unclosed) {
      problems.add(
        'front-matter-missing',
        start,
        'Unexpected start of the transcript, expected front matter',
      );
    }
    return {};
  }
  const { yaml, line } = source.frontMatter;
  const before = problems.problems.length;
  const facts = readFrontMatter(yaml, line, problems);
  // A title that could not be read was reported already.
  if (facts.title === undefined && !hasErrors(problems.problems.slice(before))) {
    problems.add('title-missing', start, 'Unexpected front matter without “title”, expected one');
  }
  return facts;
}

/** The file's name as a title, for files that carry none. */
function titleFromName(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? file;
  return (
    name
      .replace(/\.[^.]+$/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || 'Untitled'
  );
}

/**
 * The title, and the blocks that are left: a first heading of the first rank
 * that is the title, or stands in for it, is shown as the title alone.
 */
function takeTitle(
  declared: string | undefined,
  blocks: RootContent[],
  file: string,
): { title: string; body: RootContent[] } {
  const [first, ...others] = blocks;
  if (first?.type === 'heading' && first.depth === 1) {
    const heading = plainWords(first).trim();
    if (heading !== '' && (declared === undefined || declared === heading)) {
      return { title: heading, body: others };
    }
  }
  return { title: declared ?? titleFromName(file), body: blocks };
}

/**
 * Reads one transcript up to its parts, for {@link compile} to render and for
 * the formatter to write anew.
 *
 * @param text the whole file: optional front matter, then Markdown
 * @param file the path that problems name; its last part may become the title
 */
export function readTranscript(text: string, file: string): Reading {
  const problems = new ProblemList(file);
  // Half a character cannot stand in an address or a file.
  const source = splitSource(text.toWellFormed());
  const isEmpty = text.trim() === '';
  const frontMatter = isEmpty ? {} : readFacts(source, problems);
  const {
    speakers: _declared,
    'not-speakers': refused = [],
    turns = 'labelled',
    duration,
    corrections: _corrections,
    ...declared
  } = frontMatter;
  const bodyStart = { line: source.linesBefore + 1, column: 1 };
  const { root, isFlattened } = parseMarkdown(source.body);
  if (isFlattened) {
    problems.add(
      'nesting-deep',
      bodyStart,
      'Unexpected nesting or markup beyond reason, expected less: read as text',
    );
  }
  reportUnsafeLinks(root, problems, source.linesBefore);
  const speakers = new Speakers(frontMatter);
  checkTexts(root, {
    body: source.body,
    places: new Places(source.body, source.linesBefore),
    problems,
    isName: (label) => speakers.find(label) !== undefined,
  });
  const { title, body } = takeTitle(declared.title, root.children, file);
  const definitions = body.filter(({ type }) => type === 'definition');
  const children = body.filter(({ type }) => type !== 'definition');
  const blocks = readBlocks(children, {
    linesBefore: source.linesBefore,
    sourceLines: source.body.split(/\r\n|\n|\r/),
    speakers,
    refused: new Set(refused.map(foldName)),
    problems,
  });
  const sections = gatherSections(blocks, {
    turns,
    speakers,
    problems,
    ...(duration !== undefined && { duration }),
  });
  reportSilentSpeakers(source, speakers, speakingIn(sections), problems);
  if (sections.chapters.every((chapter) => chapter.turns.length === 0)) {
    const what = isEmpty ? 'empty file' : 'end of the transcript before its first turn';
    problems.add('empty-file', bodyStart, `Unexpected ${what}, expected a transcript`);
  }
  return {
    source,
    frontMatter,
    facts: { ...declared, title },
    sections,
    definitions,
    speakers,
    problems,
    ...(duration !== undefined && { duration }),
  };
}
