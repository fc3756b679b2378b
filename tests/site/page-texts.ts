import { SCRIPT_WORDS_CLASS } from '../../src/interface/script-words.ts';

const RE_TAG =
  /<!--[\s\S]*?-->|<!doctype html>|<(\/?)([a-z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*>|[^<]+/gi;

const RE_SAID = /\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g;

const RE_META = /\s(?:name|property)="(?:description|og:title|og:description|og:image:alt)"/;

const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'input', 'rect']);

function textsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn);
}

/**
 * All that a page says to its readers, by eye, ear and script, piece by piece;
 * what is marked as English is left out.
 */
export function pageTexts(html: string): string[] {
  const texts: string[] = [];
  const open: { tag: string; isSilent: boolean; isWords: boolean }[] = [];
  for (const [all, end, tag, attributes = ''] of html.matchAll(RE_TAG)) {
    const within = open.at(-1);
    if (tag === undefined) {
      if (within?.isWords) texts.push(...textsIn(JSON.parse(all)));
      else if (!within?.isSilent && !all.startsWith('<!')) texts.push(all.trim());
    } else if (end) {
      open.splice(open.findLastIndex((one) => one.tag === tag));
    } else {
      const isSilent =
        within?.isSilent || /^(?:script|style)$/.test(tag) || /\slang="en"/.test(attributes);
      if (!isSilent) texts.push(...[...attributes.matchAll(RE_SAID)].map(([, text = '']) => text));
      if (RE_META.test(attributes)) texts.push(/\scontent="([^"]*)"/.exec(attributes)?.[1] ?? '');
      const isWords = attributes.includes(`class="${SCRIPT_WORDS_CLASS}"`);
      if (!VOID.has(tag)) open.push({ tag, isSilent, isWords });
    }
  }
  return texts.filter(Boolean);
}
