import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import process from 'node:process';

/** How often the memory is looked at, in milliseconds: shorter peaks are missed. */
const INTERVAL = 200;

/** What a finished process took. */
export interface MeasuredRun {
  code: number;
  /** What it wrote to standard output. */
  output: string;
  /** What it wrote to standard error. */
  errors: string;
  seconds: number;
  /** Processor time of the process and all below it, in seconds. Unknown where there is no `/proc`. */
  cpuSeconds?: number;
  /**
   * The most resident memory of the process and all below it at one time, in
   * bytes; shared pages count for each. Unknown where there is no `/proc`.
   */
  peakBytes?: number;
}

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) =>
      readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => ''),
    ),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

/** Clock ticks of a second in `/proc`: fixed by Linux for programs, whatever the kernel's own. */
const TICKS = 100;

/** What a process and all below it hold and have used. */
interface Usage {
  /** Resident memory, in bytes. */
  bytes: number;
  /** Processor time, in seconds, of those below that have ended as well. */
  cpuSeconds: number;
}

async function usageOf(pid: number): Promise<Usage> {
  const [status, stat, children] = await Promise.all([
    readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''),
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
    childrenOf(pid),
  ]);
  // The second field is the program's name, which may hold spaces; of the others the 14th to
  // the 17th are the time as user and as system, its own and that of ended children.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const own: Usage = {
    bytes: Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024,
    cpuSeconds: fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS,
  };
  const below = await Promise.all(children.map(usageOf));
  return below.reduce(
    (sum, one) => ({
      bytes: sum.bytes + one.bytes,
      cpuSeconds: sum.cpuSeconds + one.cpuSeconds,
    }),
    own,
  );
}

/** Runs a Node script to its end and measures it; never throws on its failure. */
export async function measureRun(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<MeasuredRun> {
  const start = performance.now();
  const child = spawn(process.execPath, [...args], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  let code: number | undefined;
  const end = new Promise<void>((resolve) => {
    child.on('close', (exit) => {
      code = exit ?? 1;
      resolve();
    });
  });
  let peakBytes = 0;
  let cpuSeconds = 0;
  while (code === undefined && child.pid !== undefined) {
    const usage = await usageOf(child.pid);
    peakBytes = Math.max(peakBytes, usage.bytes);
    cpuSeconds = Math.max(cpuSeconds, usage.cpuSeconds);
    await Promise.race([end, new Promise((resolve) => setTimeout(resolve, INTERVAL))]);
  }
  await end;
  process.off('exit', stop);
  return {
    code: code ?? 1,
    output: said.stdout,
    errors: said.stderr,
    seconds: (performance.now() - start) / 1000,
    ...(cpuSeconds > 0 && { cpuSeconds }),
    ...(peakBytes > 0 && { peakBytes }),
  };
}
