// Ids that say their date: in their order rows are oldest first, to the minute, and in the order of their coming within a minute. So "newest
// first", "since" and "the next page" are ranges of ids, also in the full-text index.
import { sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

const MINUTE_MS = 60_000;
/** Ids in a minute: 2^26 of them leave 27 bits for minutes, until the year 2225, in a number that JavaScript holds exactly. */
const IDS_PER_MINUTE = 2 ** 26;
const LAST_MINUTE = 2 ** 27 - 1;

/** Least id of a row of this date (epoch milliseconds) or later in its minute; dates before 1970 count as 1970. */
export function firstIdAt(date: number): number {
  const minute = Math.floor(date / MINUTE_MS);
  return Math.min(Math.max(minute, 0), LAST_MINUTE) * IDS_PER_MINUTE;
}

/** Least id of the minute after the one of this date: from there on every row is later than the date. */
export function firstIdAfter(date: number): number {
  return firstIdAt(date) + IDS_PER_MINUTE;
}

/** The id of the article with a number that no other has. */
export function articleId(date: number, number: number): number {
  return firstIdAt(date) + (number % IDS_PER_MINUTE);
}

/** The next free id of the minute. */
export async function nextId(transaction: Transaction<Database>, table: 'statements' | 'stances', date: number): Promise<number> {
  const first = firstIdAt(date);
  const last = await transaction
    .selectFrom(table)
    .select(({ fn }) => fn.max('id').as('id'))
    .where('id', '>=', first)
    .where('id', '<', first + IDS_PER_MINUTE)
    .executeTakeFirst();
  return typeof last?.id === 'number' ? last.id + 1 : first;
}

/** A number that was never given before. */
export async function nextArticleNumber(transaction: Transaction<Database>): Promise<number> {
  const counter = await transaction
    .updateTable('counters')
    .set({ value: sql<number>`value + 1` })
    .where('name', '=', 'articles')
    .returning('value')
    .executeTakeFirstOrThrow();
  return counter.value;
}
