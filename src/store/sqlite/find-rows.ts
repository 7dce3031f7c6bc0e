// Asking the full-text index of SQLite. Terms come from `search-terms.ts` only: nothing that a person typed is ever read as an operator.
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { indexOf, type Searched } from './search-index.ts';

/** What rows must have. */
export interface RowFilter {
  /** One term of every group. */
  readonly groups: readonly (readonly string[])[];
  /** Ids of the channels that may be seen. */
  readonly channels: readonly number[];
  /** Least id. */
  readonly from: number;
  /** Only ids below. */
  readonly before: number;
  /** Whether what shows only in exports counts, too. */
  readonly withHidden: boolean;
  /** What else must hold of a row, which they call `found`. */
  readonly conditions: readonly RawBuilder<unknown>[];
}

/** A row that was found; ids are newest first. */
export interface FoundRow {
  readonly id: number;
  readonly article: number;
}

/** What is searched, and the short rows beside it. */
const ROWS = {
  articles: { rows: 'articles', article: 'id', canHide: false },
  statement_texts: { rows: 'statements', article: 'article', canHide: true },
  stance_texts: { rows: 'stances', article: 'article', canHide: true },
} as const;

/** The newest rows that match, at most `limit`. */
export async function findRows(
  snapshot: Transaction<Database>,
  table: Searched,
  filter: RowFilter,
  limit: number,
): Promise<readonly FoundRow[]> {
  const { rows, article, canHide } = ROWS[table];
  const shown = canHide && !filter.withHidden ? sql`and found.is_hidden = 0` : sql``;
  const conditions = filter.conditions.map((condition) => sql`and ${condition}`);
  // "cross join" keeps SQLite from beginning with the other table; FTS5 takes no bounds but integers, and numbers are bound as reals
  const result = await sql<FoundRow>`
    select found.id as id, found.${sql.raw(article)} as article
    from ${indexOf(table)} as search cross join ${sql.table(rows)} as found on found.id = search.rowid
    where ${indexOf(table)} match ${expressionOf(filter.groups)} and search.rowid >= cast(${filter.from} as integer) and search.rowid < cast(${filter.before} as integer)
      and found.channel in (${sql.join(filter.channels)}) ${shown} ${sql.join(conditions, sql` `)}
    order by search.rowid desc limit ${limit}`.execute(snapshot);
  return result.rows;
}

/** Every term in quotation marks; a term has none itself. */
function expressionOf(groups: RowFilter['groups']): string {
  return groups.map((terms) => `(${terms.map((term) => `"${term}"`).join(' OR ')})`).join(' AND ');
}
