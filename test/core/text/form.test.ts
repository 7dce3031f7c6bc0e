import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/core/text/read-text.ts';

const form = (text: string) => {
  const { form, hasCase, hasMarks } = readText(text);
  return { form, hasCase, hasMarks };
};

describe('readText', () => {
  it.each([
    ['as published', 'The minister left. “No,” she said.', { form: 'written', hasCase: true, hasMarks: true }],
    ['stripped', ' the minister left no she said ', { form: 'stripped', hasCase: false, hasMarks: false }],
    ['lower case with marks', 'the minister left. "no," she said.', { form: 'written', hasCase: false, hasMarks: true }],
    ['case without marks', 'The Minister left No she said', { form: 'written', hasCase: true, hasMarks: false }],
    ['all capitals', 'THE MINISTER LEFT. "NO," SHE SAID.', { form: 'written', hasCase: false, hasMarks: true }],
    [
      'all capitals but a few',
      'THE MINISTER OF THE INTERIOR LEFT HER iPHONE AT HOME. SHE SAID NO.',
      { form: 'written', hasCase: false, hasMarks: true },
    ],
    [
      'lower case with single capital letters',
      'the minister of X left and I saw A car',
      { form: 'written', hasCase: true, hasMarks: false },
    ],
    ['only commas', 'the minister left, she said', { form: 'written', hasCase: false, hasMarks: false }],
    ['only a quotation mark', 'she said „no', { form: 'written', hasCase: false, hasMarks: false }],
    ['apostrophes and hyphens alone', "china's well-known\nminister", { form: 'stripped', hasCase: false, hasMarks: false }],
    ['dots inside numbers alone', 'up 3.5 per cent', { form: 'written', hasCase: false, hasMarks: false }],
    ['no letters', '12 14', { form: 'stripped', hasCase: false, hasMarks: false }],
    ['one capital letter', 'X', { form: 'written', hasCase: false, hasMarks: false }],
    ['nothing', '', { form: 'stripped', hasCase: false, hasMarks: false }],
    ['Chinese', '部长离开了 她说不', { form: 'stripped', hasCase: false, hasMarks: false }],
  ])('knows a text that is %s', (_, text, expected) => {
    expect(form(text)).toEqual(expected);
  });

  it('keeps the text and its words', () => {
    const text = 'No, she said.';
    expect(readText(text)).toMatchObject({ text, words: [{ lower: 'no' }, { lower: 'she' }, { lower: 'said' }] });
  });
});
