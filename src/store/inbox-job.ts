// Rows of the inbox -> the job that a worker gets.
import type { Kysely } from 'kysely';
import type { Job, Paste } from '../bot/ports.ts';
import type { InboxPartRow, InboxPasteRow } from './inbox-tables.ts';
import type { Database } from './schema.ts';

/** The job of a paste that was just claimed. */
export async function readJob(database: Kysely<Database>, row: InboxPasteRow): Promise<Job> {
  const parts = await database.selectFrom('inbox_parts').selectAll().where('paste', '=', row.id).orderBy('id').execute();
  return {
    id: row.id,
    lease: row.lease ?? '',
    key: row.key,
    parts: parts.map((part) => readPart(row, part)),
    revision: row.revision,
    isWithdrawn: row.is_withdrawn === 1,
    tries: row.tries,
    attemptAt: row.attempt_at,
    article: row.article,
    posted: row.posted_message === null ? null : { message: row.posted_message, link: row.posted_link },
  };
}

function readPart({ space, channel, thread, person }: InboxPasteRow, part: InboxPartRow): Paste {
  return {
    event: part.event,
    place: { space, channel, thread },
    person: { id: person, name: part.person_name ?? '' },
    message: part.message,
    link: part.link,
    text: part.text ?? '',
    sentAt: part.sent_at,
    isAsked: part.is_asked === 1,
    isWhole: part.is_whole === 1,
    handle: part.handle,
  };
}
