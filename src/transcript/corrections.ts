import { decodedAddress } from './decoded-address.ts';
import type { DeclaredCorrection } from './front-matter/front-matter-schema.ts';
import { yamlPlace } from './front-matter/yaml-places.ts';
import { type Correction, type Transcript, type Turn, turnsOf } from './model.ts';
import type { ProblemList } from './problems/problems.ts';
import type { Reading } from './reading.ts';
import { parseTimecode } from './timecode.ts';

/** The corrections that a front matter declares, as far as their turns hang on more than the file. */
export interface Declarations {
  corrections: readonly DeclaredCorrection[];
  /** The front matter, and the line of the file on which it begins. */
  yaml: string;
  line: number;
  /** Whether none was left out: else the others stand elsewhere in the list. */
  isWhole: boolean;
}

/** The corrections that a file declares; nothing where there are none. */
export function declarationsOf({
  frontMatter: { corrections = [] },
  source,
  problems: { problems },
}: Reading): Declarations | undefined {
  if (corrections.length === 0 || !source.frontMatter) return undefined;
  const isWhole = !problems.some(({ rule }) => rule === 'front-matter-value');
  return { corrections, ...source.frontMatter, isWhole };
}

/** Folds what is no other word: spaces, quotation marks, composition. */
function foldWords(text: string): string {
  return text.normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/[“”„]/g, '"').replace(/\s+/gu, ' ');
}

const holds = (text: string, words: string) => foldWords(text).includes(foldWords(words));

/**
 * The turn that `at` names: by an id, as its link has it or had it before, spelt
 * out or not; by its time; or by the id that it has for who knows the file alone.
 */
function turnAt(turns: readonly Turn[], at: string): Turn | undefined {
  const written = at.replace(/^#/, '');
  const ids = [written, decodedAddress(written)];
  const read = parseTimecode(at);
  const time = read && 'seconds' in read ? Math.floor(read.seconds) : undefined;
  return (
    turns.find(({ id, aliases = [] }) => [id, ...aliases].some((one) => ids.includes(one))) ??
    turns.find(({ start }) => start !== undefined && Math.floor(start) === time) ??
    turns.find(({ compiledId = '' }) => ids.includes(compiledId))
  );
}

/** What is wrong with one declared correction. */
interface Fault {
  rule: 'correction-turn' | 'correction-words';
  key: 'at' | 'was' | 'now';
  message: string;
}

function findTurn(
  { at, was, now }: DeclaredCorrection,
  turns: readonly Turn[],
): { turn?: Turn; fault?: Fault } {
  if (at !== undefined) {
    const turn = turnAt(turns, at);
    if (turn) return { turn };
    const message = `Unexpected “${at}” for at, expected the id or the time of a turn`;
    return { fault: { rule: 'correction-turn', key: 'at', message } };
  }
  if (now === undefined) {
    const message = 'Unexpected removal without “at”, expected the id or the time of its turn';
    return { fault: { rule: 'correction-turn', key: 'was', message } };
  }
  const [turn, ...others] = turns.filter(({ text }) => holds(text, now));
  if (turn && others.length === 0) return { turn };
  const isStill = was !== undefined && turns.some(({ text }) => holds(text, was));
  return {
    fault: turn
      ? {
          rule: 'correction-turn',
          key: 'now',
          message: `Unexpected words that ${others.length + 1} turns hold, expected “at” to say which is meant`,
        }
      : wordsFault(now, 'in a turn', isStill),
  };
}

function wordsFault(now: string, where: string, isStill: boolean): Fault {
  const still = isStill ? '; the old words still stand there' : '';
  const message = `Unexpected “${now}” for now, expected words that stand ${where}${still}`;
  return { rule: 'correction-words', key: 'now', message };
}

/** Whether the new words stand in the turn, or were corrected once more where that was done. */
function faultOfWords(
  { was, now }: DeclaredCorrection,
  { id, text }: Turn,
  others: readonly DeclaredCorrection[],
): Fault | undefined {
  const texts = [text, ...others.flatMap((one) => one.was ?? [])];
  if (now === undefined || texts.some((one) => holds(one, now))) return undefined;
  return wordsFault(now, `in the turn ${id}`, was !== undefined && holds(text, was));
}

/**
 * Finds the turn of each correction that the front matter declares. What cannot
 * be found is reported, and its correction stays without a turn.
 *
 * @param transcript with its published addresses, where it has such: `at` may
 *   name a turn by any of them
 */
export function settleCorrections(
  { corrections: declared, yaml, line, isWhole }: Declarations,
  transcript: Pick<Transcript, 'chapters'>,
  problems: ProblemList,
): Correction[] {
  const turns = turnsOf(transcript);
  const found = declared.map((one) => ({ one, ...findTurn(one, turns) }));
  for (const [index, { one, turn, fault }] of found.entries()) {
    const others = found.filter((other) => other.one !== one && turn && other.turn === turn);
    const wrong =
      fault ??
      (turn &&
        faultOfWords(
          one,
          turn,
          others.map((other) => other.one),
        ));
    if (!wrong) continue;
    const path = isWhole ? ['corrections', index, wrong.key] : ['corrections'];
    problems.add(wrong.rule, yamlPlace(yaml, line, path), wrong.message);
  }
  return found.map(({ one: { date, was, now, note }, turn }) => ({
    date,
    ...(turn && { turn: turn.id }),
    ...(was !== undefined && { was }),
    ...(now !== undefined && { now }),
    ...(note !== undefined && { note }),
  }));
}
