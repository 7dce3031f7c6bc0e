import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, day, listed, quoted, shorten } from '../../../src/bot/commands/words-shown.ts';

describe('shorten', () => {
  it('cuts at a blank and says so', () => {
    expect(shorten('the old harbor of Velmouth', 20)).toBe('the old harbor of…');
    expect(shorten('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(shorten('the old harbor', 20)).toBe('the old harbor');
  });

  it('never shows more, a control character, a line break or half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 2, max: 100 }), (text, most) => {
        const shown = shorten(text, most);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(shown).not.toMatch(/\p{Cc}/u);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('words in answers', () => {
  it('are short and on one line', () => {
    expect(quoted('a\nb\0')).toBe('“a b”');
    expect([counted(1, 'card'), counted(1200, 'card')]).toEqual(['1 card', '1,200 cards']);
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
    expect(day(Date.parse('2026-11-28T23:59:59Z'))).toBe('2026-11-28');
  });
});
