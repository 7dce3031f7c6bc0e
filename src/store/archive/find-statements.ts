// Who said what: statements of a view.
import type { Kysely, Transaction } from 'kysely';
import type { ArchiveQuery, Correction, Page, Statement, View } from '../../bot/ports.ts';
import type { Database } from '../schema.ts';
import type { FoundRow } from '../sqlite/find-rows.ts';
import { articleFacts } from './article-facts.ts';
import { hidingCorrections } from './corrections.ts';
import { findPage, searchOf } from './find-page.ts';
import { readingView } from './snapshot.ts';

/** Rows that an export reads at a time. */
const EXPORTED_AT_ONCE = 200;

/** A page of the statements that match, newest first. */
export function findStatements(database: Kysely<Database>, view: View, query: ArchiveQuery): Promise<Page<Statement>> {
  return readingView(database, view, { rows: [], total: 0, isMore: false }, async (snapshot, scope) => {
    const page = await findPage(await searchOf(snapshot, 'statement_texts', scope, query), query);
    return { ...page, rows: await readStatements(snapshot, page.rows) };
  });
}

/** All statements that match, with those that a correction hides. */
export async function* exportStatements(
  database: Kysely<Database>,
  view: View,
  query: Omit<ArchiveQuery, 'limit' | 'after'>,
): AsyncGenerator<Statement> {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const rows = await readingView(database, view, [], async (snapshot, scope) => {
      const search = await searchOf(snapshot, 'statement_texts', scope, query, { withHidden: true });
      return search === null ? [] : readStatements(snapshot, await search(before, EXPORTED_AT_ONCE));
    });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    before = last.id;
  }
}

async function readStatements(snapshot: Transaction<Database>, found: readonly FoundRow[]): Promise<Statement[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = await snapshot
    .selectFrom('statements')
    .innerJoin('statement_texts', 'statement_texts.id', 'statements.id')
    .leftJoin('entities', 'entities.id', 'statements.speaker')
    .select(['statements.id', 'article', 'is_hidden', 'quotation', 'entities.key as speaker', 'name', 'role', 'cue', 'contents'])
    .where('statements.id', 'in', ids)
    .orderBy('statements.id', 'desc')
    .execute();
  const facts = await articleFacts(
    snapshot,
    found.map(({ article }) => article),
  );
  const corrections = await hidingCorrections(
    snapshot,
    rows.filter(({ is_hidden }) => is_hidden === 1),
  );
  return rows.flatMap(({ id, article, quotation, speaker, name, role, cue, contents }) => {
    const about = facts.get(article);
    if (about === undefined) return [];
    const correction: Correction | null = corrections.get(`${article} ${quotation}`) ?? null;
    return [{ id, article: about, quotation, speaker, name, role, cue, contents: JSON.parse(contents) as string[], correction }];
  });
}
