import { describe, expect, it } from 'vitest';
import { readMarkedBreaks } from '../../../src/core/text/marked-breaks.ts';
import { readText } from '../../../src/core/text/read-text.ts';
import { findSentences } from '../../../src/core/text/sentences.ts';

const words = (count: number): string => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');
/** Last words of the sentences of a stripped text of `count` words, given the probability of an end after some of them. */
function lastWords(count: number, probabilities: { readonly [word: number]: number }): number[] {
  return findSentences(readText(words(count)), null, (word) => probabilities[word] ?? 0).map((sentence) => sentence.lastWord);
}

describe('findSentences', () => {
  it('ends sentences of a stripped text where an end is probable', () => {
    expect(lastWords(20, { 4: 0.41, 9: 0.4, 12: 0.9 })).toEqual([4, 12, 19]);
  });

  it('covers every word once', () => {
    const sentences = findSentences(readText(words(300)), null, (word) => ((word * 7919) % 101) / 250);
    expect(sentences[0]?.firstWord).toBe(0);
    expect(sentences.at(-1)?.lastWord).toBe(299);
    for (const [i, sentence] of sentences.slice(1).entries()) expect(sentence.firstWord).toBe(sentences[i]!.lastWord + 1);
  });

  it('cuts a stretch of more than 80 words at its most probable break', () => {
    expect(lastWords(81, { 30: 0.2, 50: 0.3 })).toEqual([50, 80]);
    expect(lastWords(160, { 30: 0.2, 50: 0.3, 130: 0.1 })).toEqual([50, 130, 159]);
  });

  it('leaves a stretch of 80 words whole', () => {
    expect(lastWords(80, { 30: 0.3 })).toEqual([79]);
  });

  it('never cuts off less than four words', () => {
    expect(lastWords(90, { 1: 0.39, 88: 0.38, 40: 0.1 })).toEqual([40, 89]);
  });

  it('keeps the marks of a text that has them, whatever the model says', () => {
    const doc = readText('It rained. Nobody came.');
    expect(findSentences(doc, readMarkedBreaks(doc), () => 0.9)).toEqual([
      { firstWord: 0, lastWord: 1 },
      { firstWord: 2, lastWord: 3 },
    ]);
  });

  it('asks the model about a marked sentence of more than 150 words', () => {
    const doc = readText(`It rained. ${words(150)}. ${words(151)}.`);
    const sentences = findSentences(doc, readMarkedBreaks(doc), (word) => (word === 220 || word === 70 ? 0.9 : 0));
    expect(sentences.map((sentence) => sentence.lastWord)).toEqual([1, 151, 220, expect.any(Number), 302]);
  });

  it('ends a sentence at the line ends of a text without marks', () => {
    expect(findSentences(readText('harbour closes\n\ncouncil gives up'), null, () => 0)).toHaveLength(2);
  });

  it('finds nothing in a text without words', () => {
    expect(findSentences(readText('—'), null, () => 1)).toEqual([]);
  });
});
