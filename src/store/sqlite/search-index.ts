// The full-text index of SQLite (FTS5) over the column `terms` of a table. Terms come folded and stemmed; here they are only kept.
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** Tables with terms. */
export const SEARCHED = ['articles', 'statement_texts', 'stance_texts'] as const;
export type Searched = (typeof SEARCHED)[number];

/** Pages of the index that are merged before each addition: enough to keep up, and short enough for the event loop. */
const MERGED_PAGES = 40;

/**
 * Makes the index of a table. It keeps no text and no positions, only which terms a row has. With `secure-delete` a deleted term leaves it
 * at once, where it would stay readable until some later merge. FTS5 merges now and then and for long when left alone: here it is done in
 * small steps (tidyIndex).
 */
export async function createSearchIndex(database: Kysely<unknown>, table: Searched): Promise<void> {
  const index = indexOf(table);
  await sql`
    create virtual table ${index} using fts5(
      terms, content = ${sql.lit(table)}, content_rowid = 'id', detail = 'none', columnsize = 0, tokenize = "ascii tokenchars '_'"
    )`.execute(database);
  const options = { 'secure-delete': 1, automerge: 0, crisismerge: 500 };
  for (const [option, value] of Object.entries(options)) {
    await sql`insert into ${index} (${index}, rank) values (${sql.lit(option)}, ${sql.lit(value)})`.execute(database);
  }
}

/** Makes rows findable that are in the table; both ids inclusive. */
export async function addToIndex(transaction: Transaction<Database>, table: Searched, firstId: number, lastId: number): Promise<void> {
  await sql`
    insert into ${indexOf(table)} (rowid, terms)
    select id, terms from ${sql.table(table)} where id between ${firstId} and ${lastId}`.execute(transaction);
}

/** Takes a row out that is still in the table. Rows go one by one and the newest first: then each leaves the index by itself, in a moment. */
export async function removeFromIndex(transaction: Transaction<Database>, table: Searched, id: number): Promise<void> {
  const index = indexOf(table);
  await sql`
    insert into ${index} (${index}, rowid, terms)
    select 'delete', id, terms from ${sql.table(table)} where id = ${id}`.execute(transaction);
}

/** Merges some of what was added lately, so that asking stays fast. */
export async function tidyIndex(transaction: Transaction<Database>, table: Searched): Promise<void> {
  const index = indexOf(table);
  await sql`insert into ${index} (${index}, rank) values ('merge', ${sql.lit(MERGED_PAGES)})`.execute(transaction);
}

/** The name of the index of a table, as SQL. */
export function indexOf(table: Searched) {
  return sql.table(`${table}_search`);
}
