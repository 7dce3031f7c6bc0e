// `/who-said topic person since`: what was said, grouped by who said it.
import { UserError } from '../../errors.ts';
import type { Block } from '../card/card.ts';
import type { Statement } from '../ports.ts';
import { articleRow } from './article-row.ts';
import { given, type Command, type Reply, type Request } from './command.ts';
import { findPeople } from './find-people.ts';
import { nothingFound, searchWords } from './nothing-found.ts';
import { PERSON, SINCE, sinceOf, TOPIC } from './options.ts';
import { peopleButtons, topicPersonButtons } from './people-buttons.ts';
import { counted, cueShown, listed, quoted, shorten } from './words-shown.ts';

// Eight statements with title, date and link stay inside of the 4,000 characters of a message.
const PAGE = 8;
const MOST_CHARACTERS = 240;
const NAMES_IN_HEADING = 3;

/** The command `/who-said`. */
export const whoSaid: Command = {
  name: 'who-said',
  summary: 'what was said about a topic or by a person, in all articles that may be shown here',
  options: [TOPIC, PERSON, SINCE],
  run: async (request) => {
    const topic = given(request, 'topic');
    const by = given(request, 'person');
    if (topic === null && by === null) {
      throw new UserError('no-question', 'Name a topic or a person: /who-said topic:harbor, or /who-said person:"Helena Brandt" since:7d.');
    }
    const since = sinceOf(request);
    const people = await findPeople(request, 'person');
    const query = { topic: topic ?? undefined, people: people?.map(({ key }) => key), since };
    const { after } = request;
    const view = await request.view();
    const page = await request.bot.archive.statements(view, { ...query, ...(after !== null && { after }), limit: PAGE + 1 });
    const rows = page.rows.slice(0, PAGE);
    const asked = searchWords({ about: ['about', topic], by, since });
    if (rows.length === 0 && after === null) return nothing(request, { ...query, limit: 1 });
    if (rows.length === 0) return { blocks: [{ kind: 'lines', lines: [`Nothing more was said${asked}.`] }] };
    const groups = grouped(rows);
    const total = `${page.isMore ? 'more than ' : ''}${counted(page.total, 'statement')}`;
    const heading = `${names(groups, page.total > PAGE && people?.length !== 1)}: ${total}${asked}${after === null ? '' : ', continued'}`;
    const buttons = [
      ...(await peopleButtons(request, { command: 'who-said', option: 'person', people: people ?? [] })),
      ...(await topicPersonButtons(request, by === null ? topic : null)),
    ];
    const last = rows.at(-1);
    const next = page.rows.length > PAGE && last !== undefined ? { next: last.id } : {};
    return { blocks: [{ kind: 'lines', lines: [heading] }, ...groups.map(statementBlock)], buttons, ...next };
  },
};

async function nothing(request: Request, query: Parameters<Request['bot']['archive']['statements']>[1]): Promise<Reply> {
  const { since, ...always } = query;
  const names = ['person', 'topic'].map((option) => given(request, option)).filter((name) => name !== null);
  const topic = given(request, 'topic');
  const sentence = `${nobody(request)} in the articles that may be shown here.`;
  const found = await nothingFound(request, { sentence, names, command: 'who-said', topic });
  const spoke = await topicPersonButtons(request, given(request, 'person') === null ? topic : null);
  const reply = { ...found, buttons: [...spoke, ...(found.buttons ?? [])] };
  if (since === undefined) return reply;
  const { total } = await request.bot.archive.statements(await request.view(), always);
  if (total === 0) return reply;
  return { ...reply, blocks: [...reply.blocks, { kind: 'note', text: `Without “since” there would be ${counted(total, 'statement')}.` }] };
}

function nobody(request: Request): string {
  const by = given(request, 'person');
  const rest = searchWords({ about: ['about', given(request, 'topic')], since: sinceOf(request) });
  return by === null ? `Nobody said anything${rest}` : `${quoted(by)} said nothing${rest}`;
}

/** Statements of one person each, in the order of the newest of each. */
function grouped(rows: readonly Statement[]): Statement[][] {
  const groups = new Map<string, Statement[]>();
  for (const row of rows) {
    const key = row.speaker ?? `name of no entity: ${row.name}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function names(groups: readonly Statement[][], isMore: boolean): string {
  const all = groups.map(([first]) => sourceName(first));
  const shown = all.slice(0, NAMES_IN_HEADING);
  return all.length > shown.length || isMore ? `${shown.join(', ')} and others` : listed(shown);
}

function statementBlock(rows: readonly Statement[]): Block {
  const role = rows.find((row) => row.role !== null)?.role;
  const name = sourceName(rows[0]);
  return {
    kind: 'statements',
    title: role === undefined || role === null ? name : `${name}, ${role}`,
    rows: inArticleOrder(rows).map(({ cue, contents, article }) => ({
      source: null,
      cue: cueShown(cue),
      contents: shortened(contents),
      from: articleRow(article),
    })),
    more: 0,
  };
}

/** What one article has stays in its order, while newer articles come first. */
function inArticleOrder(rows: readonly Statement[]): Statement[] {
  const order = [...new Set(rows.map(({ article }) => article.id))];
  return rows.toSorted((a, b) => order.indexOf(a.article.id) - order.indexOf(b.article.id) || a.id - b.id);
}

function sourceName(row: Statement | undefined): string {
  return row === undefined || row.name === '' ? 'no source named' : row.name;
}

/** The pieces of a statement, together no longer than fits a row. */
function shortened(contents: readonly string[]): string[] {
  const pieces: string[] = [];
  let room = MOST_CHARACTERS;
  for (const content of contents) {
    if (room <= 0) break;
    pieces.push(shorten(content, Math.max(room, 20)));
    room -= content.length;
  }
  return pieces;
}
