// The rows of "Who matters": the ranked actors with their roles and statements.
import type { Analysis } from '../../core/analysis.ts';
import type { ActorRow } from './card.ts';
import { standingQuotations, type Corrected } from './corrected.ts';

/** A row for each actor of the analysis, most salient first; statements under corrected rows do not count. */
export function actorRows(analysis: Analysis, corrections: readonly Corrected[] = []): ActorRow[] {
  const standing = standingQuotations(analysis, corrections);
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const rows: ActorRow[] = [];
  for (const id of analysis.actors) {
    const entity = entities.get(id);
    if (entity === undefined) continue;
    const quotations = standing.filter((quotation) => quotation.sourceEntity === id).map((quotation) => quotation.id);
    rows.push({ entity: id, name: entity.name, role: entity.role, quotations });
  }
  return rows;
}
