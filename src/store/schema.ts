// The tables, as Kysely sees them; what they hold is explained beside each. The migrations make them.
import type { ArchiveTables } from './archive-tables.ts';
import type { InboxTables } from './inbox-tables.ts';

/** Everything in the database. */
export interface Database extends ArchiveTables, InboxTables {
  /** Steps of the schema that were made. */
  migrations: { name: string };
  /** What administrators set: a row for each setting of a space, its value as JSON. */
  settings: { space: string; name: string; value: string };
  /** Commands as they were answered; place, person and options as JSON. */
  shown_answers: { token: string; space: string; person: string; answer: string; at: number };
}
