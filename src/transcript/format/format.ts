import { Document, isMap, isSeq, parseDocument } from 'yaml';
import { type Compilation, compile } from '../compile.ts';
import { type Problem, ProblemList } from '../problems/problems.ts';
import { type Reading, readTranscript } from '../reading.ts';
import { writeBody } from './body-writer.ts';

/** What became of a file that was to be formatted: its new text, or why it has to stay as it is. */
export type Formatted = { text: string } | { problems: Problem[] };

interface Attempt {
  keepsSource: boolean;
  /** Names to be declared as speakers, and as none. */
  declared?: { speakers: string[]; refused: string[] };
}

const FENCE = '---';

/** All that a transcript says, apart from how its headers are written and where. */
function meaningOf({ facts, transcript }: Compilation): string {
  const chapters = transcript.chapters.map(({ turns, ...chapter }) => ({
    ...chapter,
    turns: turns.map(({ line: _, header: __, ...turn }) => turn),
  }));
  return JSON.stringify({ facts, transcript: { ...transcript, chapters } });
}

function declare(yaml: Document, { speakers, refused }: NonNullable<Attempt['declared']>): void {
  for (const [key, names] of [
    ['speakers', speakers] as const,
    ['not-speakers', refused] as const,
  ]) {
    if (names.length === 0) continue;
    const listed = yaml.get(key);
    const all = isSeq(listed) ? listed : yaml.createNode([]);
    const known = new Set(
      all.items.map((item) => {
        const { name = item } = isMap(item) ? (item.toJSON() as { name?: unknown }) : {};
        return String(name);
      }),
    );
    for (const name of names) if (!known.has(name)) all.add(yaml.createNode(name));
    yaml.set(key, all);
  }
}

/** The front matter with what the body no longer says, or as it was where nothing is missing. */
function writeFrontMatter(reading: Reading, before: string, { declared }: Attempt): string {
  const { source, frontMatter, facts } = reading;
  const isComplete = frontMatter.title !== undefined && frontMatter.turns !== 'interview';
  if (source.frontMatter && isComplete && !declared) return before.trimEnd();
  const yaml = source.frontMatter
    ? parseDocument(source.frontMatter.yaml.replace(/\r\n?/g, '\n'))
    : new Document({});
  if (!isMap(yaml.contents)) yaml.contents = yaml.createNode({});
  if (frontMatter.title === undefined) yaml.set('title', facts.title);
  if (frontMatter.turns === 'interview') yaml.delete('turns');
  if (declared) declare(yaml, declared);
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  return `${mark}${FENCE}\n${yaml.toString({ lineWidth: 0 }).trimEnd()}\n${FENCE}`;
}

function write(reading: Reading, text: string, attempt: Attempt): string {
  const before = text.slice(0, text.length - reading.source.body.length);
  const parts = [
    writeFrontMatter(reading, before, attempt),
    ...writeBody(reading, attempt.keepsSource),
  ];
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return `${parts.join('\n\n').replace(/\r\n|\n|\r/g, lineEnd)}${lineEnd}`;
}

/**
 * Writes a transcript in normal form: `(0:12) **Ada Byron:** It is.` at each
 * turn, whatever form it was in. No spoken word changes: what is written is
 * compiled again, and must mean the same.
 *
 * @param text the whole file
 * @param file the path that problems name
 * @returns the new text, or the errors that stand in its way
 */
export function formatTranscript(text: string, file: string): Formatted {
  const original = compile(text, file);
  const errors = original.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { problems: errors };
  const whole = text.toWellFormed();
  const meaning = meaningOf(original);
  const reading = readTranscript(whole, file);
  const names = original.transcript.speakers.map(({ name }) => name);
  const refused = new Set<string>();
  for (const isDeclared of [false, true]) {
    for (const keepsSource of [true, false]) {
      const declared = isDeclared ? { speakers: names, refused: [...refused] } : undefined;
      const written = write(reading, whole, { keepsSource, ...(declared && { declared }) });
      const again = compile(written, file);
      if (meaningOf(again) === meaning) return { text: written };
      for (const { name } of again.transcript.speakers)
        if (!names.includes(name)) refused.add(name);
    }
  }
  const list = new ProblemList(file);
  const message = 'Unexpected change of the transcript by formatting, expected none: left as it is';
  list.add('format-unsafe', { line: 1, column: 1 }, message);
  return { problems: list.problems };
}
