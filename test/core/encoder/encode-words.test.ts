import { describe, expect, it } from 'vitest';
import { batchWindows, encodeWords } from '../../../src/core/encoder/encode-words.ts';
import type { Graph } from '../../../src/core/encoder/graphs.ts';
import { LOGITS, WIDTH } from '../../../src/core/encoder/layout.ts';

/** A document of `count` words of one piece each, with the numbers 1000, 1001, ... */
function document(count: number) {
  const places = Int32Array.from({ length: count + 1 }, (_, i) => i);
  return {
    pieces: Int32Array.from({ length: count }, (_, i) => 1000 + i),
    shapes: new Uint8Array(count).fill(1),
    unitStart: places,
    wordStart: places.subarray(0, count),
  };
}

const numbers = (input: { readonly data: unknown } | undefined): number[] => [...((input?.data ?? []) as Iterable<bigint>)].map(Number);

/** A graph that answers for each word with its piece, and with the first piece of its window as the only logit. */
const echo: Graph = {
  run: async (inputs) => {
    const [batch = 0, length = 0] = inputs['pieces']?.dims ?? [];
    const [, width = 0] = inputs['first']?.dims ?? [];
    const pieces = numbers(inputs['pieces']);
    const first = numbers(inputs['first']);
    const words = new Float32Array(batch * width * WIDTH);
    const logits = new Float32Array(batch * width * LOGITS);
    for (let row = 0; row < batch; row++) {
      for (let word = 0; word < width; word++) {
        words[(row * width + word) * WIDTH] = pieces[row * length + first[row * width + word]!]!;
        logits[(row * width + word) * LOGITS] = pieces[row * length + 1]!;
      }
    }
    return { words, logits };
  },
  release: async () => {},
};

describe('encodeWords', () => {
  it('gives every word its own row, from the window that shows most around it', async () => {
    const { vectors, logits, count } = await encodeWords(document(500), echo);
    expect(count).toBe(500);
    for (let word = 0; word < 500; word++) expect(vectors[word * WIDTH]).toBe(1000 + word);
    // the second window begins with word 334; halfway through the 48 words that both see, the words are its own
    const windowOf = (word: number): number => logits[word * LOGITS]! - 1000;
    expect([0, 357, 358, 499].map(windowOf)).toEqual([0, 0, 334, 334]);
  });

  it('encloses every window in a start and an end piece', async () => {
    const runs: number[][] = [];
    await encodeWords(document(383), {
      ...echo,
      run: (inputs) => {
        runs.push(numbers(inputs['pieces']));
        expect(inputs['mask']?.data).toEqual(new Float32Array(runs.at(-1)!.length).fill(1));
        return echo.run(inputs);
      },
    });
    expect(runs.map((pieces) => [pieces.length, pieces[0], pieces[1], pieces.at(-2), pieces.at(-1)])).toEqual([
      [384, 101, 1000, 1381, 102],
      [51, 101, 1334, 1382, 102],
    ]);
  });
});

describe('batchWindows', () => {
  const windows = [
    [0, 30],
    [20, 50],
    [40, 45],
    [41, 70],
  ].map(([firstWord = 0, endWord = 0]) => ({ firstWord, endWord }));
  const unitStart = document(70).unitStart;

  it.each([
    [1, [[0], [1], [3], [2]]],
    [2, [[0, 1], [3], [2]]],
    [4, [[0, 1, 3], [2]]],
  ])('puts at most %d windows of about the same length together', (most, batches) => {
    expect(batchWindows(windows, unitStart, most)).toEqual(batches);
  });
});
