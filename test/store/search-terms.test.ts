// What texts are found by.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '../../src/store/fold.ts';
import { stemsOf, stemsOfName, topicGroups } from '../../src/store/search-terms.ts';

describe('folded words', () => {
  it.each([
    ['Łódź, Málaga & København', ['lodz', 'malaga', 'kobenhavn']],
    ['STRASSE Straße', ['strasse', 'strasse']],
    ['Þór Æsir İstanbul', ['thor', 'aesir', 'istanbul']],
    ['U.S. and J.K. Rowling', ['us', 'and', 'jk', 'rowling']],
    ["China's plan, don't", ['china', 's', 'plan', 'don', 't']],
    ['ｆｕｌｌ ﬁn ½', ['full', 'fin', '12']],
    ['北京 Москва', ['北京', 'москва']],
    ['e\u0301te\u0301', ['ete']],
    ['🙂 \ud83d \0', []],
  ])('of %s', (text, words) => expect(foldWords(text)).toEqual(words));

  it('stay what they are when they are folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = foldWords(text).filter((word) => word.length > 1);
        expect(words.flatMap(foldWords)).toEqual(words);
      }),
      { numRuns: 500 },
    );
  });
});

describe('stems', () => {
  it.each([
    ['the closing of harbors', ['close', 'harbor']],
    ['Closed closes closing', ['close']],
    ['the and of', []],
    ['The Who and the WHO', ['who']],
  ])('of %s', (text, stems) => expect(stemsOf(text)).toEqual(stems));

  it('of a name have the name in one', () => {
    expect(stemsOfName('Hua Chun Ying')).toEqual(['hua', 'chun', 'ying', 'huachunying']);
    expect(stemsOfName('Hua')).toEqual(['hua']);
  });

  it('hold only letters and digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const stem of [...stemsOf(text), ...stemsOfName(text)]) expect(stem).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a topic', () => {
  it('asks for each of its stems, or for all in one', () => {
    expect(topicGroups('harbors')).toEqual([['harbor']]);
    expect(topicGroups('Hua Chunying')).toEqual([
      ['hua', 'huachunying'],
      ['chuni', 'huachunying'],
    ]);
  });

  it('without words asks for nothing', () => {
    for (const text of ['', '?!', 'the', '🙂']) expect(topicGroups(text)).toBeNull();
  });
});
