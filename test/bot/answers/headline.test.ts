import { expect, it } from 'vitest';
import { titleOf } from '../../../src/bot/answers/headline.ts';
import { emptyAnalysis, HARBOR } from '../article.ts';

const analysisOf = (...sentences: string[]) => {
  const text = sentences.join('\n\n');
  return emptyAnalysis(
    text,
    sentences.map((sentence) => ({ words: sentence, text: sentence })),
  );
};

it('takes a short first paragraph without an end mark', () => {
  expect(titleOf(analysisOf('Velmouth closes its port', 'The port will close.'))).toBe('Velmouth closes its port');
});

it.each([
  ['that ends like a sentence', analysisOf('The port will close.', 'It was late.')],
  ['that ends with a mark inside of quotation marks', analysisOf('The port will close, he said: “Now.”', 'It was late.')],
  ['that is long', analysisOf('the port of the town '.repeat(6).trim(), 'It was late.')],
])('takes no first paragraph %s', (_what, analysis) => {
  expect(titleOf({ ...analysis, summary: [{ start: 0, end: 3, text: 'A summary.' }] })).toBe('A summary.');
});

it('takes no first sentence that others follow in its paragraph', () => {
  const text = 'The port will close It was late.';
  const sentences = ['The port will close', 'It was late.'].map((words) => ({ words, text: words }));
  expect(titleOf({ ...emptyAnalysis(text, sentences), summary: [] })).toBe('The port will close It was late.');
});

it('takes the first ten words of the summary otherwise', () => {
  expect(titleOf(HARBOR)).toBe('The port of Velmouth will close to cruise ships, Mayor…');
});

it('takes the first ten words of a text without a summary, in one line', () => {
  expect(titleOf(emptyAnalysis('one two\nthree  four five six seven eight nine ten eleven', []))).toBe(
    'one two three four five six seven eight nine ten…',
  );
});
