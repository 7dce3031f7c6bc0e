// Forgetting for good: what is to go is written down first, so that a stop in between leaves it to be finished; then article by article
// goes in a transaction of its own; in the end the log of the database is emptied, where copies would stay.
import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import type { Forgetting, Forgotten } from '../../bot/ports.ts';
import type { Database } from '../schema.ts';
import { emptyLog } from '../sqlite/empty-log.ts';
import { answerOf } from './read-articles.ts';
import { removeArticle } from './remove-article.ts';
import { reading } from './snapshot.ts';

/** How many articles and statements would go. */
export function countForgetting(database: Kysely<Database>, forgetting: Forgetting): Promise<{ articles: number; statements: number }> {
  return reading(database, async (snapshot) => {
    const counted = await meant(snapshot, forgetting)
      .select(({ fn }) => [fn.countAll<number>().as('articles'), fn.sum<number | null>('articles.statements').as('statements')])
      .executeTakeFirstOrThrow();
    return { articles: counted.articles, statements: counted.statements ?? 0 };
  });
}

/** Forgets what there is now; yields each article once it is gone. */
export async function* forget(database: Kysely<Database>, forgetting: Forgetting): AsyncGenerator<Forgotten> {
  const order = await database.transaction().execute(async (transaction) => {
    const { value } = await transaction.selectFrom('counters').select('value').where('name', '=', 'articles').executeTakeFirstOrThrow();
    return transaction
      .insertInto('forgettings')
      .values({ forgetting: JSON.stringify(forgetting), last_number: value })
      .returning(['id', 'last_number'])
      .executeTakeFirstOrThrow();
  });
  yield* carryOut(database, order.id, forgetting, order.last_number);
}

/** Goes on with what a stop interrupted; first come the articles that are gone already but whose card may still stand. */
export async function* resumeForgetting(database: Kysely<Database>): AsyncGenerator<Forgotten> {
  const gone = await database.selectFrom('forgotten_articles').selectAll().orderBy('id').execute();
  for (const { id, forgotten } of gone) yield* handOver(database, id, JSON.parse(forgotten) as Forgotten);
  const orders = await database.selectFrom('forgettings').selectAll().orderBy('id').execute();
  for (const { id, forgetting, last_number } of orders) yield* carryOut(database, id, JSON.parse(forgetting) as Forgetting, last_number);
}

async function* carryOut(database: Kysely<Database>, order: number, forgetting: Forgetting, lastNumber: number): AsyncGenerator<Forgotten> {
  for (;;) {
    const forgotten = await removeNext(database, forgetting, lastNumber);
    if (forgotten === null) break;
    yield* handOver(database, forgotten.id, forgotten);
  }
  await database.transaction().execute(async (transaction) => {
    if (forgetting.what === 'person') {
      const { space, person } = forgetting;
      await transaction.deleteFrom('shown_answers').where('space', '=', space).where('person', '=', person).execute();
    }
    if (forgetting.what === 'space') await transaction.deleteFrom('shown_answers').where('space', '=', forgetting.space).execute();
    await transaction.deleteFrom('forgettings').where('id', '=', order).execute();
  });
  await emptyLog(database);
}

/** Whoever asks for the next one is done with this. */
async function* handOver(database: Kysely<Database>, id: number, forgotten: Forgotten): AsyncGenerator<Forgotten> {
  yield forgotten;
  await database.deleteFrom('forgotten_articles').where('id', '=', id).execute();
}

function removeNext(database: Kysely<Database>, forgetting: Forgetting, lastNumber: number): Promise<Forgotten | null> {
  return database.transaction().execute(async (transaction) => {
    const next = await meant(transaction, forgetting)
      .innerJoin('channels', 'channels.id', 'articles.channel')
      .select(['articles.id', 'channels.name as channel', 'spaces.name as space', 'thread', 'answer_message', 'answer_link'])
      .where('number', '<=', lastNumber)
      .orderBy('number')
      .limit(1)
      .executeTakeFirst();
    if (next === undefined) return null;
    const { id, space, channel, thread } = next;
    await removeArticle(transaction, id);
    const forgotten: Forgotten = { id, place: { space, channel, thread }, answer: answerOf(next) };
    await transaction
      .insertInto('forgotten_articles')
      .values({ id, forgotten: JSON.stringify(forgotten) })
      .execute();
    return forgotten;
  });
}

type Articles = SelectQueryBuilder<Database, 'articles' | 'spaces', object>;

/** The articles that are meant. */
function meant(transaction: Transaction<Database>, forgetting: Forgetting): Articles {
  const articles: Articles = transaction.selectFrom('articles').innerJoin('spaces', 'spaces.id', 'articles.space');
  if (forgetting.what === 'article') return articles.where('articles.id', '=', forgetting.id);
  const ofSpace = articles.where('spaces.name', '=', forgetting.space);
  switch (forgetting.what) {
    case 'space':
      return ofSpace;
    case 'person':
      return ofSpace.where('articles.person', '=', forgetting.person);
    case 'older':
      return ofSpace.where('articles.posted_at', '<', forgetting.postedBefore);
    case 'place': {
      const ofChannel = ofSpace.where('articles.channel', 'in', ({ selectFrom }) =>
        selectFrom('channels').select('channels.id').where('channels.name', '=', forgetting.channel),
      );
      return forgetting.thread === null ? ofChannel : ofChannel.where('articles.thread', '=', forgetting.thread);
    }
    case 'messages':
      return ofSpace.where('articles.id', 'in', ({ selectFrom }) =>
        selectFrom('article_messages')
          .innerJoin('channels', 'channels.id', 'article_messages.channel')
          .innerJoin('spaces as of', 'of.id', 'channels.space')
          .select('article')
          .where('of.name', '=', forgetting.space)
          .where('channels.name', '=', forgetting.channel)
          .where('message', '=', forgetting.message),
      );
  }
}
