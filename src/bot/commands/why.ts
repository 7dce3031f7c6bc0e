// `/why row`: the words behind a row of the newest stance table, in their context.
import { UserError } from '../../errors.ts';
import { buildPassage } from '../card/passage.ts';
import { stanceLine, stanceRows } from '../card/stance-rows.ts';
import { given, type Command, type Request } from './command.ts';
import { findArticle } from './find-article.ts';
import { listed, quoted, shorten } from './words-shown.ts';

const NUMBER = /^#?(\d{1,6})\.?$/;
/** Most choices that a platform shows. */
const MOST_CHOICES = 25;

/** The command `/why`. */
export const why: Command = {
  name: 'why',
  summary: 'the words of the article that a row of the last stance table here rests on',
  options: [{ name: 'row', summary: 'number of the row', complete: completeRow }],
  run: async (request) => {
    const { analysis, corrections } = await findArticle(request);
    const rows = stanceRows(analysis, corrections);
    const [last] = rows.slice(-1);
    if (last === undefined) throw new UserError('no-rows', 'The last article has no stance rows to explain: /summary shows what it says.');
    const asked = given(request, 'row');
    const [, number] = NUMBER.exec(asked ?? '') ?? [];
    const row = rows.find((shown) => shown.number === Number(number));
    if (row === undefined) {
      const problem = asked === null ? 'Which row?' : `There is no row ${NUMBER.test(asked) ? number : quoted(asked)}.`;
      throw new UserError(
        'no-such-row',
        `${problem} Give ${numbersOf(rows.map((shown) => shown.number))}, such as /why ${rows[0]?.number ?? 1}.`,
      );
    }
    return { blocks: [buildPassage(analysis, `${row.number} · ${stanceLine(row)}`, row.evidence)] };
  },
};

function numbersOf(numbers: readonly number[]): string {
  const last = numbers.at(-1) ?? 0;
  const first = numbers[0] ?? 0;
  if (numbers.length === 1) return `number ${first}`;
  const isWhole = last - first + 1 === numbers.length;
  return isWhole ? `a number from ${first} to ${last}` : `one of ${listed(numbers.map(String))}`;
}

async function completeRow(text: string, request: Request) {
  const article = await request.bot.archive.newest(await request.view(), request.place.channel);
  if (article === null) return [];
  const rows = stanceRows(article.analysis, article.corrections).filter(({ number }) => String(number).startsWith(text.trim()));
  return rows
    .slice(0, MOST_CHOICES)
    .map((row) => ({ name: shorten(`${row.number} · ${stanceLine(row)}`, 100), value: String(row.number) }));
}
