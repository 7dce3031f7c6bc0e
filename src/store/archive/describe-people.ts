// Entities -> KnownPerson, from what the articles of a view say and nothing else.
import { sql, type Transaction } from 'kysely';
import type { KnownPerson } from '../../bot/ports.ts';
import type { Database } from '../schema.ts';
import { inParts } from './in-parts.ts';
import type { Scope } from './snapshot.ts';

/** How often the articles of a view name an entity, and how much they have it say. */
export interface Frequency {
  readonly entity: number;
  readonly key: string;
  readonly articles: number;
  readonly statements: number;
}

/** Frequencies in the view, the highest first; entities that it does not know are left out. */
export async function rankEntities(
  snapshot: Transaction<Database>,
  { channels }: Scope,
  entities: Iterable<number>,
  by: 'statements' | 'articles',
): Promise<Frequency[]> {
  const ranked: Frequency[] = [];
  await inParts([...new Set(entities)], async (part) => {
    const rows = await snapshot
      .selectFrom('channel_entities')
      .innerJoin('entities', 'entities.id', 'channel_entities.entity')
      .select(({ fn }) => ['entity', 'key', fn.sum<number>('articles').as('articles'), fn.sum<number>('statements').as('statements')])
      .where('entity', 'in', part)
      .where('channel', 'in', channels)
      .groupBy(['entity', 'key'])
      .execute();
    ranked.push(...rows);
  });
  // keys decide between equals: ids would tell of articles that are not in the view
  return ranked.toSorted((a, b) => b[by] - a[by] || (a.key < b.key ? -1 : 1));
}

/** Names, roles and counts of entities of the view, in their order. */
export async function describePeople(snapshot: Transaction<Database>, scope: Scope, ranked: readonly Frequency[]): Promise<KnownPerson[]> {
  const names = await mainNames(snapshot, scope, ranked);
  const roles = await newestRoles(
    snapshot,
    scope,
    [...names.values()].flat().map(({ id }) => id),
  );
  return ranked.flatMap(({ entity, key, statements }) => {
    const spellings = names.get(entity) ?? [];
    const fullest = spellings.toSorted(byFullness)[0];
    if (fullest === undefined) return [];
    const newest = spellings.flatMap(({ id }) => roles.get(id) ?? []).toSorted((a, b) => b.article - a.article)[0];
    return [{ key, name: fullest.name, role: newest?.role ?? null, statements }];
  });
}

interface Spelling {
  readonly id: number;
  readonly name: string;
}

/** Spellings of the full names that the view's articles give, by entity. */
async function mainNames(
  snapshot: Transaction<Database>,
  { channels }: Scope,
  entities: readonly Frequency[],
): Promise<Map<number, Spelling[]>> {
  const names = new Map<number, Spelling[]>();
  const keys = new Map(entities.map(({ entity, key }) => [entity, key]));
  await inParts([...keys.keys()], async (part) => {
    const rows = await snapshot
      .selectFrom('names')
      .select(['id', 'entity', 'name', 'folded'])
      .where('entity', 'in', part)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('article_names').select('article').whereRef('article_names.name', '=', 'names.id').where('channel', 'in', channels),
        ),
      )
      .execute();
    for (const { id, entity, name, folded } of rows) {
      const key = keys.get(entity) ?? '';
      if (key.slice(key.indexOf(':') + 1) === folded) names.set(entity, [...(names.get(entity) ?? []), { id, name }]);
    }
  });
  return names;
}

/** The longer one; of two equally long ones the one that is not all capitals. */
function byFullness({ name: a }: Spelling, { name: b }: Spelling): number {
  const capitals = (name: string) => (name === name.toUpperCase() ? 1 : 0);
  return b.length - a.length || capitals(a) - capitals(b) || (a < b ? -1 : 1);
}

/** The newest role beside each of these names in the view, with its article. */
async function newestRoles(
  snapshot: Transaction<Database>,
  { channels }: Scope,
  names: readonly number[],
): Promise<Map<number, { article: number; role: string }[]>> {
  const roles = new Map<number, { article: number; role: string }[]>();
  await inParts(names, async (part) => {
    const { rows } = await sql<{ name: number; article: number; role: string }>`
      select given.name, given.article, given.role
      from (
        select names.id as name, channels.id as channel,
          (select max(article) from article_names where name = names.id and channel = channels.id and role is not null) as article
        from names cross join channels
        where names.id in (${sql.join(part)}) and channels.id in (${sql.join(channels)})
      ) as newest
      join article_names as given on given.name = newest.name and given.channel = newest.channel and given.article = newest.article`.execute(
      snapshot,
    );
    for (const { name, article, role } of rows) roles.set(name, [...(roles.get(name) ?? []), { article, role }]);
  });
  return roles;
}
