// A SQLite file, opened so that what is committed survives a power cut and what is deleted leaves no trace.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { StoreError } from '../../errors.ts';
import type { Database } from '../schema.ts';
import { SqliteDriver } from './driver.ts';
import { toStoreError } from './store-errors.ts';
import { whenFree } from './when-free.ts';

/** SQLite's own waiting holds the event loop; the driver waits longer, without. */
const BUSY_TIMEOUT_MS = 2;
/** Pages of 4 KiB after which the log is written back: a larger log makes fewer but longer stops. */
const CHECKPOINT_PAGES = 500;

const PRAGMAS = [
  'foreign_keys = on',
  'secure_delete = on',
  // what does not fit into memory would lie in other files, where nothing is wiped
  'temp_store = memory',
  'synchronous = full',
  'journal_mode = wal',
  `wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
];

/** Opens or creates a file; `:memory:` lasts until it is closed. */
export async function openSqlite(file: string): Promise<Kysely<Database>> {
  const database = open(file);
  try {
    await configure(database);
  } catch (error) {
    database.close();
    throw toStoreError(error);
  }
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new SqliteDriver(database),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

function open(file: string): BetterSqlite3.Database {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    return new BetterSqlite3(file, { timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    throw new StoreError('cannot-open', `The database ${file} cannot be opened: check the path and the rights on its folder.`, {
      cause: error,
    });
  }
}

async function configure(database: BetterSqlite3.Database): Promise<void> {
  // several processes that start at once, or one after a crash, want the file for themselves here
  for (const pragma of PRAGMAS) await whenFree(() => database.pragma(pragma));
}
