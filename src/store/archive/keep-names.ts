// The names of an article -> entities and names of its space; what is new is added.
import type { Transaction } from 'kysely';
import { foldWords } from '../fold.ts';
import type { Database } from '../schema.ts';
import { foldName, type NamedEntity } from './entity-names.ts';
import { inParts } from './in-parts.ts';

/** Where the names stand. */
export interface NamePlace {
  readonly space: number;
  readonly channel: number;
  readonly article: number;
}

/** Adds the entities of an article with their names; returns the ids of the entities by their keys. */
export async function keepNames(
  transaction: Transaction<Database>,
  entities: readonly NamedEntity[],
  { space, channel, article }: NamePlace,
): Promise<Map<string, number>> {
  const ids = await entityIds(transaction, space, [...new Set(entities.map(({ key }) => key))]);
  // two entities of an article may share their key, and so their names
  const given = new Map<string, GivenName>();
  for (const { key, role, names } of entities) {
    const entity = ids.get(key) ?? 0;
    for (const [at, name] of names.entries()) {
      const known = given.get(`${entity} ${name}`);
      given.set(`${entity} ${name}`, { entity, name, role: (at === 0 ? role : null) ?? known?.role ?? null });
    }
  }
  const nameIds = await keepSpellings(transaction, space, [...given.values()]);
  const rows = [...given].map(([key, { role }]) => ({ name: nameIds.get(key) ?? 0, channel, article, role }));
  await inParts(rows, (part) => transaction.insertInto('article_names').values(part).execute());
  return ids;
}

interface GivenName {
  readonly entity: number;
  readonly name: string;
  readonly role: string | null;
}

async function entityIds(transaction: Transaction<Database>, space: number, keys: readonly string[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  await inParts(keys, async (part) => {
    await transaction
      .insertInto('entities')
      .values(part.map((key) => ({ space, key })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const rows = await transaction
      .selectFrom('entities')
      .select(['id', 'key'])
      .where('space', '=', space)
      .where('key', 'in', part)
      .execute();
    for (const { id, key } of rows) ids.set(key, id);
  });
  return ids;
}

/** Returns the ids of the names by entity and name. */
async function keepSpellings(transaction: Transaction<Database>, space: number, given: readonly GivenName[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const note = (rows: readonly { id: number; entity: number; name: string }[]) => {
    for (const { id, entity, name } of rows) ids.set(`${entity} ${name}`, id);
  };
  const entities = [...new Set(given.map(({ entity }) => entity))];
  await inParts(entities, async (part) => {
    note(await transaction.selectFrom('names').select(['id', 'entity', 'name']).where('entity', 'in', part).execute());
  });
  const added = given.filter(({ entity, name }) => !ids.has(`${entity} ${name}`));
  await inParts(added, async (part) => {
    const rows = part.map(({ entity, name }) => ({ entity, name, folded: foldName(name) }));
    const inserted = await transaction.insertInto('names').values(rows).returning(['id', 'entity', 'name']).execute();
    note(inserted);
    const words = inserted.flatMap(({ id, name }) => [...new Set(foldWords(name))].map((word) => ({ space, word, name: id })));
    await inParts(words, (some) => transaction.insertInto('name_words').values(some).execute());
  });
  return ids;
}
