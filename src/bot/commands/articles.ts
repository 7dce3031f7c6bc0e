// `/articles topic`: the articles of the archive, newest first.
import { articleRow } from './article-row.ts';
import { given, type Command } from './command.ts';
import { nothingFound, searchWords } from './nothing-found.ts';
import { TOPIC } from './options.ts';
import { counted } from './words-shown.ts';

const PAGE = 10;

/** The command `/articles`. */
export const articles: Command = {
  name: 'articles',
  summary: 'the articles that may be shown here, newest first',
  options: [{ ...TOPIC, summary: 'words of title or statements, or a name' }],
  run: async (request) => {
    const topic = given(request, 'topic');
    const { after } = request;
    const query = { topic: topic ?? undefined, ...(after !== null && { after }), limit: PAGE + 1 };
    const page = await request.bot.archive.articles(await request.view(), query);
    const rows = page.rows.slice(0, PAGE);
    const asked = searchWords({ about: ['about', topic] });
    if (rows.length === 0 && after === null) {
      const names = topic === null ? [] : [topic];
      return nothingFound(request, { sentence: `No article${asked} may be shown here.`, names, command: 'articles', topic });
    }
    const total = `${page.isMore ? 'More than ' : ''}${counted(page.total, 'article')}`;
    const last = rows.at(-1);
    return {
      blocks: [
        { kind: 'articles', title: `${total}${asked}${after === null ? '' : ', continued'}`, rows: rows.map(articleRow), more: 0 },
        { kind: 'note', text: 'Words of a title name the article in /summary, /actors and /forget.' },
      ],
      ...(page.rows.length > PAGE && last !== undefined && { next: last.id }),
    };
  },
};
