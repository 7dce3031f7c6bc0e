// WordPiece of the uncased BERT vocabulary: words by greedy longest match, gaps mark by mark. `training/` cuts the
// same way, or the model reads a text it has never seen.
import { readFile } from 'node:fs/promises';

/** Piece to id. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Cuts words and gaps into pieces, and remembers what it has cut. */
export interface PieceReader {
  /** Ids of a lower-cased word, at least one. */
  readonly word: (lower: string) => readonly number[];
  /** Ids of the marks in a gap, at most six. */
  readonly gap: (gap: string) => readonly number[];
}

export const UNKNOWN_PIECE = 100;
export const START_PIECE = 101;
export const END_PIECE = 102;
/** Code points; a longer run is no word of English and would only cost pieces. */
const LONGEST_WORD = 60;
/** Of a longer gap the outer marks count: a ruler of dashes says nothing more than six of them. */
const GAP_PIECES = 6;
/** Different words and gaps remembered; beyond that the memory is worth more. */
const REMEMBERED = 50_000;
const REMEMBERED_LENGTH = 40;

/** Marks that mean the same to the model, each list after the mark it becomes. */
const SAME_MARKS = ['"“”„«»″', "'‘’‚`´′", '.…', '—–―'];
const FOLDED: ReadonlyMap<string, string> = new Map(
  SAME_MARKS.flatMap(([kept = '', ...others]) => others.map((mark) => [mark, kept] as const)),
);

/** Reads a vocabulary file: one piece a line, whose number from 0 is its id. */
export async function loadVocabulary(path: string): Promise<Vocabulary> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return new Map(lines.flatMap((piece, id) => (piece === '' ? [] : [[piece, id] as const])));
}

/** A reader with a memory of its own. */
export function createPieceReader(vocabulary: Vocabulary): PieceReader {
  return {
    word: remember((lower) => wordPieces(lower, vocabulary)),
    gap: remember((gap) => gapPieces(gap, vocabulary)),
  };
}

function wordPieces(lower: string, vocabulary: Vocabulary): number[] {
  const bare = lower.normalize('NFD').replace(/\p{Mn}/gu, '');
  if (bare.length > 2 * LONGEST_WORD) return [UNKNOWN_PIECE];
  const folded = [...bare];
  if (folded.length === 0 || folded.length > LONGEST_WORD) return [UNKNOWN_PIECE];
  const pieces: number[] = [];
  for (let start = 0; start < folded.length;) {
    let end = folded.length;
    let id: number | undefined;
    for (; end > start; end--) {
      id = vocabulary.get((start > 0 ? '##' : '') + folded.slice(start, end).join(''));
      if (id !== undefined) break;
    }
    if (id === undefined) return [UNKNOWN_PIECE];
    pieces.push(id);
    start = end;
  }
  return pieces;
}

function gapPieces(gap: string, vocabulary: Vocabulary): number[] {
  const marks = gap.replace(/\s+/g, '');
  // code points may be two units: twice as many units at either end hold enough of them
  const ends = marks.length > 4 * GAP_PIECES ? marks.slice(0, 2 * GAP_PIECES) + marks.slice(-2 * GAP_PIECES) : marks;
  const points = [...ends];
  const kept = points.length > GAP_PIECES ? [...points.slice(0, GAP_PIECES / 2), ...points.slice(-GAP_PIECES / 2)] : points;
  return kept.map((mark) => vocabulary.get(FOLDED.get(mark) ?? mark) ?? UNKNOWN_PIECE);
}

function remember(cut: (text: string) => readonly number[]): (text: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const pieces = cut(text);
    if (text.length > REMEMBERED_LENGTH) return pieces;
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, pieces);
    return pieces;
  };
}
