import { describe, expect, it } from 'vitest';
import { caseOf, countLetters } from '../../../src/core/text/letters.ts';

describe('caseOf', () => {
  it.each([
    ['said', 'lower'],
    ['b2b', 'lower'],
    ['ß', 'lower'],
    ['你好', 'lower'],
    ['Said', 'initial'],
    ['Über', 'initial'],
    ['X', 'initial'],
    ['G20', 'initial'],
    ['3D', 'initial'],
    ['UN', 'upper'],
    ['ÉTÉ', 'upper'],
    ['MI5', 'upper'],
    ['McDonald', 'mixed'],
    ['iPhone', 'mixed'],
    ['UNs', 'mixed'],
    ['2019', null],
    ['½', null],
  ])('reads %s as %s', (word, wordCase) => {
    expect(caseOf(word)).toBe(wordCase);
  });
});

describe('countLetters', () => {
  it('counts letters and not digits or combining marks', () => {
    expect(countLetters('E\u0301a中9')).toEqual({ count: 3, capitals: 1, small: 1, startsWithCapital: true });
  });
});
