// Emptying SQLite's write-ahead log, which holds older states of what was deleted since.
import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

const TRIES = 50;
const PAUSE_MS = 20;

/** Writes the log back and empties it; while other processes read for long it stays until the next time. */
export async function emptyLog(database: Kysely<Database>): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(database);
    if (rows[0]?.busy !== 1) return;
    await pause(PAUSE_MS);
  }
}
