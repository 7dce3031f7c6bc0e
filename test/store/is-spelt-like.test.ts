// Slips of the finger.
import { describe, expect, it } from 'vitest';
import { isSpeltLike } from '../../src/store/archive/is-spelt-like.ts';

describe('a word', () => {
  it.each([
    ['ruiz', 'riuz'],
    ['ruiz', 'ruis'],
    ['chunying', 'chunyng'],
    ['brandt', 'brant'],
    ['anderson', 'andersen'],
    ['us', 'us'],
  ])('%s may be %s', (word, other) => expect(isSpeltLike(word, other)).toBe(true));

  it.each([
    ['us', 'un'],
    ['lind', 'land s'],
    ['ruiz', 'ruby'],
    ['chunying', 'chun'],
    ['', 'a'],
  ])('%s is not %s', (word, other) => expect(isSpeltLike(word, other)).toBe(false));
});
