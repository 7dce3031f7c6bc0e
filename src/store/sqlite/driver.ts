// Kysely's way to a SQLite file. Unlike Kysely's own driver it takes the write lock when a transaction begins, waits for other processes
// without holding the event loop, keeps prepared statements, and turns SQLite's errors into StoreErrors.
import type BetterSqlite3 from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely';
import { toStoreError } from './store-errors.ts';
import { whenFree } from './when-free.ts';

/** Statements of lists of any length would fill the memory otherwise. */
const MOST_STATEMENTS = 500;

/** One connection, used by one query or transaction at a time, in the order in which they came. */
export class SqliteDriver implements Driver {
  readonly #database: BetterSqlite3.Database;
  readonly #connection: SqliteConnection;
  #lastTurn: Promise<void> = Promise.resolve();
  #endTurn: () => void = () => {};

  constructor(database: BetterSqlite3.Database) {
    this.#database = database;
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const turnBefore = this.#lastTurn;
    const { promise, resolve } = withResolvers();
    this.#lastTurn = promise;
    await turnBefore;
    this.#endTurn = resolve;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#endTurn();
  }

  /** A read-only transaction sees one state of the database and hinders no writer. */
  async beginTransaction(_connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    await whenFree(() => (accessMode === 'read only' ? this.#beginReading() : this.#database.exec('begin immediate')));
  }

  /** A plain begin takes no lock: only the first read shows whether another process has the file for itself. */
  #beginReading(): void {
    this.#database.exec('begin');
    try {
      this.#database.exec('select 1 from sqlite_schema limit 1');
    } catch (error) {
      this.#database.exec('rollback');
      throw error;
    }
  }

  async commitTransaction(): Promise<void> {
    await whenFree(() => this.#database.exec('commit'));
  }

  async rollbackTransaction(): Promise<void> {
    // a full disk has SQLite roll back by itself
    if (this.#database.inTransaction) this.#database.exec('rollback');
  }

  async destroy(): Promise<void> {
    await this.#lastTurn;
    this.#database.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: BetterSqlite3.Database;
  readonly #statements = new Map<string, BetterSqlite3.Statement<unknown[], unknown>>();

  constructor(database: BetterSqlite3.Database) {
    this.#database = database;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const run = (): QueryResult<Row> => {
      const statement = this.#prepare(sql);
      if (statement.reader) return { rows: statement.all(...parameters) as Row[] };
      const { changes, lastInsertRowid } = statement.run(...parameters);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    };
    // inside of a transaction the lock is there already; what is busy then stays so
    return this.#database.inTransaction ? translated(run) : whenFree(run);
  }

  // eslint-disable-next-line require-yield
  async *streamQuery(): AsyncGenerator<never> {
    throw new TypeError('large results are read in pages, not streamed');
  }

  #prepare(sql: string): BetterSqlite3.Statement<unknown[], unknown> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
    const statement = this.#database.prepare<unknown[], unknown>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

function translated<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw toStoreError(error);
  }
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
