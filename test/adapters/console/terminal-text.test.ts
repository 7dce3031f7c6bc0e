import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terminalText } from '../../../src/adapters/console/terminal-text.ts';

describe('terminalText', () => {
  it.each([
    ['\u001B[31mred\u001B[0m', '[31mred[0m'],
    ['\u001B]0;title\u0007', ']0;title'],
    ['one\r\n\ttwo\u2028three', 'one two three'],
    ['\u009B2J', '2J'],
    ['abc\u202Edef\u202C', 'abcdef'],
    ['half \uD83D', 'half \uFFFD'],
    ['nul\u0000 bell\u0007 back\b', 'nul bell back'],
    ['naïve — “quoted” 😀 שלום', 'naïve — “quoted” 😀 שלום'],
  ])('shows %j as %j', (text, shown) => expect(terminalText(text)).toBe(shown));

  it('lets no control character through', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/\p{Cc}/u.test(terminalText(text))));
  });
});
