import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { decodeText } from '../src/loader/encoding.ts';
import { interviewId } from '../src/loader/interview-files.ts';
import { findTranscripts } from '../src/loader/transcript-folder.ts';
import { compile, hasErrors, ProblemList, speakerNames, turnsOf } from '../src/transcript/index.ts';

/** A turn as a search may find it. */
export interface SpokenTurn {
  /** Its interview's slug, `#` and its id in the page. */
  address: string;
  text: string;
  /** All who speak, as a result names them; empty where nobody is named. */
  speaker: string;
  /** Whether one person alone speaks. */
  isOneVoice: boolean;
}

/** The interviews of some folders, and what is said in them. */
export interface Corpus {
  /** The files' bytes by their paths in a project. */
  files: Record<string, Buffer>;
  interviews: number;
  words: number;
  turns: SpokenTurn[];
  /** The files that are no transcripts, or that a build would refuse, and why. */
  leftOut: string[];
}

async function addFile(corpus: Corpus, taken: Set<string>, file: string, path: string) {
  const content = await readFile(file);
  const target = `content/interviews/${path}`;
  const slug = interviewId(target);
  const list = new ProblemList(target);
  const { transcript, problems } = compile(decodeText(content, list), target);
  const turns = turnsOf(transcript);
  const isSpoken = turns.some(({ text }) => text.trim() !== '');
  const reason = !isSpoken
    ? 'no turns'
    : hasErrors([...list.problems, ...problems])
      ? 'errors'
      : slug === '' || taken.has(slug)
        ? 'no address of its own'
        : undefined;
  if (reason) {
    corpus.leftOut.push(`${path}: ${reason}`);
    return;
  }
  taken.add(slug);
  corpus.files[target] = content;
  corpus.interviews += 1;
  corpus.words += transcript.words;
  const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
  for (const turn of turns) {
    corpus.turns.push({
      address: `${slug}#${turn.id}`,
      text: turn.text,
      speaker: speakerNames(turn, speakers),
      isOneVoice: turn.speaker !== undefined && (turn.others ?? []).length === 0,
    });
  }
}

/**
 * Reads the transcripts of some folders and those below. Of several folders,
 * each is a folder in the project too.
 */
export async function readCorpus(folders: readonly string[]): Promise<Corpus> {
  const corpus: Corpus = { files: {}, interviews: 0, words: 0, turns: [], leftOut: [] };
  const taken = new Set<string>();
  for (const folder of folders) {
    const prefix = folders.length > 1 ? `${basename(resolve(folder))}/` : '';
    for (const path of await findTranscripts(folder)) {
      await addFile(corpus, taken, join(folder, path), `${prefix}${path}`);
    }
  }
  if (corpus.interviews === 0) throw new Error(`No transcripts in ${folders.join(', ')}`);
  return corpus;
}
