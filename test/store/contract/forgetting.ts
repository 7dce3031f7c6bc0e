// Forgetting: what goes and what stays.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Forgetting, Forgotten } from '../../../src/bot/ports.ts';
import { DAY, NOON } from '../new-article.ts';
import { NEWS, type ArchiveTest } from './archive-test.ts';

/** Describes them in the archive of the test. */
export function describeForgetting(at: ArchiveTest): void {
  describe('forgetting', () => {
    const all = async (forgetting: Forgetting) => {
      const gone: Forgotten[] = [];
      for await (const forgotten of at.archive.forget(forgetting)) gone.push(forgotten);
      return gone;
    };
    const left = async () => {
      const found = [];
      for await (const { paste } of at.archive.everything(null)) found.push(paste);
      return found.toSorted();
    };
    const says = [{ by: 'Ana Ruiz', words: 'The harbor closes' }];
    const shared = { who: ['Ana Ruiz'], says, text: 'The harbor closes, Ana Ruiz said.' };
    const ids = new Map<string, number>();
    beforeEach(async () => {
      for (const draft of [
        { ...shared, paste: 'a', messages: ['m1', 'm2'] },
        { ...shared, paste: 'b', person: 'p2', channel: 'sport', messages: ['m1'], postedAt: NOON - DAY },
        { ...shared, paste: 'c', person: 'p2', thread: 't' },
        { ...shared, paste: 'd', space: 'console:other', messages: ['m1'], postedAt: NOON - DAY },
      ]) {
        ids.set(draft.paste, await at.add(draft));
      }
    });

    it.each<[string, Forgetting, string[]]>([
      ['messages', { what: 'messages', space: 'console:home', channel: 'news', message: 'm2' }, ['a']],
      ['a person', { what: 'person', space: 'console:home', person: 'p2' }, ['b', 'c']],
      ['a space', { what: 'space', space: 'console:home' }, ['a', 'b', 'c']],
      ['what is older', { what: 'older', space: 'console:home', postedBefore: NOON }, ['b']],
      ['a channel', { what: 'place', space: 'console:home', channel: 'news', thread: null }, ['a', 'c']],
      ['a thread', { what: 'place', space: 'console:home', channel: 'news', thread: 't' }, ['c']],
      ['nothing', { what: 'space', space: 'console:nowhere' }, []],
    ])('of %s removes just that', async (_, forgetting, pastes) => {
      expect(await at.archive.countForgetting(forgetting)).toEqual({ articles: pastes.length, statements: pastes.length });
      expect((await all(forgetting)).map(({ id }) => id)).toEqual(pastes.map((paste) => ids.get(paste)));
      expect(await left()).toEqual(['a', 'b', 'c', 'd'].filter((paste) => !pastes.includes(paste)));
      expect(await at.archive.countForgetting(forgetting)).toEqual({ articles: 0, statements: 0 });
    });

    it('of an article hands over its place and its card, and leaves the same article of somebody else', async () => {
      const id = ids.get('a') ?? 0;
      await at.archive.recordAnswer(id, { message: 'card', link: null });
      expect(await all({ what: 'article', id })).toEqual([
        { id, place: { space: 'console:home', channel: 'news', thread: null }, answer: { message: 'card', link: null } },
      ]);
      expect(await at.archive.article(NEWS, id)).toBeNull();
      expect(await at.wordsOf({ topic: 'harbor' })).toEqual(['The harbor closes']);
      expect(await at.archive.people(NEWS, 'Ruiz', 10)).toMatchObject([{ name: 'Ana Ruiz', statements: 1 }]);
    });

    it('leaves no names, topics, channels and answers behind', async () => {
      const answer = {
        place: { space: 'console:home', channel: 'news', thread: null },
        command: 'who-said',
        options: { topic: 'harbor' },
        at: NOON,
      };
      const mine = await at.store.shownAnswers.remember({ ...answer, person: { id: 'p2', name: 'Second' } });
      const other = await at.store.shownAnswers.remember({ ...answer, person: { id: 'p1', name: 'First' } });
      await all({ what: 'person', space: 'console:home', person: 'p2' });
      expect(await at.archive.channels('console:home')).toEqual(['news']);
      expect(await at.store.shownAnswers.recall(mine)).toBeNull();
      expect(await at.store.shownAnswers.recall(other)).not.toBeNull();
      await all({ what: 'space', space: 'console:home' });
      expect(await at.archive.channels('console:home')).toEqual([]);
      expect(await at.store.shownAnswers.recall(other)).toBeNull();
      await at.add({ paste: 'e' });
      expect(await at.archive.people(NEWS, 'Ruiz', 10)).toEqual([]);
      expect(await at.archive.topics(NEWS, '', 10)).toEqual([]);
    });

    it('removes corrections, so that a later article of the same minute has none', async () => {
      const stands = [{ by: 'Ana Ruiz', toward: 'the plan', from: 0 }];
      const id = await at.add({ ...shared, paste: 'e', stands });
      await at.archive.correct(id, { stance: 0, person: { id: 'p1', name: 'P' }, at: NOON });
      await all({ what: 'article', id });
      const again = await at.add({ ...shared, paste: 'f', stands });
      expect(again).not.toBe(id);
      expect((await at.archive.stances(NEWS, { topic: 'plan', limit: 10 })).total).toBe(1);
    });

    it('that was interrupted goes on later, with the article that was not done with, and spares what came since', async () => {
      const space = 'console:home';
      for await (const forgotten of at.archive.forget({ what: 'person', space, person: 'p2' })) {
        expect(forgotten.id).toBe(ids.get('b'));
        break;
      }
      expect(await left()).toEqual(['a', 'c', 'd']);
      await at.add({ ...shared, paste: 'e', person: 'p2', postedAt: NOON - 9 * DAY });
      const resumed: number[] = [];
      for await (const { id } of at.archive.resumeForgetting()) resumed.push(id);
      expect(resumed).toEqual([ids.get('b'), ids.get('c')]);
      expect(await left()).toEqual(['a', 'd', 'e']);
      for await (const forgotten of at.archive.resumeForgetting()) expect(forgotten).toBeNull();
    });
  });
}
