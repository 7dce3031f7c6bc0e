// What is answered when a search finds nothing: the nearest names, and what there is to find.
import { findWords } from '../../core/text/words.ts';
import type { Button } from '../card/card.ts';
import type { KnownPerson } from '../ports.ts';
import type { Reply, Request } from './command.ts';
import { askButton } from './ask-button.ts';
import { counted, day, listed, quoted, shorten } from './words-shown.ts';

const NAMES = 3;
const NAMES_LOOKED_AT = 12;
const TOPICS = 8;
// The archive says how many articles there are only up to here.
const MOST_ARTICLES = 1000;

/** What was looked for: `sentence` says that it was not found, `names` may be misspelt names. */
export interface Sought {
  readonly sentence: string;
  readonly names: readonly string[];
  /** The command that was given; a name is proposed only where it finds something. */
  readonly command: 'who-said' | 'stance' | 'articles';
  /** What was looked for in what is said; articles may match where no statement does. */
  readonly topic: string | null;
}

/** A reply that helps to ask better. */
export async function nothingFound(request: Request, sought: Sought): Promise<Reply> {
  const { archive } = request.bot;
  const { sentence, command, topic } = sought;
  const view = await request.view();
  const articles = await archive.articles(view, { limit: MOST_ARTICLES });
  const oldest = articles.rows.at(-1);
  if (oldest === undefined) return { blocks: [{ kind: 'lines', lines: [sentence, EMPTY] }], isPrivate: true };
  const near = await namesThatFind(request, sought);
  const lines = [sentence];
  if (near.length > 0) lines.push(`Names like it: ${listed(near.map(({ name }) => name))}.`);
  const matching = topic === null || command === 'articles' ? 0 : (await archive.articles(view, { topic, limit: 1 })).total;
  if (topic !== null && matching > 0) lines.push(`/articles ${shorten(topic, 60)} shows ${counted(matching, 'article')} with it.`);
  const count = `${articles.isMore ? 'more than ' : ''}${counted(articles.total, 'article')}`;
  lines.push(`What may be shown here: ${count} since ${day(oldest.date)}${await topicsOf(request)}.`);
  const buttons: Button[] = [];
  for (const { key, name } of near) buttons.push(await askButton(request, name, { command, options: optionsFor(command, name, key) }));
  return { blocks: [{ kind: 'lines', lines }], buttons, isPrivate: true };
}

/** Names like those that were asked for, but not the same, with which the command finds something. */
async function namesThatFind(request: Request, { names, command }: Sought): Promise<KnownPerson[]> {
  const { archive } = request.bot;
  const view = await request.view();
  const asked = new Set(names.map(folded));
  const near = new Map<string, KnownPerson>();
  for (const text of names)
    for (const person of await archive.nearestNames(view, text, NAMES_LOOKED_AT)) {
      if (near.size === NAMES) break;
      if (asked.has(folded(person.name)) || near.has(person.key)) continue;
      const query = { people: [person.key], limit: 1 };
      const { total } = command === 'stance' ? await archive.stances(view, query) : await archive.statements(view, query);
      if (command === 'articles' || total > 0) near.set(person.key, person);
    }
  return [...near.values()];
}

function folded(name: string): string {
  const words = findWords(name).map(({ lower }) => lower);
  return words.join(' ');
}

function optionsFor(command: Sought['command'], name: string, key: string): Record<string, string> {
  if (command === 'articles') return { topic: name };
  return command === 'stance' ? { who: name, key } : { person: name, key };
}

const EMPTY = 'No article that may be shown here was read yet: paste one, then ask again.';

async function topicsOf({ bot, view }: Request): Promise<string> {
  const topics = await bot.archive.topics(await view(), '', TOPICS);
  return topics.length === 0 ? '' : `, about ${listed(topics)}`;
}

/** “harbor” by “Brandt” since 2026-11-01, with what was given. */
export function searchWords(parts: {
  readonly about?: readonly [string, string | null];
  readonly by?: string | null;
  readonly since?: number | undefined;
}): string {
  const [word, about] = parts.about ?? ['', null];
  const words = [
    about === null ? '' : ` ${word} ${quoted(about)}`,
    parts.by === null || parts.by === undefined ? '' : ` by ${quoted(parts.by)}`,
    parts.since === undefined ? '' : ` since ${day(parts.since)}`,
  ];
  return words.join('');
}
