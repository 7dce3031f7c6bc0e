import { describe, expect, it } from 'vitest';
import { cutWindows, windowOwners } from '../../../src/core/encoder/windows.ts';

/** Where units of these sizes begin. */
function starts(sizes: readonly number[]): Int32Array {
  const out = new Int32Array(sizes.length + 1);
  for (const [i, size] of sizes.entries()) out[i + 1] = out[i]! + size;
  return out;
}

const cut = (sizes: readonly number[]): number[][] => cutWindows(starts(sizes)).map(({ firstWord, endWord }) => [firstWord, endWord]);
const units = (count: number, size: number): number[] => Array<number>(count).fill(size);

describe('cutWindows', () => {
  it.each([
    ['nothing', [], []],
    ['one word', [3], [[0, 1]]],
    ['a full window', units(382, 1), [[0, 382]]],
    [
      'one word more',
      units(383, 1),
      [
        [0, 382],
        [334, 383],
      ],
    ],
    [
      'words of two pieces',
      units(400, 2),
      [
        [0, 191],
        [143, 334],
        [286, 400],
      ],
    ],
    [
      'a word that does not fit any more',
      [...units(381, 1), 2, 1],
      [
        [0, 381],
        [333, 383],
      ],
    ],
    [
      'words too long to see 48 of them again',
      units(20, 40),
      [
        [0, 9],
        [5, 14],
        [10, 19],
        [15, 20],
      ],
    ],
  ])('cuts %s', (_, sizes, windows) => {
    expect(cut(sizes)).toEqual(windows);
  });

  it('moves on by a word where words fill windows alone', () => {
    expect(cut(units(3, 380))).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });
});

describe('windowOwners', () => {
  it('gives a word to the window that shows most around it, the earlier of equals', () => {
    // word 5 is 4 from the end of the first window and 1 from the start of the second; word 7 is 2 and 3 away
    const windows = [
      { firstWord: 0, endWord: 10 },
      { firstWord: 4, endWord: 16 },
    ];
    expect([...windowOwners(windows, 16)]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('prefers the earlier window at the same distance', () => {
    const windows = [
      { firstWord: 0, endWord: 5 },
      { firstWord: 2, endWord: 8 },
    ];
    // word 3: 1 and 1
    expect([...windowOwners(windows, 8)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });
});
