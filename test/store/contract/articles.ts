// Articles: as they were added, their answers, and how they are found.
import { describe, expect, it } from 'vitest';
import { DAY, newArticle, NOON, viewOf, type Draft } from '../new-article.ts';
import { NEWS, type ArchiveTest } from './archive-test.ts';

/** Describes them in the archive of the test. */
export function describeArticles(at: ArchiveTest): void {
  describe('an article', () => {
    it('comes back as it was added', async () => {
      const article = newArticle({
        paste: 'a',
        thread: 't1',
        messages: ['m2', 'm1'],
        link: 'https://chat.example/1',
        publishedAt: NOON - DAY,
        text: 'Half an emoji \ud83d, a NUL \0 and “marks”.\r\n',
        who: [{ name: 'Ana Ruiz', role: 'mayor of Velmouth', aliases: ['Ruiz'] }],
      });
      const id = await at.archive.add(article);
      const { statements: _statements, stances: _stances, ...read } = article;
      expect(await at.archive.article(NEWS, id)).toEqual({ ...read, id, answer: null, corrections: [] });
    });

    it('is only in the views of its channel', async () => {
      const id = await at.add({ paste: 'a' });
      expect(await at.archive.article(viewOf(['sport']), id)).toBeNull();
      expect(await at.archive.article(viewOf(['news'], 'console:other'), id)).toBeNull();
      expect(await at.archive.article(viewOf([]), id)).toBeNull();
      expect(await at.archive.article(NEWS, id + 1)).toBeNull();
    });

    it('takes the place of an earlier one of its paste', async () => {
      await at.add({ paste: 'a', who: ['Ana Ruiz', 'Bo Lind'], says: [{ by: 'Ana Ruiz', words: 'The harbor closes' }] });
      const id = await at.add({
        paste: 'a',
        text: 'Longer text.',
        who: ['Ana Ruiz'],
        says: [{ by: 'Ana Ruiz', words: 'The bridge opens' }],
      });
      expect(await at.wordsOf({ topic: 'harbor' })).toEqual([]);
      expect(await at.wordsOf({ topic: 'bridge' })).toEqual(['The bridge opens']);
      expect(await at.namesOf('Lind')).toEqual([]);
      expect((await at.archive.articles(NEWS, { limit: 10 })).rows.map((row) => row.id)).toEqual([id]);
    });

    it('keeps its answer when its paste grew, and its corrections when the text is the same', async () => {
      const draft: Draft = {
        paste: 'a',
        who: ['Ana Ruiz'],
        says: [{ by: 'Ana Ruiz', words: 'No' }],
        stands: [{ by: 'Ana Ruiz', toward: 'the plan', from: 0 }],
      };
      const first = await at.add(draft);
      await at.archive.recordAnswer(first, { message: 'card', link: null });
      await at.archive.correct(first, { stance: 0, person: { id: 'p1', name: 'P' }, at: NOON });
      const again = await at.add(draft);
      expect(await at.archive.article(NEWS, again)).toMatchObject({ answer: { message: 'card' }, corrections: [{ stance: 0 }] });
      expect(await at.wordsOf({ people: ['person:anaruiz'] })).toEqual([]);
      const grown = await at.add({ ...draft, text: 'Another text.' });
      expect(await at.archive.article(NEWS, grown)).toMatchObject({ answer: { message: 'card' }, corrections: [] });
      expect(await at.wordsOf({ people: ['person:anaruiz'] })).toEqual(['No']);
    });

    it('of any size is archived whole', async () => {
      const says = Array.from({ length: 450 }, (_, index) => ({ words: `Point number${index} of the plan` }));
      const who = Array.from({ length: 150 }, (_, index) => ({
        name: `Person Number${index}`,
        aliases: [`Number${index}`, `P N ${index}`],
      }));
      await at.add({ paste: 'a', says, who });
      expect(await at.archive.statements(NEWS, { topic: 'plan', limit: 5 })).toMatchObject({ total: 450, isMore: false });
      expect(await at.wordsOf({ topic: 'number449' })).toEqual(['Point number449 of the plan']);
      expect(await at.namesOf('Number149')).toEqual(['Person Number149']);
    });
  });

  describe('the answer', () => {
    it('makes the article the newest of its channel, also when it is none of its own', async () => {
      const first = await at.add({ paste: 'a' });
      const second = await at.add({ paste: 'b', thread: 't' });
      const unanswered = await at.add({ paste: 'c' });
      await at.archive.recordAnswer(second, { message: 'card b', link: null });
      await at.archive.recordAnswer(first, { message: 'card a', link: null });
      // an edit is no new card
      await at.archive.recordAnswer(second, { message: 'card b', link: 'https://chat.example/b' });
      expect((await at.archive.newest(NEWS, 'news'))?.id).toBe(first);
      await at.archive.recordAnswer(first, null);
      expect(await at.archive.newest(NEWS, 'news')).toMatchObject({ id: first, answer: null });
      await at.archive.recordAnswer(unanswered, null);
      expect((await at.archive.newest(NEWS, 'news'))?.id).toBe(unanswered);
      const last = await at.add({ paste: 'd' });
      await at.archive.recordAnswer(last, { message: 'card d', link: null });
      expect((await at.archive.newest(NEWS, 'news'))?.id).toBe(last);
      expect(await at.archive.newest(viewOf(['sport']), 'news')).toBeNull();
      expect(await at.archive.newest(viewOf(['news', 'sport']), 'sport')).toBeNull();
    });

    it('gives the link of the rows; without one it is the address of the paste', async () => {
      const id = await at.add({ paste: 'a', link: 'https://chat.example/paste', says: [{ words: 'No' }] });
      const link = async () => (await at.archive.statements(NEWS, { topic: 'no', limit: 1 })).rows[0]?.article.link;
      expect(await link()).toBe('https://chat.example/paste');
      await at.archive.recordAnswer(id, { message: 'card', link: 'https://chat.example/card' });
      expect(await link()).toBe('https://chat.example/card');
    });

    it('of an article that is gone is of no matter', async () => {
      await at.archive.recordAnswer(12, { message: 'card', link: null });
      expect(await at.archive.newest(NEWS, 'news')).toBeNull();
    });
  });

  describe('articles', () => {
    it('are found by title, names and statements, the newest first', async () => {
      await at.add({ paste: 'a', postedAt: NOON, title: 'Harbor closes' });
      await at.add({ paste: 'b', postedAt: NOON - DAY, who: [{ name: 'Harbor Authority', kind: 'organization' }] });
      await at.add({ paste: 'c', postedAt: NOON + DAY, says: [{ words: 'no harbor' }, { words: 'one more harbor' }] });
      await at.add({ paste: 'd', postedAt: NOON + DAY, title: 'Bridge opens' });
      const { rows, total, isMore } = await at.archive.articles(NEWS, { topic: 'harbors', limit: 10 });
      expect(rows.map(({ title }) => title)).toEqual(['Title of c', 'Harbor closes', 'Title of b']);
      expect({ total, isMore }).toEqual({ total: 3, isMore: false });
      const second = await at.archive.articles(NEWS, { topic: 'harbors', limit: 1, after: rows[0]?.id ?? 0 });
      expect(second).toMatchObject({ rows: [{ title: 'Harbor closes' }], total: 3 });
      expect((await at.archive.articles(NEWS, { limit: 2 })).rows.map(({ title }) => title)).toEqual(['Bridge opens', 'Title of c']);
    });

    it('with the same words are known, whatever their marks and case', async () => {
      await at.add({ paste: 'old', text: 'The Harbor, closed.', postedAt: NOON - DAY });
      const answered = await at.add({ paste: 'a', text: 'The Harbor, closed.' });
      await at.archive.recordAnswer(answered, { message: 'card', link: null });
      const same = async (text: string, paste = 'b', view = NEWS) => (await at.archive.same(view, text, paste))?.id ?? null;
      expect(await same('the harbor closed')).toBe(answered);
      expect(await same('the harbor closed', 'a')).toBeNull();
      expect(await same('the harbor closes')).toBeNull();
      expect(await same('the harbor closed', 'b', viewOf(['sport']))).toBeNull();
      await at.archive.recordAnswer(answered, null);
      expect(await same('the harbor closed')).toBeNull();
    });
  });

  describe('everything', () => {
    it('comes oldest first, of one space or of all', async () => {
      await at.add({ paste: 'b', postedAt: NOON });
      await at.add({ paste: 'a', postedAt: NOON - DAY, channel: 'secret' });
      await at.add({ paste: 'c', postedAt: NOON + DAY, space: 'console:other' });
      const pastes = async (space: string | null) => {
        const found = [];
        for await (const { paste } of at.archive.everything(space)) found.push(paste);
        return found;
      };
      expect(await pastes('console:home')).toEqual(['a', 'b']);
      expect(await pastes(null)).toEqual(['a', 'b', 'c']);
      expect(await pastes('console:nowhere')).toEqual([]);
    });

    it('is in known channels', async () => {
      await at.add({ paste: 'a', channel: 'news' });
      await at.add({ paste: 'b', channel: 'sport' });
      await at.add({ paste: 'c', channel: 'other', space: 'console:other' });
      expect(await at.archive.channels('console:home')).toEqual(['news', 'sport']);
      expect(await at.archive.channels('console:nowhere')).toEqual([]);
    });
  });
}
