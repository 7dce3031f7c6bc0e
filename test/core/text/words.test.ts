import { describe, expect, it } from 'vitest';
import { findWords } from '../../../src/core/text/words.ts';

const slices = (text: string): string[] => findWords(text).map(({ start, end }) => text.slice(start, end));

describe('findWords', () => {
  it.each([
    ['Ortega said no.', ['Ortega', 'said', 'no']],
    ['China’s well-known U.S. 3.5%', ['China', 's', 'well', 'known', 'U', 'S', '3', '5']],
    ['snake_case a1b2', ['snake', 'case', 'a1b2']],
    ['L’élève «über» ½ Ⅷ', ['L', 'élève', 'über', '½', 'Ⅷ']],
    ['שלום, مرحبا 你好', ['שלום', 'مرحبا', '你好']],
    ['😀a😀 𝒜b', ['a', '𝒜b']],
  ])('cuts %j into runs of letters and digits', (text, words) => {
    expect(slices(text)).toEqual(words);
  });

  it('keeps a combining mark with the letter before it and drops one without a letter', () => {
    expect(findWords('Fran\u0327c \u0301x')).toEqual([
      { start: 0, end: 6, lower: 'fran\u0327c' },
      { start: 8, end: 9, lower: 'x' },
    ]);
  });

  it.each(['', ' \n\t', '—“”…', '\ud800', '\u0301', '\0'])('finds nothing in %j', (text) => {
    expect(findWords(text)).toEqual([]);
  });

  it('takes a lone surrogate for a gap', () => {
    expect(slices('a\ud835b')).toEqual(['a', 'b']);
  });

  it('takes a megabyte without a gap for one word', () => {
    const text = '𝒜x'.repeat(400_000);
    expect(findWords(text).map(({ start, end }) => [start, end])).toEqual([[0, text.length]]);
  });
});
