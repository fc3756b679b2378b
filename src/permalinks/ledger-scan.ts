import type { Ledger, LedgerPart } from './ledger.ts';
import { readEntry, readJson, textOf } from './ledger-entries.ts';

/*
 * One JSON object, an address a line, so that git merges it line by line. Each
 * line says by itself whose it is, commas stand in front, and the lines may
 * stand in any order: to keep the lines of both sides is to merge.
 *
 * {"":2
 * ,"flood#t=4":"kAX…"
 * ,"flood#t=16":"=t=4"
 * ,"flood#t=20":"*kAX…"
 * ,"flood#t=9":{"retired":"The speaker asked for it."}
 * ,"flut":{"moved":"flood"}
 * ,"the-ferry":{"joined":"flood"}
 * }
 *
 * The form before had the addresses of an interview in an object of their own:
 *
 * {"":{"":1
 * },"flood":{"":""
 * ,"t=4":"kAX…"
 * },"flut":{"":{"moved":"flood"}
 * }}
 *
 * It is read as well, also where a merge has put both into one file.
 */
/** The version of the form, so that another can follow. */
const FORM = 2;
export const FIRST_LINE = `{"":${FORM}`;
export const LAST_LINE = '}';
export const NESTED_FIRST_LINE = '{"":{"":1';
const NESTED_LAST_LINE = '}}';
const RE_NESTED_PART = /^\},("(?:[^"\\]|\\.)+"):\{"":("[^"]*"|\{.*\})$/;
const RE_LINE = /^,("(?:[^"\\]|\\.)+"):("[^"]*"|\{.*\})$/;
/** What stands behind the slug of a line that needs no closer look; an archive has hundreds of thousands of them. */
const RE_PLAIN_REST =
  /[^"\\]+":"\*?(?:[#\w-][\w-]{5}(?:[\w-]{3})*(?:@[\w-]+)?(?:=[^"\\]+)?|=[^"\\]+)"$/y;
/** Parts an interview's slug from an id: neither holds one. */
const OF = '#';

/** A line that is not as the ledger has them, counted from 1. */
export interface LedgerFault {
  line: number;
  column: number;
  message: string;
}

/** What an interview's own line says of it. */
type Own = Pick<LedgerPart, 'moved' | 'joined' | 'retired'>;

/** What the line of an interview says; nothing where it is none. */
function readOwn(value: string): Own | undefined {
  const notes = readJson(value);
  if (notes === '') return {};
  if (typeof notes !== 'object' || notes === null) return undefined;
  const { moved, joined, retired } = notes as Record<string, unknown>;
  const own: Own = {
    ...(textOf(moved) && { moved: textOf(moved) }),
    ...(textOf(joined) && { joined: textOf(joined) }),
    ...(textOf(retired) && { retired: textOf(retired) }),
  } as Own;
  return Object.keys(own).length > 0 ? own : undefined;
}

/** Some lines of one interview that follow each other in the file. */
interface Run {
  part: Gathered;
  /** With what each line begins, up to the id. */
  head: string;
  /** Offsets in the file. */
  start: number;
  end: number;
}

/** A part whose lines are being gathered. */
interface Gathered extends Omit<LedgerPart, 'text'> {
  texts: string[];
  count: number;
  runs: [nth: number, line: number][];
}

/** Whether a line is the first or the last of a ledger, as they may stand amid one that was merged. */
const isEdge = (line: string) =>
  line === LAST_LINE ||
  line === FIRST_LINE ||
  line === NESTED_FIRST_LINE ||
  line === NESTED_LAST_LINE;

/** How a line of an interview's object begins, up to the id. */
export const NESTED_HEAD = ',"';

/** Reads the lines of a ledger, in either form. */
export class LedgerScan {
  readonly faults: LedgerFault[] = [];
  readonly #text: string;
  readonly #numbers: readonly number[] | undefined;
  readonly #parts = new Map<string, Gathered>();
  #run: Run | undefined;
  /** The interview whose object is open, in the form before. */
  #nested: string | undefined;

  /** @param numbers by line: that of the file where it stands, if it was laid out in another way */
  constructor(text: string, numbers?: readonly number[]) {
    this.#text = text;
    this.#numbers = numbers;
  }

  /**
   * Reads them all.
   *
   * @param isUntilFault whether what is behind the first fault is not read any more
   */
  read(isUntilFault = false): Ledger {
    const lines = this.#text.split('\n');
    const end = lines.findLastIndex((line) => line !== '');
    const [first = '', last = ''] = [lines[0], lines[end]];
    if (first !== FIRST_LINE && first !== NESTED_FIRST_LINE) {
      this.#fault(this.#number(0), `Unexpected first line, expected ${FIRST_LINE}`);
    }
    let start = 0;
    for (let index = 0; index <= end; index += 1) {
      if (isUntilFault && this.faults.length > 0) break;
      const line = lines[index] ?? '';
      if (index === 0 || index === end || isEdge(line)) this.#end();
      else if (!this.#continue(line, index)) this.#take(line, index, start);
      start += line.length + 1;
    }
    if (end < 1 || (last !== LAST_LINE && last !== NESTED_LAST_LINE)) {
      this.#fault(this.#number(end), `Unexpected end of the file, expected ${LAST_LINE}`);
    }
    const parts = Array.from(this.#parts.values(), ({ texts, count: _, ...part }) => {
      return [part.slug, { ...part, text: texts.join('\n') }] as const;
    });
    return { parts: new Map(parts) };
  }

  /** The line of the file, counted from 1. */
  #number(index: number): number {
    return this.#numbers?.[index] ?? Math.max(index, 0) + 1;
  }

  #fault(line: number, message: string): void {
    this.faults.push({ line, column: 1, message });
  }

  /** Takes a line that is about the same interview as the one before. */
  #continue(line: string, index: number): boolean {
    const run = this.#run;
    if (!run || !line.startsWith(run.head) || !isPlain(line, run.head)) return false;
    // Of lines that follow each other in the file, that of the first tells those of all.
    if (this.#number(index) !== this.#number(index - 1) + 1) return false;
    run.end += line.length + 1;
    run.part.count += 1;
    return true;
  }

  #take(line: string, index: number, start: number): void {
    this.#close();
    const number = this.#number(index);
    if (!(this.#takeOwn(line, number) || this.#takeEntry(line, number, start))) {
      this.#fault(number, 'Unexpected line, expected one address: ,"flood#t=4":"…"');
    }
  }

  /** Takes the line of an interview itself. */
  #takeOwn(line: string, number: number): boolean {
    const nested = RE_NESTED_PART.exec(line);
    const [, key = '', value = ''] =
      nested ?? (this.#nested === undefined ? RE_LINE.exec(line) : null) ?? [];
    const slug = textOf(readJson(key));
    const own = readOwn(value);
    if (slug === undefined || own === undefined || (slug.includes(OF) && !nested)) return false;
    // A merge may have left two: what either says counts.
    Object.assign(this.#part(slug, number), own, { line: number });
    this.#nested = nested ? slug : undefined;
    return true;
  }

  #takeEntry(line: string, number: number, start: number): boolean {
    const [, key = '""'] = RE_LINE.exec(line) ?? [];
    const slug = this.#nested ?? readAddress(key)?.slug;
    if (slug === undefined || slug === '') return false;
    const head = this.#nested === undefined ? headOf(slug) : NESTED_HEAD;
    if (!line.startsWith(head)) return false;
    if (!(isPlain(line, head) || readEntry(`${NESTED_HEAD}${line.slice(head.length)}`)))
      return false;
    const part = this.#part(slug, number);
    part.runs.push([part.count, number]);
    part.count += 1;
    this.#run = { part, head, start, end: start + line.length };
    return true;
  }

  #part(slug: string, line: number): Gathered {
    const known = this.#parts.get(slug);
    if (known) return known;
    const part: Gathered = { slug, line, texts: [], count: 0, runs: [] };
    this.#parts.set(slug, part);
    return part;
  }

  #end(): void {
    this.#close();
    this.#nested = undefined;
  }

  #close(): void {
    if (!this.#run) return;
    const { part, head, start, end } = this.#run;
    const own = this.#text.slice(start, end);
    const short =
      head === NESTED_HEAD ? own : `\n${own}`.replaceAll(`\n${head}`, `\n${NESTED_HEAD}`).slice(1);
    part.texts.push(short);
    this.#run = undefined;
  }
}

/** Whether a line that begins in some way goes on as most do. */
function isPlain(line: string, head: string): boolean {
  RE_PLAIN_REST.lastIndex = head.length;
  return RE_PLAIN_REST.test(line);
}

/** How the lines of an interview's addresses begin, up to the id. */
export const headOf = (slug: string) => `,${JSON.stringify(slug).slice(0, -1)}${OF}`;

/** Takes an address apart; nothing where it is none. */
function readAddress(key: string): { slug: string; id: string } | undefined {
  const address = textOf(readJson(key)) ?? '';
  const at = address.indexOf(OF);
  return at > 0 ? { slug: address.slice(0, at), id: address.slice(at + 1) } : undefined;
}
