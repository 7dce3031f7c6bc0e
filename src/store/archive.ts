// The archive over SQL: each method of the port, with the file that does it.
import type { Kysely } from 'kysely';
import type { Archive } from '../bot/ports.ts';
import { addArticle } from './archive/add-article.ts';
import { correct, uncorrect } from './archive/corrections.ts';
import { findCopies } from './archive/copies.ts';
import { findArticles, findSame } from './archive/find-articles.ts';
import { findPeople } from './archive/find-people.ts';
import { findStances } from './archive/find-stances.ts';
import { exportStatements, findStatements } from './archive/find-statements.ts';
import { countForgetting, forget, resumeForgetting } from './archive/forget.ts';
import { findTopics, nearestNames } from './archive/near-names.ts';
import { readArticle, readEverything, readNewest, recordAnswer } from './archive/read-articles.ts';
import type { Database } from './schema.ts';

/** The archive in a database whose migrations have run. */
export function createArchive(database: Kysely<Database>): Archive {
  return {
    add: (article) => addArticle(database, article),
    recordAnswer: (article, answer) => recordAnswer(database, article, answer),
    article: (view, id) => readArticle(database, view, id),
    newest: (view, channel) => readNewest(database, view, channel),
    articles: (view, query) => findArticles(database, view, query),
    same: (view, text, paste) => findSame(database, view, text, paste),
    copies: (article) => findCopies(database, article),
    statements: (view, query) => findStatements(database, view, query),
    stances: (view, query) => findStances(database, view, query),
    people: (view, name, limit) => findPeople(database, view, name, limit),
    nearestNames: (view, text, limit) => nearestNames(database, view, text, limit),
    topics: (view, text, limit) => findTopics(database, view, text, limit),
    exportStatements: (view, query) => exportStatements(database, view, query),
    correct: (article, correction) => correct(database, article, correction),
    uncorrect: (article, stance) => uncorrect(database, article, stance),
    everything: (space) => readEverything(database, space),
    channels: async (space) => {
      const channels = database.selectFrom('channels').innerJoin('spaces', 'spaces.id', 'channels.space');
      const rows = await channels.select('channels.name').where('spaces.name', '=', space).orderBy('channels.name').execute();
      return rows.map(({ name }) => name);
    },
    countForgetting: (forgetting) => countForgetting(database, forgetting),
    forget: (forgetting) => forget(database, forgetting),
    resumeForgetting: () => resumeForgetting(database),
  };
}
