// Accepting a part: unique by its event, joined with what the same person pasted there shortly before or after.
import { randomBytes } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Accepted, AcceptTimes, Paste } from '../bot/ports.ts';
import type { Database } from './schema.ts';

/** Commits a part to a new paste or to the one that it belongs to. */
export function acceptPart(database: Kysely<Database>, paste: Paste, times: AcceptTimes): Promise<Accepted> {
  return database.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('inbox_parts').select('paste').where('event', '=', paste.event).executeTakeFirst();
    if (known !== undefined) return { id: known.paste, isNew: false };
    const id = (await joinPaste(transaction, paste, times)) ?? (await openPaste(transaction, paste, times));
    await transaction
      .insertInto('inbox_parts')
      .values({
        paste: id,
        event: paste.event,
        message: paste.message,
        sent_at: paste.sentAt,
        is_asked: paste.isAsked ? 1 : 0,
        is_whole: paste.isWhole ? 1 : 0,
        person_name: paste.person.name,
        link: paste.link,
        text: paste.text,
        handle: paste.handle,
      })
      .execute();
    return { id, isNew: true };
  });
}

/** Extends the paste that the part belongs to, also one that was answered; null when there is none. */
async function joinPaste(transaction: Transaction<Database>, paste: Paste, times: AcceptTimes): Promise<number | null> {
  if (paste.isWhole) return null;
  const { place, person, sentAt } = paste;
  const near = await transaction
    .selectFrom('inbox_pastes')
    .select('id')
    .where('space', '=', place.space)
    .where('channel', '=', place.channel)
    .where('thread', 'is not distinct from', place.thread)
    .where('person', '=', person.id)
    .where('is_joinable', '=', 1)
    .where('last_sent_at', '>=', sentAt - times.joinWithinMs)
    .where('first_sent_at', '<=', sentAt + times.joinWithinMs)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (near === undefined) return null;
  await transaction
    .updateTable('inbox_pastes')
    .where('id', '=', near.id)
    .set({
      first_sent_at: sql`case when first_sent_at < ${sentAt} then first_sent_at else ${sentAt} end`,
      last_sent_at: sql`case when last_sent_at > ${sentAt} then last_sent_at else ${sentAt} end`,
      ready_at: sql`case when ready_at > ${times.readyAt} then ready_at else ${times.readyAt} end`,
      revision: sql`revision + 1`,
      tries: 0,
      article: null,
      ended_at: null,
    })
    .execute();
  return near.id;
}

async function openPaste(
  transaction: Transaction<Database>,
  { place, person, sentAt, isWhole }: Paste,
  times: AcceptTimes,
): Promise<number> {
  await transaction
    .insertInto('inbox_spaces')
    .values({ space: place.space, served: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const opened = await transaction
    .insertInto('inbox_pastes')
    .values({
      // 22 characters: the platforms take at most 25
      key: randomBytes(16).toString('base64url'),
      ...place,
      person: person.id,
      is_joinable: isWhole ? 0 : 1,
      first_sent_at: sentAt,
      last_sent_at: sentAt,
      ready_at: times.readyAt,
      revision: 1,
      tries: 0,
      is_withdrawn: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return opened.id;
}
