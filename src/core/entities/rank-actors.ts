// The key actors of an article: its entities, most salient first.
import type { Entity } from '../analysis.ts';

/** An entity less likely than this to matter is not listed. */
const LEAST_SALIENCE = 0.03;

/** Ids of the entities that matter, most salient first; ties in the order of the text. */
export function rankActors(entities: readonly Entity[]): readonly string[] {
  return entities
    .filter((entity) => entity.salience >= LEAST_SALIENCE && entity.kind !== 'other')
    .sort((a, b) => b.salience - a.salience)
    .map((entity) => entity.id);
}
