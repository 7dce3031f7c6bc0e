// `/actors article`: everybody who matters in an article.
import { UserError } from '../../errors.ts';
import { actorRows } from '../card/actor-rows.ts';
import { rowOf } from './article-row.ts';
import type { Command } from './command.ts';
import { findArticle } from './find-article.ts';
import { ARTICLE } from './options.ts';

const PAGE = 15;

/** The command `/actors`. */
export const actors: Command = {
  name: 'actors',
  summary: 'who matters in an article; without one in the newest of this channel',
  options: [ARTICLE],
  run: async (request) => {
    const article = await findArticle(request);
    const rows = actorRows(article.analysis, article.corrections);
    const from = rowOf(article);
    if (rows.length === 0) throw new UserError('no-actors', `“${from.title}” names nobody who matters: /summary shows what it says.`);
    const first = request.after ?? 0;
    return {
      blocks: [
        { kind: 'actors', title: 'Who matters', rows: rows.slice(first, first + PAGE), more: 0 },
        { kind: 'articles', title: 'Article', rows: [from], more: 0 },
      ],
      ...(first + PAGE < rows.length && { next: first + PAGE }),
    };
  },
};
