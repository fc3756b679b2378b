import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SCRIPT_WORDS_CLASS } from '../src/interface/script-words.ts';

/** The most that a reading page may bring before the reader searches, in bytes behind gzip. */
export const BUDGET = { script: 10_240, style: 10_240, words: 2_048 } as const;

/** What a page brings with it: what runs, what sets it, and what its scripts say in its language. */
export type Kind = keyof typeof BUDGET;

/** How much a page weighs, in bytes behind gzip. */
export interface PageWeight {
  html: number;
  parts: Record<Kind, number[]>;
}

const RE_SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const RE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const RE_STYLESHEET = /<link rel="stylesheet" href="([^"]+)"/g;
const RE_IMPORT = /(?:^|[;}])(?:import|export)[^"'`(]*["'`]\.\/([^"'`]+)["'`]/g;

/** A linked script and all that it imports before it runs, each once. */
async function readScript(path: string, seen: Map<string, string>): Promise<void> {
  if (seen.has(path)) return;
  const text = await readFile(path, 'utf8');
  seen.set(path, text);
  for (const [, other = ''] of text.matchAll(RE_IMPORT)) {
    await readScript(join(path, '..', other), seen);
  }
}

/**
 * Weighs the scripts and styles that a built page brings with it: inline,
 * linked, and imported by the linked.
 *
 * @param folder the built site; it stands at no base path
 * @param page the page's folder in it
 */
export async function weighPage(folder: string, page: string): Promise<PageWeight> {
  const html = await readFile(join(folder, page, 'index.html'), 'utf8');
  const linked = new Map<string, string>();
  const scripts: string[] = [];
  const words: string[] = [];
  for (const [, attributes = '', text = ''] of html.matchAll(RE_SCRIPT)) {
    const src = /src="([^"]+)"/.exec(attributes)?.[1];
    if (src) await readScript(join(folder, src), linked);
    else (attributes.includes(SCRIPT_WORDS_CLASS) ? words : scripts).push(text);
  }
  const styles = [...html.matchAll(RE_STYLE)].map(([, text = '']) => text);
  for (const [, path = ''] of html.matchAll(RE_STYLESHEET)) {
    styles.push(await readFile(join(folder, path), 'utf8'));
  }
  const weigh = (texts: readonly string[]) => texts.map((text) => gzipSync(text).length);
  return {
    html: gzipSync(html).length,
    parts: {
      script: weigh([...scripts, ...linked.values()]),
      style: weigh(styles),
      words: weigh(words),
    },
  };
}

/** The bytes of one kind together. */
export function total({ parts }: PageWeight, kind: Kind): number {
  return parts[kind].reduce((sum, bytes) => sum + bytes, 0);
}
