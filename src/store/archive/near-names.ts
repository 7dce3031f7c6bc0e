// Names that are like a text: what autocompletion offers and "did you mean" proposes.
import type { Kysely, Transaction } from 'kysely';
import type { KnownPerson, View } from '../../bot/ports.ts';
import { foldWords } from '../fold.ts';
import type { Database } from '../schema.ts';
import { describePeople, rankEntities } from './describe-people.ts';
import { isSpeltLike } from './is-spelt-like.ts';
import { readingView, type Scope } from './snapshot.ts';
import { namesWithAnyWord, namesWithPrefix, wordsWithInitial } from './view-names.ts';

/** Words of the text that are looked at. */
const MOST_WORDS = 6;
/** Words spelt alike that are looked up. */
const MOST_SPELLINGS = 50;
/** The most frequent ones of each channel, so many of all channels together, are compared for the whole view. */
const MOST_COMPARED = 2000;

/** People and others whose names begin like the text, then those spelt like it; for an empty text those who said most. */
export function nearestNames(database: Kysely<Database>, view: View, text: string, limit: number): Promise<readonly KnownPerson[]> {
  return readingView(database, view, [], async (snapshot, scope) => {
    const tiers =
      text.trim() === '' ? [await mostFrequent(snapshot, scope, 'statements', limit)] : await alike(snapshot, scope, text, limit);
    const ranked = [];
    for (const tier of tiers) {
      if (ranked.length < limit) ranked.push(...(await rankEntities(snapshot, scope, tier, 'statements')));
    }
    const shown = text.trim() === '' ? ranked.filter(({ statements }) => statements > 0) : ranked;
    return describePeople(snapshot, scope, shown.slice(0, limit));
  });
}

/** Names that begin like the text, the most frequent first. */
export function findTopics(database: Kysely<Database>, view: View, text: string, limit: number): Promise<readonly string[]> {
  return readingView(database, view, [], async (snapshot, scope) => {
    const entities =
      text.trim() === ''
        ? await mostFrequent(snapshot, scope, 'articles', limit)
        : beginningLike(await matchesOf(snapshot, scope, wordsOf(text), namesWithPrefix));
    const ranked = await rankEntities(snapshot, scope, entities, 'articles');
    // a person and a company of one name are one topic
    const people = await describePeople(snapshot, scope, ranked.slice(0, 2 * limit));
    return [...new Set(people.map(({ name }) => name))].slice(0, limit);
  });
}

/** For each word of a text, the entities with a name that has it. */
type Matches = readonly ReadonlySet<number>[];

/** Entities in tiers, the most alike first; later ones are left out where earlier ones are enough. */
async function alike(snapshot: Transaction<Database>, scope: Scope, text: string, limit: number): Promise<number[][]> {
  const words = wordsOf(text);
  const begin = await matchesOf(snapshot, scope, words, namesWithPrefix);
  const first = beginningLike(begin);
  if (first.length >= limit) return [first];
  const spelt = await matchesOf(snapshot, scope, words, namesSpeltLike);
  const points = new Map<number, number>();
  for (const [at, starting] of begin.entries()) {
    // a word that begins alike is worth a little more than one that is spelt alike
    const close = spelt[at] ?? new Set();
    for (const entity of new Set([...starting, ...close])) points.set(entity, (points.get(entity) ?? 0) + (starting.has(entity) ? 5 : 4));
  }
  const tiers = new Map<number, number[]>();
  for (const [entity, sum] of points) {
    const tier = tiers.get(sum);
    if (tier === undefined) tiers.set(sum, [entity]);
    else tier.push(entity);
  }
  return [...tiers].toSorted(([a], [b]) => b - a).map(([, entities]) => entities);
}

function wordsOf(text: string): string[] {
  return [...new Set(foldWords(text))].slice(0, MOST_WORDS);
}

async function matchesOf(
  snapshot: Transaction<Database>,
  scope: Scope,
  words: readonly string[],
  find: (snapshot: Transaction<Database>, scope: Scope, word: string) => Promise<readonly { readonly entity: number }[]>,
): Promise<Matches> {
  const matches = [];
  for (const word of words) matches.push(new Set((await find(snapshot, scope, word)).map(({ entity }) => entity)));
  return matches;
}

/** Entities with every word. */
function beginningLike([first, ...others]: Matches): number[] {
  return [...(first ?? [])].filter((entity) => others.every((other) => other.has(entity)));
}

async function namesSpeltLike(snapshot: Transaction<Database>, scope: Scope, word: string) {
  const initial = [...word][0] ?? '';
  const words = (await wordsWithInitial(snapshot, scope, initial)).filter((other) => isSpeltLike(word, other));
  return words.length === 0 ? [] : namesWithAnyWord(snapshot, scope, words.slice(0, MOST_SPELLINGS));
}

async function mostFrequent(
  snapshot: Transaction<Database>,
  { channels }: Scope,
  by: 'statements' | 'articles',
  limit: number,
): Promise<number[]> {
  const entities = new Set<number>();
  for (const channel of channels) {
    const rows = await snapshot
      .selectFrom('channel_entities')
      .select('entity')
      .where('channel', '=', channel)
      .orderBy(by, 'desc')
      .limit(Math.max(limit, Math.floor(MOST_COMPARED / channels.length)))
      .execute();
    for (const { entity } of rows) entities.add(entity);
  }
  return [...entities];
}
