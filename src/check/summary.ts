import { countOf } from '../loader/count-of.ts';
import { type Problem, SEVERITIES, type Severity } from '../transcript/index.ts';
import type { CheckedFile, Counts } from './checked.ts';

/** From so many problems on, they are counted by rule as well. */
const MANY = 12;

/** Counts what a check finds, all of it, whatever is shown. */
export class Summary {
  readonly #severities = new Map<Severity, number>();
  /** Problems by severity and rule. */
  readonly #rules = new Map<string, Pick<Problem, 'rule' | 'severity'> & { count: number }>();
  #mended = 0;
  #mendedFiles = 0;

  /** Counts a file's problems. */
  add({ problems, mended }: Pick<CheckedFile, 'problems' | 'mended'>): void {
    for (const { rule, severity } of problems) {
      this.#severities.set(severity, this.count(severity) + 1);
      const key = `${severity} ${rule}`;
      const { count } = this.#rules.get(key) ?? { count: 0 };
      this.#rules.set(key, { rule, severity, count: count + 1 });
    }
    this.#mended += mended;
    if (mended > 0) this.#mendedFiles += 1;
  }

  /** How many problems are of a severity. */
  count(severity: Severity): number {
    return this.#severities.get(severity) ?? 0;
  }

  /** @param transcripts how many files were checked */
  counts(transcripts: number): Counts {
    return {
      transcripts,
      errors: this.count('error'),
      warnings: this.count('warning'),
      hints: this.count('hint'),
      mended: this.#mended,
    };
  }

  /**
   * The counts in words, below a table of the rules where there are many problems.
   *
   * @param transcripts how many files were checked
   */
  text(transcripts: number): string {
    const lines: string[] = [];
    const found = SEVERITIES.map((one) => this.count(one)).reduce((sum, one) => sum + one);
    if (found >= MANY) lines.push(...this.#table());
    if (this.#mended > 0) {
      const files = countOf(this.#mendedFiles, 'file');
      lines.push(`${countOf(this.#mended, 'problem')} mended in ${files}`);
    }
    const counts = SEVERITIES.map((one) => countOf(this.count(one), one)).join(', ');
    lines.push(`${countOf(transcripts, 'transcript')} checked: ${counts}`);
    return lines.join('\n');
  }

  #table(): string[] {
    const rows = [...this.#rules.values()].toSorted(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.count - a.count ||
        (a.rule < b.rule ? -1 : 1),
    );
    const digits = Math.max(...rows.map(({ count }) => String(count).length));
    return rows.map(
      ({ rule, severity, count }) =>
        `  ${String(count).padStart(digits)}  ${severity.padEnd('warning'.length)}  ${rule}`,
    );
  }
}
