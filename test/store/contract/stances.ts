// Stances, and what a correction hides.
import { describe, expect, it } from 'vitest';
import { NOON, type Draft } from '../new-article.ts';
import { NEWS, type ArchiveTest } from './archive-test.ts';

/** Describes them in the archive of the test. */
export function describeStances(at: ArchiveTest): void {
  describe('stances', () => {
    const draft: Draft = {
      paste: 'a',
      who: [{ name: 'China', kind: 'place' }, 'Hua Chunying', 'Bo Lind'],
      stands: [
        { by: 'China', saidBy: 'Hua Chunying', toward: 'all forms of cyberattacks' },
        { by: 'Bo Lind', toward: 'her plan', about: ['Hua Chunying'], polarity: 'favor' },
      ],
    };
    const targets = async (query: { topic?: string; people?: string[] }) =>
      (await at.archive.stances(NEWS, { ...query, limit: 10 })).rows.map(({ target }) => target);

    it('come with holder, speaker, act and target', async () => {
      const id = await at.add(draft);
      const { rows } = await at.archive.stances(NEWS, { topic: 'cyberattack', limit: 10 });
      expect(rows).toMatchObject([
        {
          article: { id, title: 'Title of a' },
          stance: 0,
          holder: 'other:china',
          name: 'China',
          speaker: 'Hua Chunying',
          act: 'opposes',
          polarity: 'against',
          target: 'all forms of cyberattacks',
        },
      ]);
    });

    it('are found by the target, by whom it mentions, by the holder and by who said it for the holder', async () => {
      await at.add(draft);
      expect(await targets({ topic: 'hua plan' })).toEqual(['her plan']);
      expect(await targets({ people: ['other:china'] })).toEqual(['all forms of cyberattacks']);
      expect(await targets({ people: ['person:huachunying'] })).toEqual(['all forms of cyberattacks']);
      expect(await targets({ people: ['person:bolind'], topic: 'cyberattacks' })).toEqual([]);
    });
  });

  describe('a correction', () => {
    const draft: Draft = {
      paste: 'a',
      who: ['Ana Ruiz'],
      says: [
        { by: 'Ana Ruiz', words: 'The plan is bad' },
        { by: 'Ana Ruiz', words: 'The other plan' },
      ],
      stands: [
        { by: 'Ana Ruiz', toward: 'the plan', from: 0 },
        { by: 'Ana Ruiz', toward: 'all plans', from: 0 },
        { by: 'Ana Ruiz', toward: 'a third plan' },
      ],
    };
    const correction = (stance: number) => ({ stance, person: { id: 'p2', name: 'Second' }, at: NOON });
    const exported = async () => {
      const rows = [];
      for await (const row of at.archive.exportStatements(NEWS, { topic: 'plan' })) rows.push([row.contents[0], row.correction]);
      return rows;
    };

    it('hides its row, and the statement once none of its rows stands', async () => {
      const id = await at.add(draft);
      const stances = async () => (await at.archive.stances(NEWS, { topic: 'plan', limit: 10 })).rows.map(({ target }) => target);
      await at.archive.correct(id, correction(0));
      expect(await stances()).toEqual(['a third plan', 'all plans']);
      expect(await at.wordsOf({ topic: 'plan' })).toEqual(['The other plan', 'The plan is bad']);
      await at.archive.correct(id, correction(1));
      expect(await stances()).toEqual(['a third plan']);
      expect(await at.archive.statements(NEWS, { topic: 'plan', limit: 10 })).toMatchObject({
        total: 1,
        rows: [{ contents: ['The other plan'] }],
      });
      expect(await at.archive.people(NEWS, 'Ruiz', 1)).toMatchObject([{ statements: 1 }]);
      expect((await at.archive.article(NEWS, id))?.corrections).toEqual([correction(0), correction(1)]);
      expect(await exported()).toEqual([
        ['The other plan', null],
        ['The plan is bad', correction(1)],
      ]);
    });

    it('can be taken back', async () => {
      const id = await at.add(draft);
      await at.archive.correct(id, correction(0));
      await at.archive.correct(id, correction(1));
      expect(await at.archive.uncorrect(id, 1)).toBe(true);
      expect(await at.archive.uncorrect(id, 1)).toBe(false);
      expect(await at.wordsOf({ topic: 'plan' })).toHaveLength(2);
      expect(await at.archive.people(NEWS, 'Ruiz', 1)).toMatchObject([{ statements: 2 }]);
      expect((await at.archive.stances(NEWS, { limit: 10 })).total).toBe(2);
      expect((await exported()).map(([, why]) => why)).toEqual([null, null]);
    });

    it('without a statement hides only its row; of an article that is gone nothing', async () => {
      const id = await at.add(draft);
      await at.archive.correct(id, correction(2));
      await at.archive.correct(id, { ...correction(2), at: NOON + 1 });
      expect((await at.archive.stances(NEWS, { limit: 10 })).total).toBe(2);
      expect(await at.wordsOf({ topic: 'plan' })).toHaveLength(2);
      expect((await at.archive.article(NEWS, id))?.corrections).toEqual([{ ...correction(2), at: NOON + 1 }]);
      await at.archive.correct(id + 1, correction(0));
      expect(await at.archive.uncorrect(id + 1, 0)).toBe(false);
    });
  });
}
