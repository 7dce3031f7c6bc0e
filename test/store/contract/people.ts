// People and topics: whom a name means, and what is near it.
import { describe, expect, it } from 'vitest';
import { DAY, NOON, viewOf } from '../new-article.ts';
import { NEWS, type ArchiveTest } from './archive-test.ts';

/** Describes them in the archive of the test. */
export function describePeople(at: ArchiveTest): void {
  describe('people', () => {
    it('are found by any of their names, in every spelling', async () => {
      await at.add({
        paste: 'a',
        who: [{ name: 'Hua Chunying', aliases: ['Hua'], role: 'a spokeswoman' }],
        says: [{ by: 'Hua Chunying', words: 'No' }],
      });
      await at.add({
        paste: 'b',
        postedAt: NOON + DAY,
        who: [{ name: 'Hua Chun Ying', role: 'a deputy minister' }],
        says: [{ by: 'Hua Chun Ying', words: 'Yes' }],
      });
      const hua = { key: 'person:huachunying', name: 'Hua Chun Ying', role: 'a deputy minister', statements: 2 };
      for (const name of ['Hua', 'hua chunying', 'HUA CHUN YING', 'Chun']) expect(await at.archive.people(NEWS, name, 10)).toEqual([hua]);
      expect(await at.wordsOf({ people: [hua.key] })).toEqual(['Yes', 'No']);
    });

    it('of one surname are kept apart, and a full name means nobody else', async () => {
      const who = ['Ana Ruiz', 'Carla Ruiz', 'Ana Ruiz Ortega'];
      await at.add({
        paste: 'a',
        who,
        says: [
          { by: 'Carla Ruiz', words: 'One' },
          { by: 'Carla Ruiz', words: 'Two' },
          { by: 'Ana Ruiz', words: 'Three' },
        ],
      });
      expect(await at.namesOf('Ruiz')).toEqual(['Carla Ruiz', 'Ana Ruiz', 'Ana Ruiz Ortega']);
      expect(await at.namesOf('Ana Ruiz')).toEqual(['Ana Ruiz']);
      expect(await at.namesOf('ruiz ana')).toEqual(['Ana Ruiz', 'Ana Ruiz Ortega']);
      expect(await at.namesOf('Rui')).toEqual([]);
    });

    it('and companies of one name are two', async () => {
      await at.add({
        paste: 'a',
        who: ['Ford', { name: 'Ford', kind: 'organization' }, { name: 'Ford Foundation', kind: 'organization' }],
      });
      expect((await at.archive.people(NEWS, 'ford', 10)).map(({ key }) => key).toSorted()).toEqual(['other:ford', 'person:ford']);
    });

    it('are whole names where a name alone is enough', async () => {
      await at.add({
        paste: 'a',
        who: [
          { name: 'United States', kind: 'place', aliases: ['US', 'America'] },
          { name: 'US Steel', kind: 'organization' },
          { name: 'China', kind: 'place' },
          { name: 'Bank of China', kind: 'organization' },
          { name: 'The Velmouth Post', kind: 'organization' },
        ],
      });
      expect(await at.namesOf('U.S.')).toEqual(['United States']);
      expect(await at.namesOf('China')).toEqual(['China']);
      expect(await at.namesOf('velmouth post')).toEqual(['The Velmouth Post']);
      expect(await at.namesOf('bank')).toEqual(['Bank of China']);
    });

    it('are those of the articles of the view, with their names there', async () => {
      await at.add({ paste: 'a', who: [{ name: 'Ana Ruiz', aliases: ['Ruiz'] }], says: [{ by: 'Ana Ruiz', words: 'No' }] });
      await at.add({
        paste: 'b',
        channel: 'secret',
        who: [{ name: 'Ana Ruiz', aliases: ['Foxtrot'], role: 'a spy' }, 'Ruiz Secreto'],
        says: [{ by: 'Ana Ruiz', words: 'Psst' }],
      });
      expect(await at.archive.people(NEWS, 'Ruiz', 10)).toEqual([{ key: 'person:anaruiz', name: 'Ana Ruiz', role: null, statements: 1 }]);
      expect(await at.namesOf('Foxtrot')).toEqual([]);
      expect(await at.archive.nearestNames(NEWS, 'Fox', 10)).toEqual([]);
      expect((await at.archive.nearestNames(NEWS, '', 10)).map(({ name }) => name)).toEqual(['Ana Ruiz']);
      expect(await at.archive.people(viewOf(['news', 'secret']), 'Foxtrot', 10)).toMatchObject([{ role: 'a spy', statements: 2 }]);
    });

    it.each([
      ['an', ['Ana Ruiz', 'Anders Holm']],
      ['ana r', ['Ana Ruiz']],
      ['Ana Riuz', ['Ana Ruiz']],
      ['Andres', ['Anders Holm']],
      ['Secretary Holm', ['Anders Holm']],
      ['', ['Anders Holm']],
      ['zzz', []],
      ['!?', []],
    ])('near "%s" are %j', async (text, names) => {
      await at.add({
        paste: 'a',
        who: ['Ana Ruiz', 'Anders Holm', { name: 'Velmouth', kind: 'place' }],
        says: [{ by: 'Anders Holm', words: 'No' }],
      });
      const near = (await at.archive.nearestNames(NEWS, text, 10)).map(({ name }) => name);
      expect(near.toSorted()).toEqual(names);
    });
  });

  describe('topics', () => {
    it('are names that begin like the text, the most frequent first', async () => {
      const korea = { name: 'North Korea', kind: 'place' as const, aliases: ['Pyongyang'] };
      await at.add({ paste: 'a', who: [korea, 'Nora Lind'] });
      await at.add({ paste: 'b', who: [korea] });
      await at.add({ paste: 'c', channel: 'secret', who: ['Nora Lind', 'Nobody Else'] });
      expect(await at.archive.topics(NEWS, 'no', 10)).toEqual(['North Korea', 'Nora Lind']);
      expect(await at.archive.topics(NEWS, 'Korea', 10)).toEqual(['North Korea']);
      expect(await at.archive.topics(NEWS, 'pyong', 10)).toEqual(['North Korea']);
      expect(await at.archive.topics(NEWS, '', 1)).toEqual(['North Korea']);
      expect(await at.archive.topics(NEWS, 'nobody', 10)).toEqual([]);
    });
  });
}
