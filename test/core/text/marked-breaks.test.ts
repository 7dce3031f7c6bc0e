import { describe, expect, it } from 'vitest';
import { readMarkedBreaks } from '../../../src/core/text/marked-breaks.ts';
import { readText } from '../../../src/core/text/read-text.ts';

/** The sentences of a text from their first word to their last. */
function sentences(text: string): string[] {
  const doc = readText(text);
  const out: string[] = [];
  let start = 0;
  for (const [i, value] of readMarkedBreaks(doc).entries()) {
    if (value !== 'sentence' && value !== 'paragraph') continue;
    out.push(text.slice(doc.words[start]!.start, doc.words[i]!.end));
    start = i + 1;
  }
  return out;
}

const withoutEdges = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

describe('readMarkedBreaks', () => {
  it.each([
    ['dots', 'It rained. | The game went on.'],
    ['other marks', 'Will it rain? | Yes! | It will.'],
    ['a mark inside quotation marks', '“It rained.” | The game went on.'],
    ['a mark before a bracket', 'It rained. | (The game went on.) | Nobody came.'],
    ['a year', 'It rained in 2019. | Nobody came.'],
    ['a lost blank', 'It rained.|The game went on.'],
    ['a company before an opener', 'He works for Brandt Inc. | The firm is small.'],
    ['a country before an opener', 'He moved to the U.S. | In March he returned.'],
    ['a street before an opener', 'He lives on Main St. | The house is old.'],
    ['a time of day', 'It began at 5 p.m. | Police came later.'],
    ['an answer', 'They said no. | Nobody knows why.'],
    ['a small letter after a plain word', 'It rained all day. | iPhones got wet.'],
    ['dots of omission before a capital', 'I wonder ... | Nobody came.'],
    ['brackets of omission', 'It rained. | [...] Nobody came.'],
  ])('ends sentences at %s', (_, text) => {
    expect(sentences(text.replaceAll('|', ''))).toEqual(text.split('|').map(withoutEdges));
  });

  it.each([
    ['a title', 'We met Mr. Brandt and Gen. Adeline Foss.'],
    ['a saint', 'He flew to St. Louis on Monday.'],
    ['an initial', 'George W. Brandt and J. A. Foss came.'],
    ['a country', 'The U.S. Senate and the U.N. envoy met U.S. officials.'],
    ['a degree', 'She has a Ph.D. from Port Ellis.'],
    ['a time of day', 'It began at 5 p.m. Friday and ended at 7 a.m. EST on Sunday.'],
    ['a company', 'He works for Brandt Inc. and for Foss Ltd. of Port Ellis.'],
    ['a month', 'It began on Jan. 5 and on Sept. 7 again.'],
    ['a state', 'Rep. Dana Foss (R-Calif.) and Sen. Ann Low (D-Ore.) agreed.'],
    ['a number', 'He is No. 1 in Foss v. Brandt and Low vs. Foss.'],
    ['a point', 'It costs 3.5 million.'],
    ['a web page', 'See whosaid.org or Node.js for more.'],
    ['a quotation that goes on', '“Why?” she asked. '],
    ['a dot before a quotation that goes on', '"It rained." she said.'],
    ['dots of omission', 'It was ... wet and […] cold.'],
    ['a name with a mark', 'He founded Hallo! magazine.'],
  ])('does not end a sentence at %s', (_, text) => {
    expect(sentences(text)).toEqual([withoutEdges(text)]);
  });

  it('keeps the number of an item with the item', () => {
    expect(sentences('We ask:\n1. Close it.\n2. Sell it.')).toEqual(['We ask', '1. Close it', '2. Sell it']);
  });

  it.each([
    ['ends at a dot', 'it rained. nobody came.', 2],
    ['joins speech to its quotation', '"why?" she asked. nobody knew.', 2],
    ['joins an initial to a name', 'george w. brandt came.', 1],
    ['joins a country to what follows', 'the u.s. in march and mr. brandt.', 1],
    ['ends before a plain opener', 'he left the u.s. he returned.', 2],
  ])('without case %s', (_, text, count) => {
    expect(sentences(text)).toHaveLength(count);
    expect(sentences(text.toUpperCase())).toHaveLength(count);
  });

  it('tells paragraphs, sentences and pauses apart', () => {
    expect(readMarkedBreaks(readText('Harbour closes\n\nIt rained, he said. Nobody – not one – came'))).toEqual([
      'none',
      'paragraph',
      'none',
      'comma',
      'none',
      'sentence',
      'comma',
      'none',
      'comma',
      'paragraph',
    ]);
  });

  it.each(['. . . . ', '."', '\n', '?!', ' \n-'])('takes a megabyte of %j between two words', (part) => {
    const text = `a 1${part.repeat(Math.ceil(1_000_000 / part.length))}1 B.`;
    expect(readMarkedBreaks(readText(text))).toHaveLength(4);
  });
});
