// Runs the encoder over a document window by window, in batches, and joins what it says about each word.
import type { DocumentPieces } from './document-pieces.ts';
import { floats, integers, type Graph } from './graphs.ts';
import { LOGITS, WIDTH, type WordOutputs } from './layout.ts';
import { END_PIECE, START_PIECE } from './pieces.ts';
import { cutWindows, windowOwners, type Window } from './windows.ts';

/**
 * Windows in one run. On two cores four together take a quarter longer than one after the other (they leave the cache), and the ranges
 * of 8-bit numbers are then one window's own: what a window says does not depend on its neighbours.
 */
const BATCH_WINDOWS = 1;
/** A window shorter than this part of the longest gets a batch of its own rather than padding. */
const LEAST_FILL = 0.75;

/** Vectors and logits of every word. */
export async function encodeWords(pieces: DocumentPieces, encoder: Graph): Promise<WordOutputs> {
  const count = pieces.wordStart.length;
  const outputs = { count, vectors: new Float32Array(count * WIDTH), logits: new Float32Array(count * LOGITS) };
  const windows = cutWindows(pieces.unitStart);
  const owners = windowOwners(windows, count);
  for (const batch of batchWindows(windows, pieces.unitStart, BATCH_WINDOWS)) {
    const inBatch = batch.map((index) => windows[index]!);
    const width = Math.max(...inBatch.map(({ firstWord, endWord }) => endWord - firstWord));
    const { words, logits } = await encoder.run(batchInputs(pieces, inBatch, width));
    if (words === undefined || logits === undefined) throw new TypeError('encoder.onnx does not give words and logits');
    for (const [row, index] of batch.entries()) {
      const { firstWord, endWord } = windows[index]!;
      for (let word = firstWord; word < endWord; word++) {
        if (owners[word] !== index) continue;
        const at = row * width + word - firstWord;
        outputs.vectors.set(words.subarray(at * WIDTH, (at + 1) * WIDTH), word * WIDTH);
        outputs.logits.set(logits.subarray(at * LOGITS, (at + 1) * LOGITS), word * LOGITS);
      }
    }
  }
  return outputs;
}

/** Indices of windows that run together, at most `most`: of about the same length, the longest first. */
export function batchWindows(windows: readonly Window[], unitStart: Int32Array, most: number): number[][] {
  const sizes = windows.map(({ firstWord, endWord }) => unitStart[endWord]! - unitStart[firstWord]!);
  const order = sizes.map((_, index) => index).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const batches: number[][] = [];
  for (const index of order) {
    const batch = batches.at(-1);
    const fits = batch !== undefined && batch.length < most && sizes[index]! >= LEAST_FILL * sizes[batch[0]!]!;
    if (fits) batch.push(index);
    else batches.push([index]);
  }
  return batches;
}

function batchInputs(document: DocumentPieces, batch: readonly Window[], width: number): Parameters<Graph['run']>[0] {
  const { unitStart, wordStart } = document;
  const length = 2 + Math.max(...batch.map(({ firstWord, endWord }) => unitStart[endWord]! - unitStart[firstWord]!));
  const pieces = new Int32Array(batch.length * length);
  const shapes = new Int32Array(batch.length * length);
  const mask = new Float32Array(batch.length * length);
  const first = new Int32Array(batch.length * width);
  for (const [row, { firstWord, endWord }] of batch.entries()) {
    const from = unitStart[firstWord]!;
    const to = unitStart[endWord]!;
    const at = row * length;
    pieces[at] = START_PIECE;
    pieces.set(document.pieces.subarray(from, to), at + 1);
    pieces[at + 1 + to - from] = END_PIECE;
    shapes.set(document.shapes.subarray(from, to), at + 1);
    mask.fill(1, at, at + 2 + to - from);
    for (let word = firstWord; word < endWord; word++) first[row * width + word - firstWord] = 1 + wordStart[word]! - from;
  }
  const dims = [batch.length, length];
  return {
    pieces: integers(pieces, dims),
    shapes: integers(shapes, dims),
    mask: floats(mask, dims),
    first: integers(first, [batch.length, width]),
  };
}
