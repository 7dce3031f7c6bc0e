// What the tests of an archive share: an empty store for each, and short ways to fill and ask it.
import { afterEach, beforeEach } from 'vitest';
import type { Archive, View } from '../../../src/bot/ports.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { newArticle, viewOf, type Draft } from '../new-article.ts';

export const NEWS = viewOf(['news']);

export interface ArchiveTest {
  readonly store: Store;
  readonly archive: Archive;
  add(draft: Draft): Promise<number>;
  /** What the statements that match say, as the archive orders them. */
  wordsOf(query: { topic?: string; people?: string[]; since?: number }, view?: View): Promise<string[]>;
  /** Names of the people that are meant. */
  namesOf(name: string, view?: View): Promise<string[]>;
}

/** Opens an empty store before each test and closes it afterwards. */
export function archiveTest(open: () => Promise<Store>): ArchiveTest {
  let store: Store | null = null;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store?.close());
  const opened = () => {
    if (store === null) throw new TypeError('the store is open only during a test');
    return store;
  };
  return {
    get store() {
      return opened();
    },
    get archive() {
      return opened().archive;
    },
    add: (draft) => opened().archive.add(newArticle(draft)),
    wordsOf: async (query, view = NEWS) => {
      const { rows } = await opened().archive.statements(view, { ...query, limit: 50 });
      return rows.map(({ contents }) => contents.join(' '));
    },
    namesOf: async (name, view = NEWS) => (await opened().archive.people(view, name, 10)).map((person) => person.name),
  };
}
