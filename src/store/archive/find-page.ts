// An ArchiveQuery -> the rows of its page and how many there are, in one look into the index where that is enough.
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { ArchiveQuery } from '../../bot/ports.ts';
import { firstIdAfter, firstIdAt } from '../row-ids.ts';
import type { Database } from '../schema.ts';
import { channelTerm, entityTerm, topicGroups, wordTerm } from '../search-terms.ts';
import { findRows, type FoundRow, type RowFilter } from '../sqlite/find-rows.ts';
import type { Searched } from '../sqlite/search-index.ts';
import { isNewestCopy } from './copies.ts';
import type { Scope } from './snapshot.ts';

/** As far as matches are counted. */
export const MOST_COUNTED = 1000;
/**
 * The lists of so many channels with so many statements are intersected with the words; of more, each row with the words is looked at.
 * Either is fast where the other is slow: a few small channels hold few of the rows with a frequent word, many channels most of them.
 */
const FEW_CHANNELS = 12;
const FEW_STATEMENTS = 200_000;

/** A page without what the rows say. */
export interface FoundPage {
  readonly rows: readonly FoundRow[];
  readonly total: number;
  readonly isMore: boolean;
}

/** What is looked for in one table. */
export type Search = (before: number, limit: number) => Promise<readonly FoundRow[]>;

export interface SearchOptions {
  /** Everything, for exports: also what a correction hides, and copies. */
  readonly withHidden?: boolean;
  /** Also what a newer copy of the article says, too. */
  readonly withCopies?: boolean;
  /** Only of articles that this person posted; then every copy counts for itself. */
  readonly person?: string | undefined;
}

/** The search that a query asks for; null when nothing can match. */
export async function searchOf(
  snapshot: Transaction<Database>,
  table: Searched,
  scope: Scope,
  query: Omit<ArchiveQuery, 'limit' | 'after'>,
  { withHidden = false, withCopies = withHidden, person }: SearchOptions = {},
): Promise<Search | null> {
  const groups = await groupsOf(snapshot, scope, query);
  if (groups === null) return null;
  const { since } = query;
  const from = since === undefined ? 0 : firstIdAt(since);
  const article = sql`from articles where articles.id = found.${ARTICLE_ID[table]}`;
  const conditions: RawBuilder<unknown>[] = [];
  // ids tell the minute; in the minute of `since` the date itself decides
  if (since !== undefined) conditions.push(sql`(found.id >= ${firstIdAfter(since)} or (select date ${article}) >= ${since})`);
  if (person !== undefined) conditions.push(sql`(select person ${article}) = ${person}`);
  else if (!withCopies) conditions.push(isNewestCopy(table, scope));
  const filter: Omit<RowFilter, 'before'> = { groups, channels: scope.channels, from, withHidden, conditions };
  return (before, limit) => findRows(snapshot, table, { ...filter, before }, limit);
}

const ARTICLE_ID = { articles: sql.ref('id'), statement_texts: sql.ref('article'), stance_texts: sql.ref('article') };

/** The page of a query. */
export async function findPage(search: Search | null, { after, limit }: Pick<ArchiveQuery, 'after' | 'limit'>): Promise<FoundPage> {
  if (search === null) return { rows: [], total: 0, isMore: false };
  const newest = await search(Number.MAX_SAFE_INTEGER, MOST_COUNTED + 1);
  const total = Math.min(newest.length, MOST_COUNTED);
  const isMore = newest.length > MOST_COUNTED;
  const rest = after === undefined ? newest : newest.filter(({ id }) => id < after);
  const isWhole = !isMore || rest.length >= limit;
  const rows = isWhole ? rest.slice(0, limit) : await search(after ?? Number.MAX_SAFE_INTEGER, limit);
  return { rows, total, isMore };
}

async function groupsOf(
  snapshot: Transaction<Database>,
  { space, channels, statements }: Scope,
  { topic, people }: Pick<ArchiveQuery, 'topic' | 'people'>,
): Promise<string[][] | null> {
  const groups: string[][] = [];
  if (topic !== undefined) {
    const stems = topicGroups(topic);
    if (stems === null) return null;
    groups.push(...stems.map((group) => group.map((stem) => wordTerm(space, stem))));
  }
  if (people !== undefined) {
    if (people.length === 0) return null;
    const found = await snapshot.selectFrom('entities').select('id').where('space', '=', space).where('key', 'in', people).execute();
    if (found.length === 0) return null;
    groups.push(found.map(({ id }) => entityTerm(id)));
  }
  if (groups.length === 0 || (channels.length <= FEW_CHANNELS && statements <= FEW_STATEMENTS)) groups.push(channels.map(channelTerm));
  return groups;
}
