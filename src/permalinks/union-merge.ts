import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What git makes of a file that two branches have changed, with the driver that `.gitattributes` names for the ledger. */
export function unionMerge(ours: string, base: string, theirs: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'merge-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const args = [file('ours', ours), file('base', base), file('theirs', theirs)];
  try {
    execFileSync('git', ['merge-file', '--union', ...args]);
    return readFileSync(join(folder, 'ours'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
