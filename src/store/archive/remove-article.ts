// An article leaves the database with everything that it alone brought: rows, index entries, names, and in the end its channel and its space.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { removeFromIndex } from '../sqlite/search-index.ts';
import { countRows } from './counts.ts';
import { inParts } from './in-parts.ts';

/** Removes an article that is there. The event loop has its turns meanwhile; the transaction lasts. */
export async function removeArticle(transaction: Transaction<Database>, id: number): Promise<void> {
  const { space, channel } = await transaction
    .selectFrom('articles')
    .select(['space', 'channel'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await countRows(transaction, id, -1);
  await removeRows(transaction, id);
  const names = await removeNames(transaction, id);
  await transaction.deleteFrom('article_messages').where('article', '=', id).execute();
  await transaction.deleteFrom('analyses').where('article', '=', id).execute();
  await removeFromIndex(transaction, 'articles', id);
  await transaction.deleteFrom('articles').where('id', '=', id).execute();
  await removeEntities(transaction, names, channel);
  await transaction.deleteFrom('channels').where('id', '=', channel).where('articles', '=', 0).execute();
  await transaction
    .deleteFrom('spaces')
    .where('id', '=', space)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('channels').select('channels.id').whereRef('space', '=', 'spaces.id'))))
    .execute();
}

async function removeRows(transaction: Transaction<Database>, article: number): Promise<void> {
  await transaction.deleteFrom('corrections').where('article', '=', article).execute();
  for (const [table, texts] of [
    ['stances', 'stance_texts'],
    ['statements', 'statement_texts'],
  ] as const) {
    const rows = await transaction.selectFrom(table).select('id').where('article', '=', article).orderBy('id', 'desc').execute();
    const ids = rows.map(({ id }) => id);
    for (const id of ids) {
      await removeFromIndex(transaction, texts, id);
      await nextTurn();
    }
    await inParts(ids, async (part) => {
      await transaction.deleteFrom(texts).where('id', 'in', part).execute();
      await transaction.deleteFrom(table).where('id', 'in', part).execute();
    });
  }
}

/** Removes the names that no other article gives; returns the entities of the article. */
async function removeNames(transaction: Transaction<Database>, article: number): Promise<number[]> {
  const given = await transaction
    .selectFrom('article_names')
    .innerJoin('names', 'names.id', 'article_names.name')
    .select(['names.id', 'names.entity'])
    .where('article', '=', article)
    .execute();
  await transaction.deleteFrom('article_names').where('article', '=', article).execute();
  await inParts(given, async (part) => {
    const ids = part.map(({ id }) => id);
    const still = await transaction
      .selectFrom('names')
      .select('id')
      .where('id', 'in', ids)
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('article_names').select('article').whereRef('article_names.name', '=', 'names.id')),
      )
      .execute();
    const kept = new Set(still.map(({ id }) => id));
    const gone = ids.filter((id) => !kept.has(id));
    if (gone.length === 0) return;
    await transaction.deleteFrom('name_words').where('name', 'in', gone).execute();
    await transaction.deleteFrom('names').where('id', 'in', gone).execute();
  });
  return [...new Set(given.map(({ entity }) => entity))];
}

async function removeEntities(transaction: Transaction<Database>, entities: readonly number[], channel: number): Promise<void> {
  await inParts(entities, async (part) => {
    await transaction
      .deleteFrom('channel_entities')
      .where('entity', 'in', part)
      .where('channel', '=', channel)
      .where('articles', '=', 0)
      .execute();
    await transaction
      .deleteFrom('entities')
      .where('id', 'in', part)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('channel_entities').select('channel').whereRef('channel_entities.entity', '=', 'entities.id'))),
      )
      .execute();
  });
}
