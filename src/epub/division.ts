import type { Chapter, Turn } from '../transcript/index.ts';

/** Characters of HTML from which on a file is too long for small reading systems. */
const MOST = 150_000;

/** Characters of HTML that are worth a file: shorter chapters share one. */
const LEAST = 12_000;

/** Turns of one chapter, or of a part of it, in one file. */
export interface ChapterPiece {
  /** The chapter, where the piece begins it: its heading stands before the turns. */
  opens?: Chapter;
  turns: Turn[];
}

/** What a header adds to a turn's words, in characters: enough, or files of many short turns grow long. */
const HEADER = 150;

const sizeOf = ({ html }: Turn) => html.length + HEADER;

/** Cuts a chapter into pieces of bounded size. */
function piecesOf(chapter: Chapter): ChapterPiece[] {
  const pieces: ChapterPiece[] = [{ opens: chapter, turns: [] }];
  let size = 0;
  for (const turn of chapter.turns) {
    if (size > 0 && size + sizeOf(turn) > MOST) {
      pieces.push({ turns: [] });
      size = 0;
    }
    pieces.at(-1)?.turns.push(turn);
    size += sizeOf(turn);
  }
  return pieces;
}

/**
 * Divides an interview into the files of its book: a chapter begins a file,
 * short ones share one, and a long one has several. No turn is cut.
 *
 * @returns the pieces of each file; together they have every chapter and turn once, in order
 */
export function divideChapters(chapters: readonly Chapter[]): ChapterPiece[][] {
  const files: ChapterPiece[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const piece of chapters.flatMap(piecesOf)) {
    const own = piece.turns.reduce((sum, turn) => sum + sizeOf(turn), 0);
    if (size >= LEAST || size + own > MOST) {
      files.push([]);
      size = 0;
    }
    files.at(-1)?.push(piece);
    size += own;
  }
  return files;
}
