// A message was changed: its part gets the new text, and the paste is read and answered again. The answer that stands is changed.
import { sql, type Kysely } from 'kysely';
import type { Paste } from '../bot/ports.ts';
import type { Database } from './schema.ts';

/** Returns whether anything changed: not for an unknown message, a withdrawn paste, the same text, or where other parts are cleared. */
export function revisePart(database: Kysely<Database>, { place, person, message, link, text }: Paste, readyAt: number): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const parts = await transaction
      .selectFrom('inbox_parts as own')
      .innerJoin('inbox_pastes', 'inbox_pastes.id', 'own.paste')
      .innerJoin('inbox_parts as all', 'all.paste', 'own.paste')
      .select(['all.id', 'all.paste', 'all.message', 'all.text'])
      .where('own.message', '=', message)
      .where('space', '=', place.space)
      .where('channel', '=', place.channel)
      .where('is_withdrawn', '=', 0)
      .execute();
    const isHeld = (paste: number) => parts.every((part) => part.paste !== paste || part.message === message || part.text !== null);
    const changed = parts.filter((part) => part.message === message && part.text !== text && isHeld(part.paste));
    if (changed.length === 0) return false;
    await transaction
      .updateTable('inbox_parts')
      .where(
        'id',
        'in',
        changed.map(({ id }) => id),
      )
      .set({ text, link, person_name: person.name })
      .execute();
    await transaction
      .updateTable('inbox_pastes')
      .where(
        'id',
        'in',
        changed.map(({ paste }) => paste),
      )
      .set({
        ready_at: sql`case when ready_at > ${readyAt} then ready_at else ${readyAt} end`,
        revision: sql`revision + 1`,
        tries: 0,
        article: null,
        ended_at: null,
      })
      .execute();
    return true;
  });
}
