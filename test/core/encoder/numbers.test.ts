import { describe, expect, it } from 'vitest';
import { argmax, logSoftmax, sigmoid, softmax } from '../../../src/core/encoder/numbers.ts';

describe('softmax', () => {
  it('reads rows inside longer rows', () => {
    const data = Float32Array.from([9, 0, Math.log(3), 9, 9, 1, 1, 9]);
    const rows = { data, start: 1, stride: 4, size: 2, count: 2 };
    expect([...softmax(rows)].map((p) => Number(p.toFixed(6)))).toEqual([0.25, 0.75, 0.5, 0.5]);
    expect(logSoftmax(rows)[0]).toBeCloseTo(Math.log(0.25), 6);
  });

  it('stands large numbers and leaves out what is impossible', () => {
    const data = Float32Array.from([1000, 1000, -Infinity]);
    expect([...softmax({ data, start: 0, stride: 3, size: 3, count: 1 })]).toEqual([0.5, 0.5, 0]);
  });
});

describe('sigmoid', () => {
  it.each([
    [0, 0.5],
    [Math.log(3), 0.75],
    [-1000, 0],
  ])('of %d is %d', (logit, probability) => {
    expect(sigmoid(logit)).toBeCloseTo(probability, 6);
  });
});

describe('argmax', () => {
  it('counts from the start and takes the first of equals', () => {
    expect(argmax([9, 1, 3, 3, 9], 1, 3)).toBe(1);
  });
});
