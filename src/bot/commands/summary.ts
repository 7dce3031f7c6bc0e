// `/summary article`: what an article says, in its own sentences.
import { UserError } from '../../errors.ts';
import { rowOf } from './article-row.ts';
import type { Command } from './command.ts';
import { findArticle } from './find-article.ts';
import { ARTICLE } from './options.ts';

/** The command `/summary`. */
export const summary: Command = {
  name: 'summary',
  summary: 'what an article says; without one the newest of this channel',
  options: [ARTICLE],
  run: async (request) => {
    const article = await findArticle(request);
    const lines = article.analysis.summary.map(({ text }) => text);
    const from = rowOf(article);
    if (lines.length === 0)
      throw new UserError('no-summary', `No sentence of “${from.title}” stands alone as a summary: /actors shows who matters in it.`);
    return {
      blocks: [
        { kind: 'lines', lines },
        { kind: 'articles', title: 'Article', rows: [from], more: 0 },
      ],
    };
  },
};
