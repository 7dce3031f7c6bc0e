// Withdrawing pastes: what somebody deleted or wants forgotten leaves the inbox, and an answer that stands is taken back.
import { setImmediate as pause } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { Withdrawal } from '../bot/ports.ts';
import type { Database } from './schema.ts';

/** Pastes a transaction, so that neither the database nor the event loop is held for long. */
const BATCH = 100;

/** Deletes the texts and ends the pastes; what has or may get an answer becomes ready for its removal. Returns how many still waited. */
export async function withdrawPastes(database: Kysely<Database>, which: Withdrawal): Promise<number> {
  let waiting = 0;
  let last = 0;
  for (;;) {
    const batch = await withdrawBatch(database, which, last);
    waiting += batch.filter(({ ended_at }) => ended_at === null).length;
    const end = batch.at(-1);
    if (end === undefined || batch.length < BATCH) return waiting;
    last = end.id;
    await pause();
  }
}

/** The next pastes behind `last`, as they were before. */
function withdrawBatch(database: Kysely<Database>, which: Withdrawal, last: number): Promise<{ id: number; ended_at: number | null }[]> {
  return database.transaction().execute(async (transaction) => {
    const pastes = await transaction
      .selectFrom('inbox_pastes')
      .select(['id', 'ended_at'])
      .where('space', '=', which.space)
      .$if(which.paste !== undefined, (pastes) => pastes.where('key', '=', which.paste ?? ''))
      .where('id', '>', last)
      .where('is_withdrawn', '=', 0)
      .$if(which.person !== undefined, (query) => query.where('person', '=', which.person ?? ''))
      .$if(which.place !== undefined, (query) => query.where('channel', '=', which.place?.channel ?? ''))
      .$if((which.place?.thread ?? null) !== null, (query) => query.where('thread', '=', which.place?.thread ?? ''))
      .$if(which.message !== undefined, (query) =>
        query.where('channel', '=', which.message?.channel ?? '').where('id', 'in', ({ selectFrom }) =>
          selectFrom('inbox_parts')
            .select('paste')
            .where('message', '=', which.message?.id ?? ''),
        ),
      )
      .orderBy('id')
      .limit(BATCH)
      .execute();
    if (pastes.length === 0) return pastes;
    const ids = pastes.map(({ id }) => id);
    const isUnanswered = sql<boolean>`lease is null and attempt_at is null and posted_message is null`;
    await transaction
      .updateTable('inbox_pastes')
      .where('id', 'in', ids)
      .set({
        is_withdrawn: 1,
        is_joinable: 0,
        // whoever holds it goes on until it finds the job outdated or ends it; then it is ready once more
        revision: sql`revision + 1`,
        tries: 0,
        article: null,
        ready_at: sql`case when ${isUnanswered} then ready_at else 0 end`,
        ended_at: sql`case when ${isUnanswered} then coalesce(ended_at, ready_at) end`,
      })
      .execute();
    await transaction.updateTable('inbox_parts').where('paste', 'in', ids).set({ text: null, person_name: null, link: null }).execute();
    return pastes;
  });
}
