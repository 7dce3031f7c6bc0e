import { describe, expect, it } from 'vitest';
import { readableText } from '../../../src/bot/card/readable.ts';
import { emptyAnalysis, HARBOR, spanOf } from '../article.ts';

const STRIPPED = emptyAnalysis('brandt said she won t pay u s officials said no', [
  { words: 'brandt said she won t pay', text: 'Brandt said she won’t pay.' },
  { words: 'u s officials said no', text: 'U.S. officials said no.' },
]);

describe('readableText', () => {
  it('is the slice itself in written text, with its marks and single blanks', () => {
    expect(readableText(HARBOR, spanOf(HARBOR.text, '“We doubt that it helps,”'))).toBe('“We doubt that it helps,”');
    expect(readableText(HARBOR, spanOf(HARBOR.text, 'said.\n\nLars Vind'))).toBe('said. Lars Vind');
  });

  it.each([
    ['she won t pay', 'she won’t pay'],
    ['u s', 'U.S.'],
    ['won t', 'won’t'],
    ['u s officials', 'U.S. officials'],
    ['pay u s', 'pay U.S.'],
  ])('shows "%s" of stripped text as "%s"', (words, readable) => {
    expect(readableText(STRIPPED, spanOf(STRIPPED.text, words))).toBe(readable);
  });

  it('keeps restored quotation marks beside the words', () => {
    const analysis = emptyAnalysis('we can he said not now', [{ words: 'we can he said not now', text: '“We can,” he said, “not now.”' }]);
    expect(readableText(analysis, spanOf(analysis.text, 'we can'))).toBe('“We can,”');
    expect(readableText(analysis, spanOf(analysis.text, 'not'))).toBe('“not');
    expect(readableText(analysis, spanOf(analysis.text, 'he said'))).toBe('he said');
  });

  it('is the slice where there are no sentences', () => {
    const analysis = emptyAnalysis('brandt said no', []);
    expect(readableText(analysis, spanOf(analysis.text, 'said no'))).toBe('said no');
  });
});
