// The versions of the schema, in order. A database only ever goes forward; two processes that start at once do it one after the other.
import type { Kysely } from 'kysely';
import { StoreError } from '../errors.ts';
import { createArchiveTables } from './migrations/archive.ts';
import { createInboxTables } from './migrations/inbox.ts';
import type { Database } from './schema.ts';

/** A step forward; `name` stays for ever. */
export interface Migration {
  readonly name: string;
  readonly up: (database: Kysely<unknown>) => Promise<void>;
}

/** All steps; what was published is never changed, only followed. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'archive', up: createArchiveTables },
  { name: 'inbox', up: createInboxTables },
];

/** Brings a database up to date, in one transaction; refuses one that a newer program made. */
export async function migrate(database: Kysely<Database>, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .execute();
    const done = new Set((await transaction.selectFrom('migrations').select('name').execute()).map(({ name }) => name));
    const unknown = [...done].filter((name) => !migrations.some((migration) => migration.name === name));
    if (unknown.length > 0) {
      throw new StoreError('newer-schema', `A newer version of Whosaid made this database (${unknown.join(', ')}): install that version.`);
    }
    for (const { name, up } of migrations) {
      if (done.has(name)) continue;
      // a step knows the tables of its time, not those of today
      await up(transaction as unknown as Kysely<unknown>);
      await transaction.insertInto('migrations').values({ name }).execute();
    }
  });
}
