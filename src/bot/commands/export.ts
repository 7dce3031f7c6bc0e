// `/export topic person since format`: the matching statements as a file, with those that were called not right.
import { UserError } from '../../errors.ts';
import type { AnswerFile, Statement } from '../ports.ts';
import { given, type Command, type CommandOption } from './command.ts';
import { toCsv } from './csv.ts';
import { findPeople } from './find-people.ts';
import { nothingFound, searchWords } from './nothing-found.ts';
import { asChoices, beginningWith, PERSON, SINCE, sinceOf, TOPIC } from './options.ts';
import { counted, day, quoted } from './words-shown.ts';

// A file that platforms take (10 MB) and that fits the memory.
const MOST_ROWS = 20_000;
const FORMATS = ['csv', 'json'] as const;
const FORMAT: CommandOption = {
  name: 'format',
  summary: 'csv or json',
  complete: async (text) => asChoices(beginningWith(FORMATS, text)),
};

/** The command `/export`. */
export const exportStatements: Command = {
  name: 'export',
  summary: 'a file with the matching statements; without options all that may be shown here',
  options: [TOPIC, PERSON, SINCE, FORMAT],
  run: async (request) => {
    const topic = given(request, 'topic');
    const by = given(request, 'person');
    const format = formatOf(given(request, 'format') ?? 'csv');
    const since = sinceOf(request);
    const people = await findPeople(request, 'person');
    const rows: Statement[] = [];
    const query = { topic: topic ?? undefined, people: people?.map(({ key }) => key), since };
    let isCut = false;
    for await (const row of request.bot.archive.exportStatements(await request.view(), query)) {
      if (rows.length === MOST_ROWS) isCut = true;
      if (isCut) break;
      rows.push(row);
    }
    const asked = searchWords({ about: ['about', topic], by, since });
    if (rows.length === 0) {
      const names = [by, topic].filter((name) => name !== null);
      const sentence = `There is nothing${asked} to export from the articles that may be shown here.`;
      return nothingFound(request, { sentence, names, command: 'who-said', topic });
    }
    const wrong = rows.filter(({ correction }) => correction !== null).length;
    const lines = [`${counted(rows.length, 'statement')}${asked}, newest first.`];
    if (wrong > 0) lines.push(`${wrong} of them were called not right: the file says by whom and when.`);
    if (isCut) lines.push(`There are more than fit a file: narrow them with topic, person or since.`);
    return { blocks: [{ kind: 'lines', lines }], file: fileOf(rows, format, request.bot.now()) };
  },
};

function formatOf(text: string): (typeof FORMATS)[number] {
  const format = FORMATS.find((known) => known === text.toLowerCase().replace(/^\./, ''));
  if (format === undefined) throw new UserError('bad-format', `${quoted(text)} is no format: write format:csv or format:json.`);
  return format;
}

function fileOf(rows: readonly Statement[], format: (typeof FORMATS)[number], now: number): AnswerFile {
  const name = `statements-${day(now)}.${format}`;
  const records = rows.map(record);
  if (format === 'json') return { name, mediaType: 'application/json', content: `${JSON.stringify(records, null, 2)}\n` };
  const columns = Object.keys(records[0] ?? {});
  const cells = records.map((values) => Object.values(values).map((value) => String(value ?? '')));
  return { name, mediaType: 'text/csv', content: toCsv([columns, ...cells]) };
}

/** The columns of the file. */
function record({ article, name, role, cue, contents, correction }: Statement) {
  return {
    date: day(article.date),
    who: name,
    role,
    cue,
    statement: contents.join(' … '),
    article: article.title,
    site: article.site,
    link: article.link,
    'posted by': article.person.name,
    'posted on': new Date(article.postedAt).toISOString(),
    'called not right by': correction?.person.name ?? null,
    'called not right on': correction === null ? null : new Date(correction.at).toISOString(),
  };
}
