// An article with all its rows and names -> the database, in one transaction.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { NewArticle, Place } from '../../bot/ports.ts';
import { articleId, nextArticleNumber, nextId } from '../row-ids.ts';
import type { Database } from '../schema.ts';
import { addToIndex, SEARCHED, tidyIndex } from '../sqlite/search-index.ts';
import { hashOfWords, packAnalysis, type AnalysisData } from './analysis-data.ts';
import { restoreCorrections } from './corrections.ts';
import { countRows } from './counts.ts';
import { namedEntities } from './entity-names.ts';
import { inParts } from './in-parts.ts';
import { keepNames } from './keep-names.ts';
import { removeArticle } from './remove-article.ts';
import { articleTerms, entityIdOf, stanceTerms, statementTerms, type KeptNames } from './row-terms.ts';

/** Archives an article and returns its id; what there is of the same paste goes, but its answer and, for the same text, its corrections stay. */
export async function addArticle(database: Kysely<Database>, article: NewArticle): Promise<number> {
  const analysis = await packAnalysis(article.analysis);
  const wordsHash = hashOfWords(article.analysis.text);
  return database.transaction().execute(async (transaction) => {
    for (const table of SEARCHED) {
      await tidyIndex(transaction, table);
      await nextTurn();
    }
    const earlier = await takeOut(transaction, article.paste, analysis);
    const { space, channel } = await placeIds(transaction, article.place);
    const date = article.publishedAt ?? article.postedAt;
    const number = await nextArticleNumber(transaction);
    const id = articleId(date, number);
    const { answer } = earlier;
    const named = namedEntities(article.analysis.entities);
    await transaction
      .insertInto('articles')
      .values({
        id,
        number,
        paste: article.paste,
        space,
        channel,
        thread: article.place.thread,
        person: article.person.id,
        person_name: article.person.name,
        link: article.link,
        posted_at: article.postedAt,
        published_at: article.publishedAt,
        date,
        site: article.site,
        title: article.title,
        words: article.words,
        words_read: article.wordsRead,
        words_hash: wordsHash,
        statements: article.statements.length,
        ...answer,
        terms: '',
      })
      .execute();
    await transaction
      .insertInto('analyses')
      .values({ article: id, ...analysis })
      .execute();
    const messages = article.messages.map((message, position) => ({ article: id, position, channel, message }));
    await inParts(messages, (part) => transaction.insertInto('article_messages').values(part).execute());
    const entityIds = await keepNames(transaction, [...named.values()], { space, channel, article: id });
    const kept: KeptNames = { space, channel, article: id, named, entityIds };
    await transaction
      .updateTable('articles')
      .set({ terms: articleTerms(article, kept) })
      .where('id', '=', id)
      .execute();
    await addToIndex(transaction, 'articles', id, id);
    await nextTurn();
    await addStatements(transaction, article, date, kept);
    await addStances(transaction, article, date, kept);
    await countRows(transaction, id, 1);
    await restoreCorrections(transaction, id, earlier.corrections);
    return id;
  });
}

/** Removes the article of the same paste; returns what of it the new one keeps. */
async function takeOut(transaction: Transaction<Database>, paste: string, { text_hash }: AnalysisData) {
  const old = await transaction
    .selectFrom('articles')
    .innerJoin('analyses', 'analyses.article', 'articles.id')
    .select(['articles.id', 'answer_message', 'answer_link', 'answer_order', 'text_hash'])
    .where('paste', '=', paste)
    .executeTakeFirst();
  if (old === undefined) return { answer: null, corrections: [] };
  const corrections = await transaction.selectFrom('corrections').selectAll().where('article', '=', old.id).execute();
  await removeArticle(transaction, old.id);
  const { answer_message, answer_link, answer_order } = old;
  // of another text the same number is another row
  return { answer: { answer_message, answer_link, answer_order }, corrections: old.text_hash === text_hash ? corrections : [] };
}

async function placeIds(transaction: Transaction<Database>, place: Place): Promise<{ space: number; channel: number }> {
  await transaction
    .insertInto('spaces')
    .values({ name: place.space })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const space = await transaction.selectFrom('spaces').select('id').where('name', '=', place.space).executeTakeFirstOrThrow();
  await transaction
    .insertInto('channels')
    .values({ space: space.id, name: place.channel, articles: 0, statements: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const channel = await transaction
    .selectFrom('channels')
    .select('id')
    .where('space', '=', space.id)
    .where('name', '=', place.channel)
    .executeTakeFirstOrThrow();
  return { space: space.id, channel: channel.id };
}

async function addStatements(transaction: Transaction<Database>, { statements }: NewArticle, date: number, kept: KeptNames): Promise<void> {
  let id = await nextId(transaction, 'statements', date);
  await inParts(statements, async (part) => {
    const first = id;
    const rows = part.map((statement) => ({ ...statement, id: id++, contents: JSON.stringify(statement.contents) }));
    const { article, channel } = kept;
    const speakerOf = (speaker: string | null) => (speaker === null ? null : entityIdOf(kept, speaker));
    await transaction
      .insertInto('statements')
      .values(rows.map((row) => ({ id: row.id, article, channel, speaker: speakerOf(row.speaker), is_hidden: 0 })))
      .execute();
    const terms = part.map((statement) => statementTerms(statement, kept));
    await transaction
      .insertInto('statement_texts')
      .values(
        rows.map(({ id: row, quotation, name, role, cue, contents }, at) => {
          return { id: row, quotation, name, role, cue, contents, terms: terms[at] ?? '' };
        }),
      )
      .execute();
    await addToIndex(transaction, 'statement_texts', first, id - 1);
  });
}

async function addStances(transaction: Transaction<Database>, { stances }: NewArticle, date: number, kept: KeptNames): Promise<void> {
  let id = await nextId(transaction, 'stances', date);
  await inParts(stances, async (part) => {
    const first = id;
    const rows = part.map((stance) => ({ ...stance, id: id++ }));
    const { article, channel } = kept;
    await transaction
      .insertInto('stances')
      .values(
        rows.map((row) => {
          const holder = entityIdOf(kept, row.holder);
          return { id: row.id, article, channel, stance: row.stance, quotation: row.quotation, holder, is_hidden: 0 };
        }),
      )
      .execute();
    await transaction
      .insertInto('stance_texts')
      .values(
        rows.map((row) => {
          const { name, speaker, act, polarity, target } = row;
          return { id: row.id, name, speaker, act, polarity, target, terms: stanceTerms(row, kept) };
        }),
      )
      .execute();
    await addToIndex(transaction, 'stance_texts', first, id - 1);
  });
}
