// What is answered when a search finds nothing: the nearest names, and what there is to find.
import type { Button } from '../card/card.ts';
import type { Reply, Request } from './command.ts';
import { askButton } from './ask-button.ts';
import { counted, day, listed, quoted } from './words-shown.ts';

const NAMES = 3;
const TOPICS = 8;
// The archive says how many articles there are only up to here.
const MOST_ARTICLES = 1000;

/** What was looked for: `sentence` says that it was not found, `names` may be misspelt names. */
export interface Sought {
  readonly sentence: string;
  readonly names: readonly string[];
}

/** A reply that helps to ask better. */
export async function nothingFound(request: Request, { sentence, names }: Sought): Promise<Reply> {
  const { archive } = request.bot;
  const view = await request.view();
  const articles = await archive.articles(view, { limit: MOST_ARTICLES });
  const oldest = articles.rows.at(-1);
  if (oldest === undefined) return { blocks: [{ kind: 'lines', lines: [sentence, EMPTY] }], isPrivate: true };
  const near = new Map<string, { key: string; name: string }>();
  for (const text of names) for (const person of await archive.nearestNames(view, text, NAMES)) near.set(person.key, person);
  const lines = [sentence];
  if (near.size > 0) lines.push(`Names like it: ${listed([...near.values()].map(({ name }) => name))}.`);
  const count = `${articles.isMore ? 'more than ' : ''}${counted(articles.total, 'article')}`;
  lines.push(`What may be shown here: ${count} since ${day(oldest.date)}${await topicsOf(request)}.`);
  const buttons: Button[] = [];
  for (const { key, name } of near.values())
    if (buttons.length < NAMES) buttons.push(await askButton(request, name, { command: 'who-said', options: { person: name, key } }));
  return { blocks: [{ kind: 'lines', lines }], buttons, isPrivate: true };
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
