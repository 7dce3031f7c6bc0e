// Articles as they were archived, with their analyses and their answers.
import type { Kysely, Transaction } from 'kysely';
import type { ArchivedArticle, Posted, View } from '../../bot/ports.ts';
import type { ArticleRow } from '../archive-tables.ts';
import type { Database } from '../schema.ts';
import { unpackAnalysis } from './analysis-data.ts';
import { correctionOf } from './corrections.ts';
import { reading, readingView } from './snapshot.ts';

/** An article of the view. */
export async function readArticle(database: Kysely<Database>, view: View, id: number): Promise<ArchivedArticle | null> {
  const stored = await readingView(database, view, null, async (snapshot, { channels }) => {
    const known = await snapshot
      .selectFrom('articles')
      .select('id')
      .where('id', '=', id)
      .where('channel', 'in', channels)
      .executeTakeFirst();
    return known === undefined ? null : loadArticle(snapshot, known.id);
  });
  return stored === null ? null : articleOf(stored);
}

/** The article of a channel of the view that was answered last. */
export async function readNewest(database: Kysely<Database>, view: View, channel: string): Promise<ArchivedArticle | null> {
  if (!view.channels.includes(channel)) return null;
  const stored = await readingView(database, { space: view.space, channels: [channel] }, null, async (snapshot, { channels }) => {
    const newest = await snapshot
      .selectFrom('articles')
      .select('id')
      .where('channel', 'in', channels)
      .where('answer_order', 'is not', null)
      .orderBy('answer_order', 'desc')
      .limit(1)
      .executeTakeFirst();
    return newest === undefined ? null : loadArticle(snapshot, newest.id);
  });
  return stored === null ? null : articleOf(stored);
}

/** All articles of a space or of all, oldest first. */
export async function* readEverything(database: Kysely<Database>, space: string | null): AsyncGenerator<ArchivedArticle> {
  for (let last = -1; ;) {
    const stored = await reading(database, async (snapshot) => {
      let query = snapshot.selectFrom('articles').innerJoin('spaces', 'spaces.id', 'articles.space').select('articles.id');
      if (space !== null) query = query.where('spaces.name', '=', space);
      const next = await query.where('articles.id', '>', last).orderBy('articles.id').limit(1).executeTakeFirst();
      return next === undefined ? null : loadArticle(snapshot, next.id);
    });
    if (stored === null) return;
    yield await articleOf(stored);
    last = stored.row.id;
  }
}

/** Notes the card that answers an article, or that it has none of its own; what is answered anew is the newest of its channel. */
export async function recordAnswer(database: Kysely<Database>, article: number, answer: Posted | null): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('articles')
      .select(['channel', 'answer_message', 'answer_order'])
      .where('id', '=', article)
      .executeTakeFirst();
    if (row === undefined) return;
    const change = { answer_message: answer?.message ?? null, answer_link: answer?.link ?? null };
    const isNew = answer === null ? row.answer_order === null : answer.message !== row.answer_message;
    const order = isNew ? { answer_order: await nextAnswerOrder(transaction, row.channel) } : {};
    await transaction
      .updateTable('articles')
      .set({ ...change, ...order })
      .where('id', '=', article)
      .execute();
  });
}

async function nextAnswerOrder(transaction: Transaction<Database>, channel: number): Promise<number> {
  const last = await transaction
    .selectFrom('articles')
    .select('answer_order')
    .where('channel', '=', channel)
    .where('answer_order', 'is not', null)
    .orderBy('answer_order', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.answer_order ?? 0) + 1;
}

async function loadArticle(snapshot: Transaction<Database>, id: number) {
  const row = await snapshot
    .selectFrom('articles')
    .innerJoin('channels', 'channels.id', 'articles.channel')
    .innerJoin('spaces', 'spaces.id', 'articles.space')
    .innerJoin('analyses', 'analyses.article', 'articles.id')
    .selectAll('articles')
    .select(['channels.name as channel_name', 'spaces.name as space_name', 'text_hash', 'data'])
    .where('articles.id', '=', id)
    .executeTakeFirstOrThrow();
  const messages = await snapshot.selectFrom('article_messages').select('message').where('article', '=', id).orderBy('position').execute();
  const corrections = await snapshot.selectFrom('corrections').selectAll().where('article', '=', id).orderBy('stance').execute();
  return { row, messages: messages.map(({ message }) => message), corrections: corrections.map(correctionOf) };
}

async function articleOf({ row, messages, corrections }: Awaited<ReturnType<typeof loadArticle>>): Promise<ArchivedArticle> {
  return {
    id: row.id,
    paste: row.paste,
    place: { space: row.space_name, channel: row.channel_name, thread: row.thread },
    person: { id: row.person, name: row.person_name },
    messages,
    link: row.link,
    postedAt: row.posted_at,
    publishedAt: row.published_at,
    site: row.site,
    title: row.title,
    words: row.words,
    wordsRead: row.words_read,
    analysis: await unpackAnalysis(row.id, row),
    answer: answerOf(row),
    corrections,
  };
}

/** The card that answers an article. */
export function answerOf({ answer_message, answer_link }: Pick<ArticleRow, 'answer_message' | 'answer_link'>): Posted | null {
  return answer_message === null ? null : { message: answer_message, link: answer_link };
}
