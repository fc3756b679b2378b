/** Marks the words that a reader searched for in the words of a transcript. */
export function markHits(_transcript: Element, _query: string): void {}
