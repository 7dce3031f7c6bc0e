// The inbox: accepted pastes, their parts, and whose turn it is. The columns are explained in `inbox-tables.ts`.
import { sql, type Kysely } from 'kysely';

/** Makes the tables of the inbox. */
export async function createInboxTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('inbox_spaces')
    .addColumn('space', 'text', (column) => column.primaryKey())
    .addColumn('served', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('inbox_spaces_by_turn').on('inbox_spaces').columns(['served', 'space']).execute();
  await database.schema
    .createTable('inbox_pastes')
    // an id is never given twice: the archive and the logs name it
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('space', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('is_joinable', 'integer', (column) => column.notNull())
    .addColumn('first_sent_at', 'bigint', (column) => column.notNull())
    .addColumn('last_sent_at', 'bigint', (column) => column.notNull())
    .addColumn('ready_at', 'bigint', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('lease', 'text')
    .addColumn('lease_until', 'bigint')
    .addColumn('attempt_at', 'bigint')
    .addColumn('article', 'bigint')
    .addColumn('posted_message', 'text')
    .addColumn('posted_link', 'text')
    .addColumn('is_withdrawn', 'integer', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('reason', 'text')
    .execute();
  await sql`create index inbox_pastes_of_space on inbox_pastes (space, id)`.execute(database);
  await sql`create index inbox_pastes_waiting on inbox_pastes (space, ready_at, id) where ended_at is null`.execute(database);
  await sql`create index inbox_pastes_ready on inbox_pastes (ready_at) where ended_at is null`.execute(database);
  await sql`create index inbox_pastes_ended on inbox_pastes (ended_at, id) where ended_at is not null`.execute(database);
  await sql`create index inbox_pastes_by_person on inbox_pastes (space, person, channel, last_sent_at)`.execute(database);
  await database.schema
    .createTable('inbox_parts')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('paste', 'integer', (column) => column.notNull().references('inbox_pastes.id'))
    .addColumn('event', 'text', (column) => column.notNull().unique())
    .addColumn('message', 'text')
    .addColumn('sent_at', 'bigint', (column) => column.notNull())
    .addColumn('is_asked', 'integer', (column) => column.notNull())
    .addColumn('is_whole', 'integer', (column) => column.notNull())
    .addColumn('person_name', 'text')
    .addColumn('link', 'text')
    .addColumn('text', 'text')
    .addColumn('handle', 'text')
    .execute();
  await sql`create index inbox_parts_of_paste on inbox_parts (paste)`.execute(database);
  await sql`create index inbox_parts_by_message on inbox_parts (message)`.execute(database);
  await sql`create index inbox_parts_with_text on inbox_parts (paste) where text is not null`.execute(database);
}
