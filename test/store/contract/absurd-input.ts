// Input that nobody means: it is words, or nothing.
import { describe, expect, it } from 'vitest';
import { viewOf } from '../new-article.ts';
import { NEWS, type ArchiveTest } from './archive-test.ts';

/** Describes them in the archive of the test. */
export function describeAbsurdInput(at: ArchiveTest): void {
  describe('absurd input', () => {
    const texts = [
      '',
      ' ',
      'x'.repeat(10_000),
      'harbor '.repeat(1_500),
      Array.from({ length: 2_000 }, (_, index) => `word${index}`).join(' '),
      `"'; drop table articles; --`,
      'NEAR(harbor closed)',
      'harbor AND closed OR NOT -bridge ^harbor * harb*',
      'terms : harbor',
      '"harbor" + "sunk"',
      '(((((',
      's_1 c_1 e_1 1_harbor',
      '🙂🙃👩‍👩‍👧',
      'a\0b',
      '\ud83d \udc00',
      '%_%',
      '\u{10FFFF}',
      'ｈａｒｂｏｒ',
    ];

    it.each(texts.map((text) => [text.slice(0, 40), text]))('%j is only words', async (_, text) => {
      await at.add({
        paste: 'a',
        who: ['Ana Ruiz'],
        says: [{ by: 'Ana Ruiz', words: 'The harbor was closed' }],
        stands: [{ by: 'Ana Ruiz', toward: 'the harbor' }],
      });
      await at.add({
        paste: text.toWellFormed() || 'empty',
        channel: text,
        person: text,
        title: text,
        text,
        who: [text],
        says: [{ by: text, words: text }],
      });
      // what holds no other words finds the statement by those it has
      const expected = /^(?:harbor harbor|ｈａｒｂｏｒ)/.test(text) ? 1 : 0;
      expect((await at.archive.statements(NEWS, { topic: text, limit: 10 })).total).toBe(expected);
      expect((await at.archive.stances(NEWS, { topic: text, limit: 10 })).total).toBe(expected);
      expect((await at.archive.articles(NEWS, { topic: text, limit: 10 })).total).toBe(expected);
      expect(await at.archive.people(NEWS, text, 10)).toEqual([]);
      expect(await at.wordsOf({ people: [text] })).toEqual([]);
      await at.archive.nearestNames(NEWS, text, 10);
      await at.archive.topics(NEWS, text, 10);
      expect(await at.archive.same(NEWS, text, text)).toBeNull();
      expect(await at.archive.statements(viewOf([text], text), { topic: 'harbor', limit: 10 })).toMatchObject({ total: 0 });
      for await (const row of at.archive.exportStatements(NEWS, { topic: text })) expect(row.contents).toEqual(['The harbor was closed']);
    });

    it('as a view is a view of nothing', async () => {
      await at.add({ paste: 'a', says: [{ words: 'The harbor was closed' }] });
      expect(await at.wordsOf({ topic: 'harbor' }, viewOf(Array.from({ length: 5_000 }, (_, index) => `c${index}`)))).toEqual([]);
      expect(await at.wordsOf({ topic: 'harbor' }, viewOf(['news', 'news', 'no such channel']))).toEqual(['The harbor was closed']);
    });
  });
}
