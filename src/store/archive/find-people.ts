// A name that somebody typed -> everybody in the view whom it may mean.
import type { Kysely } from 'kysely';
import type { KnownPerson, View } from '../../bot/ports.ts';
import { foldWords } from '../fold.ts';
import type { Database } from '../schema.ts';
import { describePeople, rankEntities } from './describe-people.ts';
import { foldName } from './entity-names.ts';
import { readingView } from './snapshot.ts';
import { namesWithWords, type ViewName } from './view-names.ts';

/** No name has more words. */
const MOST_WORDS = 20;

/** "Hua" means everybody of that name; "Hua Chunying" and "NATO" mean whoever is called exactly so. */
export function findPeople(database: Kysely<Database>, view: View, name: string, limit: number): Promise<readonly KnownPerson[]> {
  const words = [...new Set(foldWords(name))];
  if (words.length === 0 || words.length > MOST_WORDS) return Promise.resolve([]);
  const folded = foldName(name);
  return readingView(database, view, [], async (snapshot, scope) => {
    const found = await namesWithWords(snapshot, scope, words, [`person:${folded}`, `other:${folded}`]);
    const exact = found.filter((spelling) => spelling.folded === folded);
    const meant = exact.some(isFullName) ? exact : found;
    const ranked = await rankEntities(
      snapshot,
      scope,
      meant.map(({ entity }) => entity),
      'statements',
    );
    return describePeople(snapshot, scope, ranked.slice(0, limit));
  });
}

/** Whether a name alone says who is meant: any of several words, the main name of what is no person, and an acronym. */
function isFullName({ key, name, folded }: ViewName): boolean {
  return foldWords(name).length > 1 || key === `other:${folded}` || (key.startsWith('other:') && /^[\p{Lu}\p{N}. ]{2,}$/u.test(name));
}
