import { describe, expect, it } from 'vitest';
import { restoreCase } from '../../../src/core/encoder/word-case.ts';
import { readText } from '../../../src/core/text/read-text.ts';

const LOWER = [0.9, 0.05, 0.05, 0];
const INITIAL = [0.1, 0.8, 0.1, 0];
const UPPER = [0.1, 0.3, 0.6, 0];
const cases = (text: string, rows: number[][], names: [number, number][] = []) =>
  restoreCase(
    readText(text),
    Float64Array.from(rows.flat()),
    names.map(([firstWord, lastWord]) => ({ firstWord, lastWord })),
  );

describe('restoreCase', () => {
  it('spells a word in one way wherever it has a capital', () => {
    expect(cases('sony and sony and sony', [INITIAL, LOWER, UPPER, LOWER, INITIAL])).toEqual([
      'initial',
      'lower',
      'initial',
      'lower',
      'initial',
    ]);
  });

  it('leaves a word small where it is no name', () => {
    expect(cases('march they march', [INITIAL, LOWER, LOWER])).toEqual(['initial', 'lower', 'lower']);
  });

  it('gives every word of a name its capital but the small ones', () => {
    expect(cases('ministry of peace', [INITIAL, LOWER, LOWER], [[0, 2]])).toEqual(['initial', 'lower', 'initial']);
  });
});
