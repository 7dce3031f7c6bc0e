// How SQLite hands a paste to one worker: a transaction holds the write lock, so that no two processes can choose the same.
import { sql, type Kysely } from 'kysely';
import type { InboxPasteRow } from './inbox-tables.ts';
import type { Database } from './schema.ts';

/** The claim to be made. */
export interface Claim {
  readonly now: number;
  readonly until: number;
  readonly lease: string;
}

/** Claims the first ready paste of the space that was served longest ago; a lease that ran out before the article was archived counts as a try. */
export function claimPaste(database: Kysely<Database>, { now, until, lease }: Claim): Promise<InboxPasteRow | null> {
  const isReady = sql`ended_at is null and ready_at <= ${now} and (lease_until is null or lease_until <= ${now})`;
  return database.transaction().execute(async (transaction) => {
    const { rows } = await sql<InboxPasteRow>`
      update inbox_pastes
      set lease = ${lease}, lease_until = ${until}, tries = tries + (lease is not null and article is null)
      where id = (
        select id from inbox_pastes
        where ${isReady} and space = (
          select space from inbox_spaces
          where exists (select 1 from inbox_pastes where space = inbox_spaces.space and ${isReady})
          order by served, space limit 1
        )
        order by ready_at, id limit 1
      )
      returning *`.execute(transaction);
    const [row] = rows;
    if (row === undefined) return null;
    await sql`update inbox_spaces set served = (select max(served) + 1 from inbox_spaces) where space = ${row.space}`.execute(transaction);
    return row;
  });
}
