import { decodedAddress } from './decoded-address.ts';
import type { DeclaredCorrection } from './front-matter/front-matter-schema.ts';
import { yamlPlace } from './front-matter/yaml-places.ts';
import { type Correction, type Transcript, type Turn, turnsOf } from './model.ts';
import type { Reading } from './reading.ts';
import { parseTimecode } from './timecode.ts';

/** Folds what is no other word: spaces, quotation marks, composition. */
function foldWords(text: string): string {
  return text.normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/[“”„]/g, '"').replace(/\s+/gu, ' ');
}

const holds = (text: string, words: string) => foldWords(text).includes(foldWords(words));

/** The turn that `at` names: by its id, as its link has it or spelt out, or by its time. */
function turnAt(turns: readonly Turn[], at: string): Turn | undefined {
  const id = at.replace(/^#/, '');
  const read = parseTimecode(at);
  const time = read && 'seconds' in read ? Math.floor(read.seconds) : undefined;
  return (
    turns.find((turn) => turn.id === id || turn.id === decodedAddress(id)) ??
    turns.find(({ start }) => start !== undefined && Math.floor(start) === time)
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
 */
export function settleCorrections(
  { frontMatter: { corrections: declared = [] }, source, problems }: Reading,
  transcript: Pick<Transcript, 'chapters'>,
): Correction[] {
  if (declared.length === 0) return [];
  const turns = turnsOf(transcript);
  const found = declared.map((one) => ({ one, ...findTurn(one, turns) }));
  // An entry that could not be read was left out, and the others stand elsewhere in the list.
  const isWhole = !problems.problems.some(({ rule }) => rule === 'front-matter-value');
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
    const { yaml = '', line = 1 } = source.frontMatter ?? {};
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
