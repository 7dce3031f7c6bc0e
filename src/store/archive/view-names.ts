// Names that the articles of a view give, found by their words.
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { Scope } from './snapshot.ts';

/** A spelling of an entity's name. */
export interface ViewName {
  readonly id: number;
  readonly entity: number;
  readonly key: string;
  readonly name: string;
  readonly folded: string;
}

/** Names with all of these folded words, or whose entity has one of the keys. */
export function namesWithWords(
  snapshot: Transaction<Database>,
  scope: Scope,
  words: readonly string[],
  keys: readonly string[],
): Promise<ViewName[]> {
  return inView(
    snapshot,
    scope,
    sql`
      select name as id from name_words where space = ${scope.space} and word in (${sql.join(words)})
      group by name having count(*) = ${words.length}
      union
      select names.id from entities join names on names.entity = entities.id
      where entities.space = ${scope.space} and entities.key in (${sql.join(keys)})`,
  );
}

/** Names with a word that begins like this one. */
export function namesWithPrefix(snapshot: Transaction<Database>, scope: Scope, prefix: string): Promise<ViewName[]> {
  const end = `${prefix}\u{10FFFF}`;
  return inView(
    snapshot,
    scope,
    sql`select distinct name as id from name_words where space = ${scope.space} and word >= ${prefix} and word < ${end}`,
  );
}

/** Names with one of these words. */
export function namesWithAnyWord(snapshot: Transaction<Database>, scope: Scope, words: readonly string[]): Promise<ViewName[]> {
  return inView(
    snapshot,
    scope,
    sql`select distinct name as id from name_words where space = ${scope.space} and word in (${sql.join(words)})`,
  );
}

/** The different words of the space's names that begin with a letter; to be used for finding names only, never to be shown. */
export async function wordsWithInitial(snapshot: Transaction<Database>, { space }: Scope, initial: string): Promise<string[]> {
  const rows = await snapshot
    .selectFrom('name_words')
    .select('word')
    .distinct()
    .where('space', '=', space)
    .where('word', '>=', initial)
    .where('word', '<', `${initial}\u{10FFFF}`)
    .execute();
  return rows.map(({ word }) => word);
}

async function inView(snapshot: Transaction<Database>, { channels }: Scope, ids: RawBuilder<unknown>): Promise<ViewName[]> {
  const { rows } = await sql<ViewName>`
    select names.id, names.entity, entities.key, names.name, names.folded
    from (${ids}) as found join names on names.id = found.id join entities on entities.id = names.entity
    where exists (select 1 from article_names where article_names.name = names.id and channel in (${sql.join(channels)}))`.execute(
    snapshot,
  );
  return rows;
}
