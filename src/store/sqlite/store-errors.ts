// What SQLite says -> StoreError: the one spot where its errors enter. What is a mistake of ours in a statement passes as it is.
import BetterSqlite3 from 'better-sqlite3';
import { StoreError } from '../../errors.ts';

/** By the beginning of SQLite's code, the first that fits; each sentence says what to do. */
const KNOWN: readonly (readonly [prefix: string, code: string, message: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'The disk with the database is full: make room; everything accepted so far is safe.'],
  ['SQLITE_IOERR_SHM', 'disk-full', 'The disk with the database is full: make room; everything accepted so far is safe.'],
  ['SQLITE_READONLY', 'read-only', 'The database cannot be written: let the program write its file and its folder.'],
  ['SQLITE_BUSY', 'busy', 'Another process keeps the database locked: end it or try again.'],
  ['SQLITE_LOCKED', 'busy', 'Another process keeps the database locked: end it or try again.'],
  ['SQLITE_CANTOPEN', 'cannot-open', 'The database cannot be opened: check the path in DATABASE_URL and the rights on its folder.'],
  ['SQLITE_PERM', 'cannot-open', 'The database cannot be opened: check the path in DATABASE_URL and the rights on its folder.'],
  ['SQLITE_AUTH', 'cannot-open', 'The database cannot be opened: check the path in DATABASE_URL and the rights on its folder.'],
  ['SQLITE_CORRUPT', 'corrupt', 'The database is damaged: stop the program and bring the file back from a copy.'],
  ['SQLITE_NOTADB', 'corrupt', 'The file in DATABASE_URL is no database of Whosaid: name another file or bring it back from a copy.'],
  ['SQLITE_IOERR', 'disk-error', 'The disk with the database fails: check the disk and start again.'],
];

/** Whether waiting may help. */
export function isBusy(error: unknown): boolean {
  return error instanceof BetterSqlite3.SqliteError && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code);
}

/** A StoreError when the reason lies outside of the program, else the error itself. */
export function toStoreError(error: unknown): unknown {
  if (!(error instanceof BetterSqlite3.SqliteError)) return error;
  const known = KNOWN.find(([prefix]) => error.code.startsWith(prefix));
  return known === undefined ? error : new StoreError(known[1], known[2], { cause: error });
}
