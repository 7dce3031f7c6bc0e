// A document as the encoder's pieces: every word with the marks around it and the case it has.
import type { TextDocument, WordCase } from '../text/encoded.ts';
import { caseOf } from '../text/letters.ts';
import { UNKNOWN_PIECE, type PieceReader } from './pieces.ts';

/** All pieces of a document in order. A word's unit is the word and the gap after it; the first also has the gap before it. */
export interface DocumentPieces {
  readonly pieces: Int32Array;
  /** One for each piece. */
  readonly shapes: Uint8Array;
  /** Where each word's unit begins, and where the last one ends: one more than there are words. */
  readonly unitStart: Int32Array;
  /** Where each word itself begins. */
  readonly wordStart: Int32Array;
}

const SHAPES: { readonly [C in WordCase]: number } = { lower: 1, initial: 2, upper: 3, mixed: 4 };
const NO_SHAPE = 0;
const NO_LETTERS = 5;
const MARK = 6;

/** More than 25,000 words of written English have (about 34,000): such a text is keys, tables or binary, and would take minutes. */
const MOST_PIECES = 50_000;
/** What is read of such a text: words of few pieces, the longer ones as unknown, and no marks. */
const COARSE_WORD = 3;

/** Cuts a document into pieces; without marks its gaps give none, without case its words have no shape. */
export function readPieces(doc: TextDocument, reader: PieceReader): DocumentPieces {
  const all = collectPieces(doc, reader.word, doc.hasMarks ? reader.gap : null);
  if (all.pieces.length <= MOST_PIECES) return all;
  const coarse: PieceReader['word'] = (lower) => {
    const pieces = reader.word(lower);
    return pieces.length > COARSE_WORD ? [UNKNOWN_PIECE] : pieces;
  };
  return collectPieces(doc, coarse, null);
}

function collectPieces(doc: TextDocument, readWord: PieceReader['word'], readGap: PieceReader['gap'] | null): DocumentPieces {
  const { text, words } = doc;
  const pieces: number[] = [];
  const shapes: number[] = [];
  const unitStart = new Int32Array(words.length + 1);
  const wordStart = new Int32Array(words.length);
  const add = (ids: readonly number[], shape: number): void => {
    for (const id of ids) {
      pieces.push(id);
      shapes.push(shape);
    }
  };
  const addGap = (from: number, to: number): void => {
    if (readGap === null || (to - from === 1 && text[from] === ' ')) return;
    add(readGap(text.slice(from, to)), MARK);
  };
  for (const [i, word] of words.entries()) {
    unitStart[i] = pieces.length;
    if (i === 0) addGap(0, word.start);
    wordStart[i] = pieces.length;
    add(readWord(word.lower), doc.hasCase ? shapeOf(text.slice(word.start, word.end)) : NO_SHAPE);
    addGap(word.end, words[i + 1]?.start ?? text.length);
  }
  unitStart[words.length] = pieces.length;
  return { pieces: Int32Array.from(pieces), shapes: Uint8Array.from(shapes), unitStart, wordStart };
}

function shapeOf(word: string): number {
  const wordCase = caseOf(word);
  return wordCase === null ? NO_LETTERS : SHAPES[wordCase];
}
