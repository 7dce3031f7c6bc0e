// The same article pasted several times: what its copies have in common shows and counts once.
import { describe, expect, it } from 'vitest';
import { DAY, NOON, viewOf, type Draft } from '../new-article.ts';
import { NEWS, type ArchiveTest } from './archive-test.ts';

const BOTH = viewOf(['news', 'sport']);
const HARBOR: Omit<Draft, 'paste'> = {
  text: 'Ana Ruiz opposes the plan.',
  title: 'Harbor closes',
  who: ['Ana Ruiz'],
  says: [{ by: 'Ana Ruiz', words: 'The plan fails' }, { words: 'The plan is late' }],
  stands: [{ by: 'Ana Ruiz', toward: 'the plan', from: 0 }],
};
const RIGHT = { stance: 0, person: { id: 'p1', name: 'P' }, at: NOON };

/** Describes them in the archive of the test. */
export function describeCopies(at: ArchiveTest): void {
  const found = async (view = BOTH) => {
    const query = { topic: 'plan', limit: 10 };
    const pages = [
      await at.archive.statements(view, query),
      await at.archive.stances(view, query),
      await at.archive.articles(view, query),
      await at.archive.articles(view, { topic: 'harbor', limit: 10 }),
      await at.archive.articles(view, { limit: 10 }),
    ];
    return pages.map(({ rows, total }) => [rows.length, total]);
  };
  const once = [
    [2, 2],
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
  ];

  describe('copies of an article', () => {
    it('show once, from the newest of the view', async () => {
      const first = await at.add({ ...HARBOR, paste: 'a' });
      const other = await at.add({ ...HARBOR, paste: 'b', channel: 'sport', postedAt: NOON + DAY });
      const last = await at.add({ ...HARBOR, paste: 'c', text: 'ana ruiz opposes the plan', postedAt: NOON + 2 * DAY });
      expect(await found()).toEqual(once);
      expect(await found(NEWS)).toEqual(once);
      expect(await found(viewOf(['sport']))).toEqual(once);
      const articlesOf = async (view = BOTH) => {
        const { rows } = await at.archive.statements(view, { topic: 'plan', limit: 10 });
        return [...new Set(rows.map(({ article }) => article.id))];
      };
      expect(await articlesOf()).toEqual([last]);
      expect(await articlesOf(viewOf(['sport']))).toEqual([other]);
      for await (const { id } of at.archive.forget({ what: 'article', id: last })) expect(id).toBe(last);
      expect(await articlesOf(NEWS)).toEqual([first]);
      expect(await found()).toEqual(once);
    });

    it('are paged as if there were one', async () => {
      for (const paste of ['a', 'b', 'c']) await at.add({ ...HARBOR, paste });
      const { rows } = await at.archive.statements(NEWS, { topic: 'plan', limit: 1 });
      const next = await at.archive.statements(NEWS, { topic: 'plan', limit: 5, after: rows[0]?.id ?? 0 });
      expect(next).toMatchObject({ rows: [{ name: 'Ana Ruiz' }], total: 2 });
    });

    it('are all listed of one person, and all exported', async () => {
      const own = await at.add({ ...HARBOR, paste: 'a', person: 'p2' });
      const again = await at.add({ ...HARBOR, paste: 'b', person: 'p2' });
      await at.add({ ...HARBOR, paste: 'c' });
      for (const topic of ['plan', 'harbor', undefined]) {
        const query = { person: 'p2', limit: 10, ...(topic === undefined ? {} : { topic }) };
        expect((await at.archive.articles(NEWS, query)).rows.map(({ id }) => id)).toEqual([again, own]);
      }
      let exported = 0;
      for await (const { name } of at.archive.exportStatements(NEWS, { topic: 'plan' })) exported += name === '' ? 0 : 1;
      expect(exported).toBe(6);
    });

    it('of which one is corrected show what the others still say', async () => {
      const first = await at.add({ ...HARBOR, paste: 'a' });
      const second = await at.add({ ...HARBOR, paste: 'b' });
      await at.archive.correct(second, RIGHT);
      expect(await found()).toEqual(once);
      const stance = async () => (await at.archive.stances(NEWS, { limit: 5 })).rows.map(({ article }) => article.id);
      expect(await stance()).toEqual([first]);
      await at.archive.correct(first, RIGHT);
      expect(await stance()).toEqual([]);
    });

    it('are no other article that says the same, nor one of another space', async () => {
      await at.add({ ...HARBOR, paste: 'a' });
      await at.add({ ...HARBOR, paste: 'b', text: 'Ana Ruiz opposes the plan again.' });
      await at.add({ ...HARBOR, paste: 'c', space: 'console:other' });
      expect(await at.wordsOf({ topic: 'plan' })).toHaveLength(4);
      expect(await found(viewOf(['news'], 'console:other'))).toEqual(once);
    });

    it('that were read differently show what only one of them says', async () => {
      await at.add({ ...HARBOR, paste: 'a' });
      await at.add({ ...HARBOR, paste: 'b', says: [{ by: 'Ana Ruiz', words: 'the plan FAILS' }], stands: [] });
      expect((await at.wordsOf({ topic: 'plan' })).toSorted()).toEqual(['The plan is late', 'the plan FAILS']);
      expect((await at.archive.stances(NEWS, { limit: 5 })).total).toBe(1);
    });

    it('are found of an article, whatever the case and the marks', async () => {
      const first = await at.add({ ...HARBOR, paste: 'a' });
      const second = await at.add({ ...HARBOR, paste: 'b', channel: 'sport', text: 'ana ruiz opposes the plan' });
      await at.add({ ...HARBOR, paste: 'c', space: 'console:other' });
      await at.add({ ...HARBOR, paste: 'd', text: 'Another text.' });
      const copies = async (id: number) => (await at.archive.copies(id)).map((copy) => [copy.id, copy.channel]);
      expect(await copies(first)).toEqual([[second, 'sport']]);
      expect(await copies(second)).toEqual([[first, 'news']]);
      expect(await copies(second + 99)).toEqual([]);
    });
  });
}
