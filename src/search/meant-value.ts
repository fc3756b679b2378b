import { tokenize } from './tokens.ts';

const foldedWords = (text: string) => tokenize(text).map(({ folded }) => folded);

/** Whether a typed value means a real one: each of its words is one of the real one's, or begins it. */
export function isMeant(typed: string, value: string): boolean {
  const words = foldedWords(value);
  const wanted = foldedWords(typed);
  return wanted.length > 0 && wanted.every((one) => words.some((word) => word.startsWith(one)));
}
