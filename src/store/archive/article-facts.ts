// The facts of articles that stand beside each of their rows.
import type { Transaction } from 'kysely';
import type { ArticleFacts } from '../../bot/ports.ts';
import type { ArticleRow } from '../archive-tables.ts';
import type { Database } from '../schema.ts';

const COLUMNS = [
  'articles.id',
  'articles.title',
  'articles.site',
  'articles.date',
  'articles.person',
  'articles.person_name',
  'articles.posted_at',
  'articles.link',
  'articles.answer_message',
  'articles.answer_link',
  'channels.name as channel_name',
] as const;

type FactsRow = Pick<ArticleRow, 'id' | 'title' | 'site' | 'date' | 'person' | 'person_name' | 'posted_at' | 'link' | 'answer_link'> & {
  readonly channel_name: string;
};

/** Facts by id. */
export async function articleFacts(snapshot: Transaction<Database>, ids: readonly number[]): Promise<Map<number, ArticleFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await factsQuery(snapshot)
    .where('articles.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

/** Articles with what their facts are made of, to be narrowed. */
export function factsQuery(snapshot: Transaction<Database>) {
  return snapshot.selectFrom('articles').innerJoin('channels', 'channels.id', 'articles.channel').select(COLUMNS);
}

/** Facts of a row of `factsQuery`. */
export function factsOf(row: FactsRow): ArticleFacts {
  return {
    id: row.id,
    title: row.title,
    site: row.site,
    date: row.date,
    channel: row.channel_name,
    person: { id: row.person, name: row.person_name },
    postedAt: row.posted_at,
    link: row.answer_link ?? row.link,
  };
}
