import { describe, expect, it } from 'vitest';
import { bestSpan, decodeSpans } from '../../../src/core/encoder/span-labels.ts';

/** Rows of logits whose softmax is these probabilities. */
function rows(...probabilities: number[][]) {
  const size = probabilities[0]?.length ?? 3;
  return { data: Float32Array.from(probabilities.flat(), Math.log), start: 0, stride: size, size, count: probabilities.length };
}

const decode = (...probabilities: number[][]): number[][] =>
  decodeSpans(rows(...probabilities)).map(({ firstWord, lastWord, kind }) => [firstWord, lastWord, kind]);

describe('decodeSpans', () => {
  it('finds spans of begin and inside labels', () => {
    expect(decode([0.8, 0.1, 0.1], [0.1, 0.8, 0.1], [0.1, 0.1, 0.8], [0.8, 0.1, 0.1], [0.1, 0.8, 0.1])).toEqual([
      [1, 2, 0],
      [4, 4, 0],
    ]);
  });

  it('parts two spans at a begin label', () => {
    expect(decode([0.1, 0.8, 0.1], [0.1, 0.8, 0.1], [0.1, 0.1, 0.8])).toEqual([
      [0, 0, 0],
      [1, 2, 0],
    ]);
  });

  it('begins a span where the inside label alone is certain', () => {
    // O I I is impossible: B I I (.3 * .9 * .9) beats O O O (.6 * .05 * .05)
    expect(decode([0.6, 0.3, 0.1], [0.05, 0.05, 0.9], [0.05, 0.05, 0.9])).toEqual([[0, 2, 0]]);
  });

  it('drops an inside label that no begin label supports', () => {
    // B I (.02 * .6) loses to O O (.97 * .39)
    expect(decode([0.97, 0.02, 0.01], [0.39, 0.01, 0.6])).toEqual([]);
  });

  it('never goes on with another kind', () => {
    // B-0 I-1 is impossible: B-0 I-0 (.5 * .3) and B-1 I-1 (.3 * .6): the second wins
    expect(decode([0.1, 0.5, 0.05, 0.3, 0.05], [0.05, 0.025, 0.3, 0.025, 0.6])).toEqual([[0, 1, 1]]);
  });

  it('keeps the words of the cue outside', () => {
    const found = decodeSpans(rows([0.1, 0.8, 0.1], [0.1, 0.1, 0.8], [0.1, 0.1, 0.8], [0.1, 0.8, 0.1]), { firstWord: 1, lastWord: 2 });
    expect(found.map(({ firstWord, lastWord }) => [firstWord, lastWord])).toEqual([
      [0, 0],
      [3, 3],
    ]);
  });

  it('tells how much better than nothing a span is, and how sure it is', () => {
    const [span] = decodeSpans(rows([0.2, 0.6, 0.2], [0.1, 0.1, 0.8]));
    expect(span?.gain).toBeCloseTo(Math.log(0.6 / 0.2) + Math.log(0.8 / 0.1), 5);
    expect(span?.confidence).toBeCloseTo(0.7, 5);
  });

  it('finds nothing in no words', () => {
    expect(decodeSpans({ data: new Float32Array(0), start: 0, stride: 3, size: 3, count: 0 })).toEqual([]);
  });
});

describe('bestSpan', () => {
  it('takes the largest gain, the first of equals, and null of none', () => {
    const span = { lastWord: 0, kind: 0, confidence: 1 };
    expect(bestSpan([1, 3, 3].map((gain, firstWord) => ({ ...span, firstWord, gain })))?.firstWord).toBe(1);
    expect(bestSpan([])).toBeNull();
  });
});
