import type { Build, SiteBuilds } from './build.bench.ts';
import { drawRows } from './text-table.ts';

const COLUMNS = ['seconds', 'of Eleventy', 'CPU s', 'peak MB', 'files', 'MB out', 'kB a page'];

function rowOf(build: Build, peer: Build | undefined, interviews: number): string[] {
  const { seconds, cpuSeconds, peakBytes, files, bytes } = build;
  return [
    seconds.toFixed(1),
    peer ? `${(seconds / peer.seconds).toFixed(2)} ×` : '–',
    cpuSeconds?.toFixed(1) ?? '–',
    peakBytes === undefined ? '–' : (peakBytes / 1e6).toFixed(0),
    String(files),
    (bytes / 1e6).toFixed(1),
    (bytes / 1e3 / interviews).toFixed(1),
  ];
}

/** How much more time a larger site takes for each interview than a smaller one. */
function drawGrowth(sites: readonly SiteBuilds[]): string {
  const lines = sites.slice(1).flatMap((site, n) => {
    const before = sites[n];
    if (!before) return [];
    const rows = Object.entries(site.builds).flatMap(([kind, { seconds }]) => {
      const smaller = before.builds[kind];
      if (!smaller) return [];
      const each = seconds / site.interviews / (smaller.seconds / before.interviews);
      return [[`  ${kind}`, `${each.toFixed(2)} × for each interview`]];
    });
    return [`from ${before.interviews} to ${site.interviews} interviews:`, drawRows(rows)];
  });
  return lines.join('\n');
}

/** Draws a table for each site, and how the builds grow from one to the next. */
export function drawBuilds(sites: readonly SiteBuilds[]): string {
  const tables = sites.map(({ interviews, source, builds }) => {
    const peer = builds['Eleventy'];
    const rows = Object.entries(builds).map(([kind, build]) => [
      kind,
      ...rowOf(build, peer, interviews),
    ]);
    const title = `${interviews} interviews, ${(source / 1e6).toFixed(1)} MB of Markdown`;
    return `\n${title}\n${drawRows([['', ...COLUMNS], ...rows])}`;
  });
  return [...tables, '', drawGrowth(sites)].join('\n').trimEnd();
}
