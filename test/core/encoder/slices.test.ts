import { describe, expect, it } from 'vitest';
import { sliceAround } from '../../../src/core/encoder/slices.ts';

const at = (...words: number[]) => words.map((word) => ({ firstWord: word, lastWord: word + 1 }));

describe('sliceAround', () => {
  it('shares a slice among spans that begin near each other', () => {
    const slices = sliceAround(at(100, 120, 149, 150), { before: 20, after: 10, reach: 50 }, 1000);
    expect(slices.map(({ firstWord, endWord, spans }) => [firstWord, endWord, spans.length])).toEqual([
      [80, 161, 3],
      [130, 162, 1],
    ]);
  });

  it('stays inside the text', () => {
    expect(sliceAround(at(3), { before: 20, after: 20, reach: 50 }, 10)).toEqual([{ firstWord: 0, endWord: 10, spans: at(3) }]);
  });

  it('is empty without spans', () => {
    expect(sliceAround([], { before: 1, after: 1, reach: 1 }, 10)).toEqual([]);
  });
});
