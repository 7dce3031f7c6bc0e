// What somebody called not right: such a stance row and the statement under it do not show.
import type { Analysis, Quotation } from '../../core/analysis.ts';

/** A stance row that does not show. */
export interface Corrected {
  /** Index into `analysis.stances`. */
  readonly stance: number;
}

/** The quotations that no corrected row rests on. */
export function standingQuotations(analysis: Analysis, corrections: readonly Corrected[]): readonly Quotation[] {
  const wrong = new Set(corrections.map(({ stance }) => analysis.stances[stance]?.quotation));
  return analysis.quotations.filter(({ id }) => !wrong.has(id));
}
