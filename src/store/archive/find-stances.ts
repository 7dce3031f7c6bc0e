// Who stood how toward what: stance rows of a view.
import type { Kysely } from 'kysely';
import type { ArchivedStance, ArchiveQuery, Page, View } from '../../bot/ports.ts';
import type { Database } from '../schema.ts';
import { articleFacts } from './article-facts.ts';
import { findPage, searchOf } from './find-page.ts';
import { readingView } from './snapshot.ts';

/** A page of the stances that match, newest first. */
export function findStances(database: Kysely<Database>, view: View, query: ArchiveQuery): Promise<Page<ArchivedStance>> {
  return readingView(database, view, { rows: [], total: 0, isMore: false }, async (snapshot, scope) => {
    const page = await findPage(await searchOf(snapshot, 'stance_texts', scope, query), query);
    if (page.rows.length === 0) return { ...page, rows: [] };
    const ids = page.rows.map(({ id }) => id);
    const rows = await snapshot
      .selectFrom('stances')
      .innerJoin('stance_texts', 'stance_texts.id', 'stances.id')
      .innerJoin('entities', 'entities.id', 'stances.holder')
      .select(['stances.id', 'article', 'stance', 'entities.key as holder', 'name', 'speaker', 'act', 'polarity', 'target'])
      .where('stances.id', 'in', ids)
      .orderBy('stances.id', 'desc')
      .execute();
    const facts = await articleFacts(
      snapshot,
      rows.map(({ article }) => article),
    );
    return {
      ...page,
      rows: rows.flatMap(({ article, ...row }) => {
        const about = facts.get(article);
        return about === undefined ? [] : [{ ...row, article: about }];
      }),
    };
  });
}
