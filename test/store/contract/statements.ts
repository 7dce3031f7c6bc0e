// Statements: by which words and whose, in which order.
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/bot/ports.ts';
import { DAY, MINUTE, NOON, viewOf } from '../new-article.ts';
import { NEWS, type ArchiveTest } from './archive-test.ts';

/** Describes them in the archive of the test. */
export function describeStatements(at: ArchiveTest): void {
  describe('statements', () => {
    it('come with who said them and with the facts of their article', async () => {
      const who = [{ name: 'Ana Ruiz', role: 'mayor of Velmouth' }];
      const id = await at.add({
        paste: 'a',
        publishedAt: NOON - DAY,
        who,
        says: [{ by: 'Ana Ruiz', words: 'The harbor closes' }, { words: 'Nobody knows' }],
      });
      const { rows, total, isMore } = await at.archive.statements(NEWS, { topic: 'harbor', limit: 10 });
      expect({ total, isMore }).toEqual({ total: 1, isMore: false });
      expect(rows).toEqual([
        {
          id: expect.any(Number) as number,
          article: {
            id,
            title: 'Title of a',
            site: 'example.org',
            date: NOON - DAY,
            channel: 'news',
            person: { id: 'p1', name: 'Name of p1' },
            postedAt: NOON,
            link: null,
          },
          quotation: 'q0',
          speaker: 'person:anaruiz',
          name: 'Ana Ruiz',
          role: 'mayor of Velmouth',
          cue: 'said',
          contents: ['The harbor closes'],
          correction: null,
        },
      ]);
      expect((await at.archive.statements(NEWS, { topic: 'nobody', limit: 1 })).rows[0]).toMatchObject({
        speaker: null,
        name: 'officials',
      });
    });

    it.each([
      ['closing harbors', 'The harbor was closed'],
      ['HARBOR, closed!', 'The harbor was closed'],
      ['the closing of a harbor', 'The harbor was closed'],
      ['Łódź', 'A fair in Lodz'],
      ['lodz fair', 'A fair in Łódź'],
      ['café', 'The cafe is open'],
      ['cafe', 'The cafe\u0301 is open'],
      ['strasse', 'The Straße is closed'],
      ['US troops', 'U.S. troops leave'],
      ['u.s. troops', 'US troops leave'],
      ['Китай', 'Новости: КИТАЙ'],
      ['５G', 'The 5G network'],
    ])('are found by %s in "%s"', async (topic, words) => {
      await at.add({ paste: 'a', says: [{ words }] });
      expect(await at.wordsOf({ topic })).toEqual([words]);
    });

    it.each([
      ['harbor', 'The harmony lasts'],
      ['harbor bridge', 'The harbor was closed'],
      ['u.s.', 'The U.N. met'],
      ['port', 'The airport is closed'],
    ])('are not found by %s in "%s"', async (topic, words) => {
      await at.add({ paste: 'a', says: [{ words }] });
      expect(await at.wordsOf({ topic })).toEqual([]);
    });

    it('are found by any name of whom they mention, however it is spelt together', async () => {
      const who = [{ name: 'Hua Chun Ying', aliases: ['Ms. Hua'] }, 'Bo Lind'];
      await at.add({ paste: 'a', who, says: [{ by: 'Bo Lind', words: 'She is wrong', about: ['Hua Chun Ying'] }] });
      for (const topic of ['Hua', 'Hua Chunying', 'hua chun ying', 'Hua wrong'])
        expect(await at.wordsOf({ topic })).toEqual(['She is wrong']);
      expect(await at.wordsOf({ topic: 'Lind' })).toEqual([]);
    });

    it('are narrowed by people, any of them', async () => {
      const who = ['Ana Ruiz', 'Bo Lind', 'Cy Moss'];
      await at.add({ paste: 'a', who, says: who.map((by) => ({ by, words: `The harbor, said ${by}` })) });
      expect(await at.wordsOf({ topic: 'harbor', people: ['person:boli' + 'nd', 'person:anaruiz'] })).toHaveLength(2);
      expect(await at.wordsOf({ people: ['person:cymoss'] })).toEqual(['The harbor, said Cy Moss']);
      expect(await at.wordsOf({ topic: 'harbor', people: [] })).toEqual([]);
      expect(await at.wordsOf({ people: ['person:nobody', 'quatsch'] })).toEqual([]);
    });

    it('are the newest first, by publication, else by paste', async () => {
      await at.add({ paste: 'a', postedAt: NOON, says: [{ words: 'second plan' }, { words: 'third plan' }] });
      await at.add({ paste: 'b', postedAt: NOON + DAY, publishedAt: NOON - DAY, says: [{ words: 'first plan' }] });
      await at.add({ paste: 'c', postedAt: NOON + 2 * MINUTE, says: [{ words: 'fourth plan' }] });
      expect(await at.wordsOf({ topic: 'plan' })).toEqual(['fourth plan', 'third plan', 'second plan', 'first plan']);
    });

    it.each([
      ['on the minute', NOON],
      ['within a minute', NOON + 20_500],
      ['before 1970', -5 * DAY],
      ['in the far future', 8e15],
    ])('since a time %s are those of that time and later', async (_, since) => {
      await at.add({ paste: 'a', postedAt: since - 1, says: [{ words: 'too early' }] });
      await at.add({ paste: 'b', postedAt: since, says: [{ words: 'just right' }] });
      await at.add({ paste: 'c', postedAt: since + 1, says: [{ words: 'later' }] });
      expect((await at.wordsOf({ since })).toSorted()).toEqual(['just right', 'later']);
      expect((await at.archive.articles(NEWS, { since, limit: 10 })).total).toBe(2);
    });

    it('come page by page without gaps or repeats, also with equal dates', async () => {
      for (const paste of ['a', 'b', 'c']) {
        await at.add({ paste, says: Array.from({ length: 7 }, (_, index) => ({ words: `plan ${paste}${index}` })) });
      }
      const all = await at.wordsOf({ topic: 'plan' });
      expect(all).toHaveLength(21);
      const paged: string[] = [];
      for (let after: number | undefined; ;) {
        const { rows, total }: Page<{ id: number; contents: readonly string[] }> = await at.archive.statements(NEWS, {
          topic: 'plan',
          limit: 4,
          ...(after === undefined ? {} : { after }),
        });
        expect(total).toBe(21);
        if (rows.length === 0) break;
        paged.push(...rows.map(({ contents }) => contents.join(' ')));
        after = rows.at(-1)?.id;
      }
      expect(paged).toEqual(all);
    });

    it('are counted up to 1,000 and paged beyond', async () => {
      for (let paste = 0; paste < 4; paste++) {
        await at.add({ paste: `a${paste}`, says: Array.from({ length: 300 }, () => ({ words: 'the plan' })) });
      }
      const first = await at.archive.statements(NEWS, { topic: 'plan', limit: 995 });
      expect(first).toMatchObject({ total: 1000, isMore: true });
      const last = first.rows.at(-1)?.id ?? 0;
      const second = await at.archive.statements(NEWS, { topic: 'plan', limit: 500, after: last });
      expect(second.rows).toHaveLength(205);
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(1200);
      expect(await at.archive.articles(NEWS, { topic: 'plan', limit: 10 })).toMatchObject({ total: 4, isMore: false });
    });

    it('of a view of many channels are those of its channels', async () => {
      const channels = Array.from({ length: 20 }, (_, index) => `c${index}`);
      for (const channel of channels) await at.add({ paste: channel, channel, says: [{ words: `plan of ${channel}` }] });
      expect(await at.wordsOf({ topic: 'plan' }, viewOf(channels.slice(1)))).toHaveLength(19);
      expect(await at.wordsOf({}, viewOf(channels.slice(1)))).toHaveLength(19);
      expect(await at.wordsOf({ topic: 'c0' }, viewOf(channels.slice(1)))).toEqual([]);
    });
  });
}
