// "Not right": a stance row that somebody corrected shows nowhere, nor does the statement under it unless another of its rows stands.
import type { Kysely, Transaction } from 'kysely';
import type { Correction } from '../../bot/ports.ts';
import type { CorrectionRow } from '../archive-tables.ts';
import type { Database } from '../schema.ts';
import { countStatement } from './counts.ts';

/** Hides a row; a later correction of it takes the place of the earlier. An article that is gone needs none. */
export function correct(database: Kysely<Database>, article: number, { stance, person, at }: Correction): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('articles').select('id').where('id', '=', article).executeTakeFirst();
    if (known === undefined) return;
    await applyCorrection(transaction, { article, stance, person: person.id, person_name: person.name, at });
  });
}

/** Shows a row again; returns whether it was hidden. */
export function uncorrect(database: Kysely<Database>, article: number, stance: number): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('corrections')
      .where('article', '=', article)
      .where('stance', '=', stance)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    await hideStance(transaction, article, stance, false);
    return true;
  });
}

/** Applies what was corrected before the article was read again. */
export async function restoreCorrections(
  transaction: Transaction<Database>,
  article: number,
  rows: readonly CorrectionRow[],
): Promise<void> {
  for (const row of rows) await applyCorrection(transaction, { ...row, article });
}

/** A row of the database as the port has it. */
export function correctionOf({ stance, person, person_name, at }: CorrectionRow): Correction {
  return { stance, person: { id: person, name: person_name }, at };
}

/** The newest correction under each of these hidden statements, by article and quotation. */
export async function hidingCorrections(
  snapshot: Transaction<Database>,
  hidden: readonly { readonly article: number }[],
): Promise<Map<string, Correction>> {
  if (hidden.length === 0) return new Map();
  const rows = await snapshot
    .selectFrom('corrections')
    .innerJoin('stances', (join) =>
      join.onRef('stances.article', '=', 'corrections.article').onRef('stances.stance', '=', 'corrections.stance'),
    )
    .selectAll('corrections')
    .select('quotation')
    .where('corrections.article', 'in', [...new Set(hidden.map(({ article }) => article))])
    .orderBy('at')
    .orderBy('corrections.stance')
    .execute();
  return new Map(rows.map((row) => [`${row.article} ${row.quotation ?? ''}`, correctionOf(row)]));
}

async function applyCorrection(transaction: Transaction<Database>, row: CorrectionRow): Promise<void> {
  const { person, person_name, at } = row;
  await transaction
    .insertInto('corrections')
    .values(row)
    .onConflict((conflict) => conflict.columns(['article', 'stance']).doUpdateSet({ person, person_name, at }))
    .execute();
  await hideStance(transaction, row.article, row.stance, true);
}

async function hideStance(transaction: Transaction<Database>, article: number, stance: number, isHidden: boolean): Promise<void> {
  const rows = await transaction
    .updateTable('stances')
    .set({ is_hidden: isHidden ? 1 : 0 })
    .where('article', '=', article)
    .where('stance', '=', stance)
    .returning('quotation')
    .execute();
  for (const { quotation } of rows) {
    if (quotation !== null) await hideStatement(transaction, article, quotation);
  }
}

/** Hides or shows the statement of a quotation, as its rows now demand. */
async function hideStatement(transaction: Transaction<Database>, article: number, quotation: string): Promise<void> {
  const standing = await transaction
    .selectFrom('stances')
    .select('id')
    .where('article', '=', article)
    .where('quotation', '=', quotation)
    .where('is_hidden', '=', 0)
    .executeTakeFirst();
  const anyRow = await transaction
    .selectFrom('stances')
    .select('id')
    .where('article', '=', article)
    .where('quotation', '=', quotation)
    .executeTakeFirst();
  const is_hidden = anyRow !== undefined && standing === undefined ? 1 : 0;
  const changed = await transaction
    .updateTable('statements')
    .set({ is_hidden })
    .where('article', '=', article)
    .where('is_hidden', '!=', is_hidden)
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('statement_texts').select('id').where('quotation', '=', quotation).whereRef('statement_texts.id', '=', 'statements.id'),
    )
    .returning(['speaker', 'channel'])
    .execute();
  for (const statement of changed) await countStatement(transaction, statement, is_hidden === 1 ? -1 : 1);
}
