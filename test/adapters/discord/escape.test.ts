// Words of anybody in Discord's markdown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, escape, plainLine } from '../../../src/adapters/discord/escape.ts';
import { hostileText } from '../../support/discord/hostile.ts';
import { markupOf, withoutEscapes } from '../../support/discord/markdown.ts';

describe('escape', () => {
  it.each([
    ['@everyone', 'mention'],
    ['<@1> <#2> <@&3> </cmd:1>', 'mention'],
    ['<t:1:R>', 'timestamp'],
    ['<:e:1> :smile:', 'emoji'],
    ['-# sub', 'small'],
    ['> quote', 'quote'],
    ['>>> big', 'quote'],
    ['# Heading', 'heading'],
    ['- item', 'list'],
    ['1. item', 'list'],
    ['[words](https://evil.example)', 'link https://evil.example'],
    ['see https://evil.example/a_b', 'auto link'],
    ['**bold** _it_', 'strong'],
    ['`code` ||spoiler|| ~~gone~~', 'code'],
  ])('leaves nothing of %s', (text, kind) => {
    expect(markupOf(text)).toContain(kind);
    expect(markupOf(escape(text))).toEqual([]);
    expect(withoutEscapes(escape(text))).toBe(text);
  });

  it.each(['It rose 3.5 percent: a record', 'Mr. O’Neil – the “mayor” – said so', 'What? No! (Yes.)', '3 of 4; 10% & more'])(
    'leaves %s as it is',
    (text) => expect(escape(text)).toBe(text),
  );

  it('leaves no markup of any text, at the start of a line, in a list or behind other words', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const [first, second] = [escape(one), escape(other)];
        expect(markupOf(first)).toEqual([]);
        expect(markupOf(`x ${first}, ${second}`)).toEqual([]);
        expect(markupOf(`${first}${second}`)).toEqual([]);
        expect(markupOf(`- ${first}`).filter((kind) => kind !== 'list')).toEqual([]);
        expect(withoutEscapes(first)).toBe(withoutEscapes(escape(withoutEscapes(first))));
      }),
      { numRuns: 2_000 },
    );
  });

  it('loses none of the words', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(withoutEscapes(escape(text)).trim()).toBe(plainLine(text));
      }),
    );
  });
});

describe('clip', () => {
  it('cuts at a blank and never through a character', () => {
    expect(clip('one two three', 9)).toBe('one two…');
    expect(clip('ab👍cd', 4)).toBe('ab…');
  });
});
