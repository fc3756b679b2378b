import type { Heading, Paragraph, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type Lead, leadWords, withoutLead } from '../markdown/lead.ts';
import { joinLines, type Line } from '../markdown/lines.ts';
import type { Place } from '../problems/problems.ts';
import type { LabelReporter } from '../speakers/label-reports.ts';
import type { Judgement } from '../speakers/labels.ts';
import type { Block, BlockOptions } from './blocks.ts';
import { placeOfWords } from './body-lines.ts';
import type { Candidate, Draft, GroupDraft } from './drafts.ts';
import { pareList } from './lazy-turns.ts';
import type { TurnHeader } from './turn-header.ts';

/** The share of a list's items that must begin with a header for the list to be turns. */
const TURN_ITEMS = 0.5;

/** A node that no longer is what stands at its place in the file. */
function withoutPosition<Node extends RootContent>({ position: _, ...node }: Node): Node {
  return node as Node;
}

/** A header that the file bears out. */
interface Confirmed {
  header: TurnHeader;
  isCue: boolean;
  written: string;
  place: Place;
  timePlace?: Place;
}

/** Turns drafts into blocks, once it is known which labels are speakers. */
export class BlockReader {
  readonly #judgement: Judgement;
  readonly #reporter: LabelReporter;
  readonly #options: BlockOptions;

  constructor(judgement: Judgement, reporter: LabelReporter, options: BlockOptions) {
    this.#judgement = judgement;
    this.#reporter = reporter;
    this.#options = options;
  }

  #place(node: RootContent): Place {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return { line: line + this.#options.linesBefore, column };
  }

  /** Where a line's words begin, behind indentation and the marks of quotes and lists. */
  #linePlace(line: number, column: number | undefined): Place {
    const { linesBefore, sourceLines } = this.#options;
    const indent = /^[\s>]*/.exec(sourceLines[line - 1] ?? '')?.[0].length ?? 0;
    return { line: line + linesBefore, column: column ?? indent + 1 };
  }

  #timePlace(time: string, place: Place): Place {
    // Seconds as machines write them have no unit in the file.
    return placeOfWords(time.replace(/s$/, ''), place, this.#options);
  }

  #timeCounts({ evidence }: TurnHeader): boolean {
    return evidence !== 'bare-time' || this.#judgement.usesBareTimes;
  }

  /** The header as the file bears it out: as it is, its time alone, or none. */
  #confirm(header: TurnHeader | undefined, place: Place, lead: Lead): Confirmed | undefined {
    if (!header) return undefined;
    const confirmed = (one: TurnHeader, isCue: boolean): Confirmed => ({
      header: one,
      isCue,
      written: leadWords(lead, one.length),
      place,
      ...(one.time !== undefined && { timePlace: this.#timePlace(one.time, place) }),
    });
    if (header.label === undefined) {
      return this.#timeCounts(header) ? confirmed(header, false) : undefined;
    }
    const verdict = this.#judgement.verdict(header);
    this.#reporter.report(header, verdict, place);
    if (verdict !== 'text') return confirmed(header, verdict === 'cue');
    const { unlabelled } = header;
    return unlabelled && this.#timeCounts(unlabelled) ? confirmed(unlabelled, false) : undefined;
  }

  #paragraph(node: Paragraph, candidates: readonly Candidate[], isNested: boolean): Block[] {
    const blocks: Block[] = [];
    let lines: Line[] = [];
    let opened: Confirmed | undefined;
    const close = (end: number) => {
      const [first] = lines;
      if (!first) return;
      const whole = joinLines(lines);
      if (!opened) {
        const isAll = !isNested && end === node.position?.end.line;
        const rest = { ...(isAll ? node : withoutPosition(node)), children: whole };
        blocks.push({ node: rest, place: this.#place(node) });
      } else {
        const range = isNested ? {} : { lines: { from: first.line, to: end } };
        const rest = withoutLead(whole, opened.header.length);
        blocks.push({ ...opened, whole, rest, ...range });
      }
    };
    for (const [index, { line, lead, header }] of candidates.entries()) {
      const isStart = index === 0 && line.line === node.position?.start.line;
      const place = this.#linePlace(line.line, isStart ? this.#place(node).column : undefined);
      const confirmed = this.#confirm(header, place, lead);
      if (confirmed) {
        close(line.line - 1);
        lines = [];
        opened = confirmed;
      }
      lines.push(line);
    }
    close(node.position?.end.line ?? Number.POSITIVE_INFINITY);
    return blocks;
  }

  /** Whether a draft begins with a header that the file bears out. */
  #opens(draft: Draft | undefined): boolean {
    const header = draft && 'candidates' in draft ? draft.candidates[0]?.header : undefined;
    if (!header) return false;
    if (header.label !== undefined && this.#judgement.verdict(header) !== 'text') return true;
    const timed = header.label === undefined ? header : header.unlabelled;
    if (!this.#judgement.listsTimes) return false;
    return timed !== undefined && this.#timeCounts(timed);
  }

  #heading(node: Heading, { header, lead }: Candidate): Block {
    const place = this.#place(node);
    const name = plainText(node).trim();
    const asName: TurnHeader | undefined = this.#options.speakers.find(name) && {
      label: name,
      evidence: 'weak',
      form: '# Ada',
      length: name.length,
    };
    const found = header?.label === undefined ? asName : header;
    const confirmed = this.#confirm(found, place, lead);
    if (confirmed?.header.label === undefined) return { node, place };
    const rest = withoutLead(node.children, confirmed.header.length);
    return { ...confirmed, whole: node.children, rest };
  }

  /** A node that opens no turn. */
  #plain(node: RootContent, isNested: boolean): Block {
    return { node: isNested ? withoutPosition(node) : node, place: this.#place(node) };
  }

  /** A list or a quotation that is no turns, and the turns that a list ran on into. */
  #group(draft: GroupDraft, isNested: boolean): Block[] {
    const { sourceLines } = this.#options;
    const pared = pareList(draft, ({ line, header }) => {
      if (header?.label === undefined || /^\s/.test(sourceLines[line.line - 1] ?? '')) return false;
      return this.#judgement.verdict(header) !== 'text';
    });
    if (!pared) return [this.#plain(draft.node, isNested)];
    const { list, paragraph, candidates } = pared;
    return [
      { node: withoutPosition(list), place: this.#place(draft.node) },
      ...this.#paragraph(paragraph, candidates, isNested),
    ];
  }

  /** The blocks of a draft; a nested one stands within a list or a quotation. */
  read(draft: Draft, isNested = false): Block[] {
    if ('groups' in draft) {
      const opening = draft.groups.filter(([first]) => this.#opens(first)).length;
      if (opening === 0 || opening < draft.groups.length * TURN_ITEMS) {
        return this.#group(draft, isNested);
      }
      return draft.groups.flatMap((group) => group.flatMap((one) => this.read(one, true)));
    }
    if (!('candidates' in draft)) return [this.#plain(draft.node, isNested)];
    const { node, candidates } = draft;
    if (node.type === 'paragraph') return this.#paragraph(node, candidates, isNested);
    return candidates.map((candidate) => this.#heading(node, candidate));
  }
}
