// The button "All statements": everything that the article reports somebody to say, think or want.
import type { Analysis, Quotation } from '../../core/analysis.ts';
import type { Article } from '../answers/article.ts';
import type { Card, StatementRow } from '../card/card.ts';
import { readableText } from '../card/readable.ts';

/** A card with all statements in the order of the article. */
export function showStatements({ analysis }: Article): Card {
  const rows = analysis.quotations.map((quotation) => statementRow(analysis, quotation));
  return { blocks: [{ kind: 'statements', title: 'All statements', rows, more: 0 }], buttons: [] };
}

function statementRow(analysis: Analysis, quotation: Quotation): StatementRow {
  return {
    quotation: quotation.id,
    source: sourceName(analysis, quotation),
    contents: quotation.contents.map((content) => readableText(analysis, content)),
  };
}

function sourceName(analysis: Analysis, { sourceEntity, sources }: Quotation): string {
  const entity = analysis.entities.find(({ id }) => id === sourceEntity);
  if (entity !== undefined) return entity.name;
  const [source] = sources;
  return source === undefined ? 'no source named' : readableText(analysis, source);
}
