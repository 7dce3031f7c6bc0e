// Articles of a view: by topic, by date, by the same words.
import type { Kysely, Transaction } from 'kysely';
import type { ArticleFacts, ArticlesQuery, Page, View } from '../../bot/ports.ts';
import { firstIdAt } from '../row-ids.ts';
import type { Database } from '../schema.ts';
import type { FoundRow } from '../sqlite/find-rows.ts';
import { hashOfWords } from './analysis-data.ts';
import { articleFacts, factsOf, factsQuery } from './article-facts.ts';
import { isNewestCopy } from './copies.ts';
import { findPage, searchOf, type Search } from './find-page.ts';
import { readingView, type Scope } from './snapshot.ts';

/** Statements looked at in one step on the way to the articles that hold them. */
const STEP = 2000;

/** A page of articles, newest first. All words of a topic are in an article's title and names, or in one of its statements. */
export function findArticles(database: Kysely<Database>, view: View, query: ArticlesQuery): Promise<Page<ArticleFacts>> {
  return readingView(database, view, { rows: [], total: 0, isMore: false }, async (snapshot, scope) => {
    const page = await findPage(await searchArticles(snapshot, scope, query), query);
    const ids = page.rows.map(({ id }) => id);
    const facts = await articleFacts(snapshot, ids);
    return { ...page, rows: ids.flatMap((id) => facts.get(id) ?? []) };
  });
}

/** The newest article of the view with the same words whose answer still stands. */
export function findSame(database: Kysely<Database>, view: View, text: string, paste: string): Promise<ArticleFacts | null> {
  const hash = hashOfWords(text);
  return readingView(database, view, null, async (snapshot, { space, channels }) => {
    const row = await factsQuery(snapshot)
      .where('words_hash', '=', hash)
      .where('articles.space', '=', space)
      .where('articles.channel', 'in', channels)
      .where('paste', '!=', paste)
      .where('answer_message', 'is not', null)
      .orderBy('posted_at', 'desc')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : factsOf(row);
  });
}

async function searchArticles(
  snapshot: Transaction<Database>,
  scope: Scope,
  { topic, since, person }: ArticlesQuery,
): Promise<Search | null> {
  if (topic === undefined) return searchAll(snapshot, scope, { since, person });
  const asked = { topic, ...(since === undefined ? {} : { since }) };
  const byNames = await searchOf(snapshot, 'articles', scope, asked, { person });
  const byWords = await searchOf(snapshot, 'statement_texts', scope, asked, { person, withCopies: true });
  if (byNames === null || byWords === null) return null;
  return async (before, limit) => {
    const named = await byNames(before, limit);
    const said = await articlesOfRows(byWords, before, limit);
    const ids = [...new Set([...named.map(({ id }) => id), ...said])].toSorted((a, b) => b - a);
    return rowsOf((person === undefined ? await withoutCopies(snapshot, ids) : ids).slice(0, limit));
  };
}

/** Of articles that were found by what they say, only the newest with the same words. */
async function withoutCopies(snapshot: Transaction<Database>, newestFirst: readonly number[]): Promise<number[]> {
  if (newestFirst.length < 2) return [...newestFirst];
  const rows = await snapshot.selectFrom('articles').select(['id', 'words_hash']).where('id', 'in', newestFirst).execute();
  const hashes = new Map(rows.map(({ id, words_hash }) => [id, words_hash]));
  const seen = new Set<string | undefined>();
  return newestFirst.filter((id) => {
    const hash = hashes.get(id);
    return !seen.has(hash) && seen.add(hash);
  });
}

/** The newest articles with statements that match. Statements of newer articles have higher ids. */
async function articlesOfRows(search: Search, before: number, limit: number): Promise<number[]> {
  const articles = new Set<number>();
  for (let row = Number.MAX_SAFE_INTEGER; ;) {
    const found = await search(row, STEP);
    for (const { article } of found) if (article < before) articles.add(article);
    const last = found.at(-1);
    if (last === undefined || found.length < STEP || articles.size >= limit) return [...articles];
    row = last.id;
  }
}

function searchAll(snapshot: Transaction<Database>, scope: Scope, { since, person }: Pick<ArticlesQuery, 'since' | 'person'>): Search {
  const { space, channels } = scope;
  return async (before, limit) => {
    let query = snapshot.selectFrom('articles as found').select('id').where('space', '=', space).where('channel', 'in', channels);
    query = person === undefined ? query.where(isNewestCopy('articles', scope)) : query.where('person', '=', person);
    if (since !== undefined) query = query.where('id', '>=', firstIdAt(since)).where('date', '>=', since);
    const rows = await query.where('id', '<', before).orderBy('id', 'desc').limit(limit).execute();
    return rowsOf(rows.map(({ id }) => id));
  };
}

function rowsOf(ids: readonly number[]): FoundRow[] {
  return ids.map((id) => ({ id, article: id }));
}
