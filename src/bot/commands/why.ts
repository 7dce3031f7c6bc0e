// `/why row`: the words behind a row of the newest stance table, in their context.
import { UserError } from '../../errors.ts';
import { buildPassage } from '../card/passage.ts';
import { stanceLine, stanceRows } from '../card/stance-rows.ts';
import { newestArticle } from './newest-article.ts';
import type { Command } from './command.ts';

/** The command `/why`. */
export const why: Command = {
  name: 'why',
  summary: 'the words of the article that a row of the last stance table rests on',
  options: [{ name: 'row', summary: 'number of the row' }],
  run: async ({ row: given = '' }, context) => {
    const { analysis } = await newestArticle(context);
    const rows = stanceRows(analysis);
    if (rows.length === 0) throw new UserError('no-rows', 'The last article has no stance rows to explain.');
    const row = rows.find(({ number }) => String(number) === given);
    if (row === undefined) {
      const asked = given === '' ? 'Which row?' : `There is no row ${given}.`;
      throw new UserError('no-such-row', `${asked} Give a number from 1 to ${rows.length}, such as /why 1.`);
    }
    return { blocks: [buildPassage(analysis, `${row.number} · ${stanceLine(row)}`, row.evidence)], buttons: [] };
  },
};
