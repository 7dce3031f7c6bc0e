// One state of the database for all queries of an answer, so that nothing that another process changes meanwhile mixes into it.
import type { Kysely, Transaction } from 'kysely';
import type { View } from '../../bot/ports.ts';
import type { Database } from '../schema.ts';

/** What may be shown, as ids; made only from a view that names its channels. */
export interface Scope {
  readonly space: number;
  /** Never empty. */
  readonly channels: readonly number[];
  /** Statements in these channels. */
  readonly statements: number;
}

/** Runs queries on one state. */
export function reading<Result>(database: Kysely<Database>, read: (snapshot: Transaction<Database>) => Promise<Result>): Promise<Result> {
  return database.transaction().setAccessMode('read only').execute(read);
}

/** Runs queries of a view on one state; `empty` is the answer when none of its channels holds an article. */
export function readingView<Result>(
  database: Kysely<Database>,
  view: View,
  empty: Result,
  read: (snapshot: Transaction<Database>, scope: Scope) => Promise<Result>,
): Promise<Result> {
  return reading(database, async (snapshot) => {
    const scope = await scopeOf(snapshot, view);
    return scope === null ? empty : read(snapshot, scope);
  });
}

async function scopeOf(snapshot: Transaction<Database>, view: View): Promise<Scope | null> {
  const readable = new Set(view.channels);
  const known = await snapshot
    .selectFrom('channels')
    .innerJoin('spaces', 'spaces.id', 'channels.space')
    .select(['channels.id', 'channels.name', 'channels.space', 'channels.statements'])
    .where('spaces.name', '=', view.space)
    .execute();
  const channels = known.filter(({ name }) => readable.has(name));
  const [first] = channels;
  if (first === undefined) return null;
  const statements = channels.reduce((sum, channel) => sum + channel.statements, 0);
  return { space: first.space, channels: channels.map(({ id }) => id), statements };
}
