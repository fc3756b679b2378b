import type { HeadedBlock } from '../headers/blocks.ts';
import { type BodyLines, lineAt, placeOfWords } from '../headers/body-lines.ts';
import { FAINT } from '../headers/evidence.ts';
import { dominantForm, formFamily } from '../headers/form-families.ts';
import { reportWriting } from '../headers/header-writing.ts';
import type { TurnHeader } from '../headers/turn-header.ts';
import type { Place, ProblemList } from '../problems/problems.ts';
import { isFact, isOpener } from './label-words.ts';
import type { Judgement, Verdict } from './labels.ts';
import { foldName, isShortAsName, looksLikeName } from './names.ts';
import type { Speakers } from './speakers.ts';

/** What labels are reported by. */
export interface LabelReportOptions extends BodyLines {
  speakers: Speakers;
  problems: ProblemList;
  /** Folded labels that named somebody before the file added its own. */
  declared: ReadonlySet<string>;
  /** Folded labels that the front matter says are nobody. */
  refused: ReadonlySet<string>;
  /** Labels that were taken for a longer name. */
  resolved: ReadonlyMap<string, string>;
}

/** A label that hardly looks like a name is beyond doubt when it comes back more often. */
const DOUBTFUL_COUNT = 2;

/** Says what may be wrong with a file's labels, each kind once a label. */
export class LabelReporter {
  readonly #judgement: Judgement;
  readonly #options: LabelReportOptions;
  readonly #reported = new Set<string>();

  constructor(judgement: Judgement, options: LabelReportOptions) {
    this.#judgement = judgement;
    this.#options = options;
  }

  /** Reports what the file's verdict on a header's label says of it. */
  report(header: TurnHeader, verdict: Verdict, place: Place): void {
    const { label } = header;
    if (label === undefined) return;
    const at = placeOfWords(label, place, this.#options);
    if (verdict !== 'text') {
      reportWriting(header, place, lineAt(place, this.#options), this.#options.problems);
    }
    if (verdict === 'speaker') this.#reportSpeaker(label, at);
    if (verdict === 'text' && this.#isWorthRemark(header, label)) {
      this.#options.problems.add(
        'label-once',
        at,
        `Unexpected label “${label}”, expected a declared name or one that recurs: kept as text`,
        { length: label.length },
      );
    }
  }

  /** Whether a label that is words might have been meant as a name. */
  #isWorthRemark({ evidence, leadsToAddress }: TurnHeader, label: string): boolean {
    const isKnownWord =
      isFact(label) || isOpener(label) || this.#options.refused.has(foldName(label));
    return !FAINT.has(evidence) && !leadsToAddress && !isKnownWord && isShortAsName(label);
  }

  #first(kind: string, label: string): boolean {
    const key = `${kind} ${foldName(label)}`;
    const isFirst = !this.#reported.has(key);
    this.#reported.add(key);
    return isFirst;
  }

  #reportSpeaker(label: string, place: Place): void {
    const { problems, resolved, speakers, declared } = this.#options;
    const details = { length: label.length };
    const name = resolved.get(label);
    if (name !== undefined && this.#first('resolved', label)) {
      problems.add('speaker-resolved', place, `“${label}” is taken for “${name}”`, details);
    }
    if (declared.has(foldName(name ?? label))) return;
    const similar = name === undefined ? this.#judgement.similar(label) : undefined;
    if (similar !== undefined) {
      const hint = `Did you mean “${similar}”? If not, declare both under “speakers”.`;
      const message = `Unexpected speaker “${label}”, expected “${similar}”`;
      problems.add('speaker-similar', place, message, { ...details, hint });
    } else if (speakers.declared) {
      if (!this.#first('unknown', label)) return;
      const message = `Unexpected speaker “${label}”, expected a declared one`;
      problems.add('speaker-unknown', place, message, details);
    } else if (this.#isDoubtful(label) && this.#first('doubtful', label)) {
      const message = `Unexpected name “${label}” of a speaker, expected one that looks like a name`;
      problems.add('speaker-doubtful', place, message, details);
    }
  }

  /** Whether a label got by with little to show for it. */
  #isDoubtful(label: string): boolean {
    return (
      isOpener(label) || (!looksLikeName(label) && this.#judgement.count(label) <= DOUBTFUL_COUNT)
    );
  }

  /** Reports the first turn of each form that hardly any other turn has. */
  reportMixedForms(blocks: readonly HeadedBlock[]): void {
    const labelled = blocks.filter(({ header }) => header.label !== undefined);
    const dominant = dominantForm(labelled.map(({ header }) => header.form));
    if (!dominant) return;
    for (const { header, place } of labelled) {
      const family = formFamily(header.form);
      if (!dominant.rare.has(family) || !this.#first('form', family)) continue;
      const message = `Unexpected form “${family}”, expected “${dominant.family}” as in ${dominant.count} other turns`;
      this.#options.problems.add('forms-mixed', place, message);
    }
  }
}
