// The archive, the settings and the answers that were shown. The columns are explained in `archive-tables.ts` and `schema.ts`.
import { sql, type Kysely } from 'kysely';
import { createSearchIndex, SEARCHED } from '../sqlite/search-index.ts';

/** Makes the tables; keys lead with what is asked for first. */
export async function createArchiveTables(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  for (const table of SEARCHED) await createSearchIndex(database, table);
}

// prettier-ignore
const STATEMENTS = [
  `create table counters (name text primary key, value integer not null)`,
  `insert into counters values ('articles', 0)`,

  // ids of spaces, channels and entities are search terms: never given twice
  `create table spaces (id integer primary key autoincrement, name text not null unique)`,
  `create table channels (
     id integer primary key autoincrement, space integer not null references spaces, name text not null, articles integer not null,
     statements integer not null, unique (space, name))`,
  `create table entities (
     id integer primary key autoincrement, space integer not null references spaces, key text not null, unique (space, key))`,

  // a reference is declared only where an index leads with it: SQLite reads the whole table at every deletion otherwise
  `create table articles (
     id integer primary key, number integer not null unique, paste text not null unique,
     space integer not null references spaces, channel integer not null, thread text, person text not null, person_name text not null,
     link text, posted_at integer not null, published_at integer, date integer not null, site text, title text not null,
     words integer not null, words_read integer not null, words_hash text not null, statements integer not null,
     answer_message text, answer_link text, answer_order integer, terms text not null)`,
  `create index articles_of_space on articles (space, number, posted_at, statements)`,
  `create index articles_of_person on articles (space, person, number, statements)`,
  `create index articles_by_date on articles (space, id, channel)`,
  `create index articles_by_answer on articles (channel, answer_order) where answer_order is not null`,
  `create index articles_by_words on articles (words_hash, space)`,
  `create table analyses (article integer primary key references articles, text_hash text not null, data blob not null)`,
  `create table article_messages (
     article integer not null references articles, position integer not null, channel integer not null, message text not null,
     primary key (article, position)) without rowid`,
  `create index articles_by_message on article_messages (channel, message)`,

  `create table statements (
     id integer primary key, article integer not null references articles, channel integer not null, speaker integer,
     is_hidden integer not null)`,
  `create index statements_of_article on statements (article)`,
  `create table statement_texts (
     id integer primary key references statements, quotation text not null, name text not null, role text, cue text not null,
     contents text not null, terms text not null)`,
  `create table stances (
     id integer primary key, article integer not null references articles, channel integer not null, stance integer not null,
     quotation text, holder integer not null, is_hidden integer not null)`,
  `create index stances_of_article on stances (article, stance)`,
  `create table stance_texts (
     id integer primary key references stances, name text not null, speaker text, act text not null, polarity text not null,
     target text not null, terms text not null)`,
  `create table corrections (
     article integer not null references articles, stance integer not null, person text not null, person_name text not null,
     at integer not null, primary key (article, stance)) without rowid`,

  `create table names (
     id integer primary key, entity integer not null references entities, name text not null, folded text not null, unique (entity, name))`,
  `create table name_words (
     space integer not null, word text not null, name integer not null references names, primary key (space, word, name)) without rowid`,
  `create index words_of_name on name_words (name)`,
  `create table article_names (
     name integer not null references names, channel integer not null, article integer not null references articles, role text,
     primary key (name, channel, article)) without rowid`,
  `create index names_of_article on article_names (article)`,
  `create index roles_of_name on article_names (name, channel, article, role) where role is not null`,
  `create table channel_entities (
     entity integer not null references entities, channel integer not null, articles integer not null, statements integer not null,
     primary key (entity, channel)) without rowid`,
  `create index speakers_of_channel on channel_entities (channel, statements, entity)`,
  `create index entities_of_channel on channel_entities (channel, articles, entity)`,

  `create table forgettings (id integer primary key, forgetting text not null, last_number integer not null)`,
  `create table forgotten_articles (id integer primary key, forgotten text not null)`,

  `create table settings (space text not null, name text not null, value text not null, primary key (space, name))`,
  `create table shown_answers (token text primary key, space text not null, person text not null, answer text not null, at integer not null)`,
  `create index shown_answers_of_person on shown_answers (space, person)`,
  `create index shown_answers_by_time on shown_answers (at)`,
];
