// Clearing the inbox: texts of pastes that ended go first, their events later, when no platform delivers them again.
import { setImmediate as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** Pastes a transaction, so that neither the database nor the event loop is held for long. */
const BATCH = 100;

/** Deletes the texts of what ended before `textsBefore`, and all of what ended before `eventsBefore`. */
export async function clearInbox(database: Kysely<Database>, textsBefore: number, eventsBefore: number): Promise<void> {
  while (await deletePastes(database, eventsBefore)) await pause();
  while (await deleteTexts(database, textsBefore)) await pause();
}

/** Deletes a batch; returns whether there may be more. */
function deletePastes(database: Kysely<Database>, before: number): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const old = transaction
      .selectFrom('inbox_pastes')
      .select('id')
      .where('ended_at', '<', before)
      .orderBy('ended_at')
      .orderBy('id')
      .limit(BATCH);
    await transaction.deleteFrom('inbox_parts').where('paste', 'in', old).execute();
    const { numDeletedRows } = await transaction.deleteFrom('inbox_pastes').where('id', 'in', old).executeTakeFirst();
    return numDeletedRows > 0n;
  });
}

function deleteTexts(database: Kysely<Database>, before: number): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const old = await transaction
      .updateTable('inbox_pastes')
      .set({ is_joinable: 0 })
      .where('id', 'in', (pastes) =>
        pastes
          .selectFrom('inbox_parts')
          .innerJoin('inbox_pastes', 'inbox_pastes.id', 'inbox_parts.paste')
          .select('inbox_pastes.id')
          .where('inbox_parts.text', 'is not', null)
          .where('inbox_pastes.ended_at', '<', before)
          .limit(BATCH),
      )
      .returning('id')
      .execute();
    if (old.length === 0) return false;
    const ids = old.map(({ id }) => id);
    await transaction
      .updateTable('inbox_parts')
      .where('paste', 'in', ids)
      .set({ text: null, person_name: null, link: null, handle: null })
      .execute();
    return true;
  });
}
