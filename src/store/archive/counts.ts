// Counts that are kept with every change, so that "who said most" and "the most frequent topic" need no counting when they are asked for.
import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** Adds the rows of an article to the counts of its channel (`sign` 1), or takes them off (-1); its rows are all there. */
export async function countRows(transaction: Transaction<Database>, article: number, sign: 1 | -1): Promise<void> {
  await sql`
    insert into channel_entities (entity, channel, articles, statements)
    select names.entity, article_names.channel, ${sign}, 0
    from article_names join names on names.id = article_names.name
    where article_names.article = ${article} group by names.entity
    on conflict (entity, channel) do update set articles = channel_entities.articles + excluded.articles`.execute(transaction);
  await sql`
    insert into channel_entities (entity, channel, articles, statements)
    select speaker, channel, 0, ${sign} * count(*) from statements
    where article = ${article} and is_hidden = 0 and speaker is not null group by speaker
    on conflict (entity, channel) do update set statements = channel_entities.statements + excluded.statements`.execute(transaction);
  await sql`
    update channels set articles = channels.articles + ${sign}, statements = channels.statements + ${sign} * counted.statements
    from (select channel, statements from articles where id = ${article}) as counted
    where channels.id = counted.channel`.execute(transaction);
}

/** Adds to or takes from the statements of a speaker that show. */
export async function countStatement(
  transaction: Transaction<Database>,
  { speaker, channel }: { readonly speaker: number | null; readonly channel: number },
  change: 1 | -1,
): Promise<void> {
  if (speaker === null) return;
  await transaction
    .updateTable('channel_entities')
    .set({ statements: sql<number>`statements + ${change}` })
    .where('entity', '=', speaker)
    .where('channel', '=', channel)
    .execute();
}
