// The button "Evidence": the words of the article behind every row of the stance table.
import type { Article } from '../answers/article.ts';
import type { Card } from '../card/card.ts';
import { buildPassage } from '../card/passage.ts';
import { stanceLine, stanceRows } from '../card/stance-rows.ts';

/** A card with a passage for each row. */
export function showEvidence({ analysis }: Article): Card {
  const passages = stanceRows(analysis).map((row) => buildPassage(analysis, `${row.number} · ${stanceLine(row)}`, row.evidence));
  return { blocks: passages, buttons: [] };
}
