// The button "All statements": everything that the article reports somebody to say, think or want.
import type { Analysis, Quotation } from '../../core/analysis.ts';
import type { StatementRow } from '../card/card.ts';
import { standingQuotations } from '../card/corrected.ts';
import { readableText } from '../card/readable.ts';
import { articleNumbered } from '../commands/find-article.ts';
import { rowOf } from '../commands/article-row.ts';
import { sentences, type Command } from '../commands/command.ts';
import { cueShown, shorten } from '../commands/words-shown.ts';
import { numberIn } from './press.ts';

const PAGE = 10;
const MOST_CHARACTERS = 300;

/** Asked for by the button only; it has pages as commands have. */
export const statements: Command = {
  name: 'statements',
  summary: 'all statements of an article, in its order',
  options: [],
  run: async (request) => {
    const article = await articleNumbered(request, numberIn(request.options['article']));
    const standing = standingQuotations(article.analysis, article.corrections);
    if (standing.length === 0) return sentences('No statement of this article stands: /summary shows what it says.');
    const first = request.after ?? 0;
    const rows = standing.slice(first, first + PAGE).map((quotation) => statementRow(article.analysis, quotation));
    const last = Math.min(first + PAGE, standing.length);
    const title = standing.length > PAGE ? `Statements ${first + 1} to ${last} of ${standing.length}` : 'All statements';
    return {
      blocks: [
        { kind: 'statements', title, rows, more: 0 },
        { kind: 'articles', title: 'Article', rows: [rowOf(article)], more: 0 },
      ],
      ...(last < standing.length && { next: last }),
    };
  },
};

function statementRow(analysis: Analysis, quotation: Quotation): StatementRow {
  return {
    source: sourceName(analysis, quotation),
    cue: cueShown(quotation.cues.map((cue) => readableText(analysis, cue)).join(' … ')),
    contents: quotation.contents.map((content) => shorten(readableText(analysis, content), MOST_CHARACTERS)),
    from: null,
  };
}

function sourceName(analysis: Analysis, { sourceEntity, sources }: Quotation): string {
  const entity = analysis.entities.find(({ id }) => id === sourceEntity);
  if (entity !== undefined) return entity.name;
  const [source] = sources;
  return source === undefined ? 'no source named' : readableText(analysis, source);
}
