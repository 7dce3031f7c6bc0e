// The same article pasted several times: every paste is a record of its own, and answers show what it says once, from the newest copy.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ArticleFacts } from '../../bot/ports.ts';
import type { Database } from '../schema.ts';
import type { Searched } from '../sqlite/search-index.ts';
import { factsOf, factsQuery } from './article-facts.ts';
import { reading, type Scope } from './snapshot.ts';

/** Holds for a row `found` unless a newer article of the view with the same words shows the same. */
export function isNewestCopy(table: Searched, { channels }: Pick<Scope, 'channels'>): RawBuilder<boolean> {
  // "cross join" keeps the order: the article of the row, its copies, their rows
  const copies = sql`
    articles as own cross join articles as copy
      on copy.words_hash = own.words_hash and copy.space = own.space and copy.id > own.id and copy.channel in (${sql.join(channels)})`;
  return sql<boolean>`not exists (select 1 from ${copies} ${SAME[table]})`;
}

/** The other articles of the space with the same words, the newest first. */
export function findCopies(database: Kysely<Database>, id: number): Promise<readonly ArticleFacts[]> {
  return reading(database, async (snapshot) => {
    const own = await snapshot.selectFrom('articles').select(['words_hash', 'space']).where('id', '=', id).executeTakeFirst();
    if (own === undefined) return [];
    const rows = await factsQuery(snapshot)
      .where('words_hash', '=', own.words_hash)
      .where('articles.space', '=', own.space)
      .where('articles.id', '!=', id)
      .orderBy('articles.id', 'desc')
      .execute();
    return rows.map(factsOf);
  });
}

/** How rows of a copy are told to say the same; a copy in other case counts. */
const SAME: Readonly<Record<Searched, RawBuilder<unknown>>> = {
  articles: sql`where own.id = found.id`,
  statement_texts: sql`
    cross join statements as other on other.article = copy.id and other.is_hidden = 0 and other.speaker is found.speaker
    cross join statement_texts as said on said.id = found.id
    cross join statement_texts as again on again.id = other.id and again.contents = said.contents collate nocase
    where own.id = found.article and (found.speaker is not null or again.name = said.name collate nocase)`,
  stance_texts: sql`
    cross join stances as other on other.article = copy.id and other.is_hidden = 0 and other.holder = found.holder
    cross join stance_texts as held on held.id = found.id
    cross join stance_texts as again
      on again.id = other.id and again.act = held.act and again.polarity = held.polarity and again.target = held.target collate nocase
    where own.id = found.article and again.speaker is held.speaker collate nocase`,
};
