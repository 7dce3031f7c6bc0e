import { describe, expect, it } from 'vitest';
import { readGap, readQuotationMarks } from '../../../src/core/text/marked-gaps.ts';
import { readText } from '../../../src/core/text/read-text.ts';

describe('readGap', () => {
  it.each([
    [' ', false, 'space'],
    ['\n', false, 'space'],
    ['. ', true, 'space'],
    ['.” ', true, 'space'],
    ['? ', true, 'question'],
    ['!" ', false, 'question'],
    ["'", false, 'apostrophe'],
    ['’', false, 'apostrophe'],
    ['-', false, 'hyphen'],
    ['.', false, 'dot'],
    ['. ', false, 'abbreviation'],
    [', ', false, 'comma'],
    [',” ', false, 'comma'],
    ['”, ', false, 'comma'],
    [',', false, 'comma'],
    [': ', false, 'other'],
    [' – ', false, 'other'],
    [' “', false, 'other'],
    ['% ', false, 'other'],
  ])('reads %j (end of a sentence: %s) as %s', (gap, endsSentence, expected) => {
    expect(readGap(gap, endsSentence)).toBe(expected);
  });
});

/** The words of a text between the marks that were read: `<` opens, `>` closes. */
function shown(text: string): string {
  const doc = readText(text);
  return readQuotationMarks(doc)
    .map(({ opens, closes }, i) => (opens ? '<' : '') + doc.words[i]!.lower + (closes ? '>' : ''))
    .join(' ');
}

describe('readQuotationMarks', () => {
  it.each([
    ['curly', '“No,” she said. “Never.”', '<no> she said <never>'],
    ['straight', '"No," she said, "not now."', '<no> she said <not now>'],
    ['guillemets', 'Il dit «non» .', 'il dit <non>'],
    ['German', '„Nein”, sagte er', '<nein> sagte er'],
    ['behind brackets and dashes', 'He said ("no") and—"yes"—', 'he said <no> and <yes>'],
    ['with a space inside', '“ No ” she said', '<no> she said'],
    ['two in one gap', '"No." "Yes."', '<no> <yes>'],
  ])('reads %s marks', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each(["China's ‘new’ rule", 'a " b', '', '"'])('reads none in %j', (text) => {
    expect(shown(text)).not.toMatch(/[<>]/);
  });
});
