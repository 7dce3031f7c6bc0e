// Options that several commands have, with what is offered while they are typed.
import { given, type Choice, type CommandOption, type Request } from './command.ts';
import { parseSince, SINCE_EXAMPLES } from './since.ts';
import { day, shorten } from './words-shown.ts';

/** Most choices and most characters that a platform shows. */
const MOST_CHOICES = 25;
const MOST_CHARACTERS = 100;

/** What is talked about. */
export const TOPIC: CommandOption = {
  name: 'topic',
  summary: 'words of what is said, or a name',
  complete: async (text, { bot, view }) => asChoices(await bot.archive.topics(await view(), text, MOST_CHOICES)),
};

/** Who talks. */
export const PERSON: CommandOption = { name: 'person', summary: 'who says it', complete: completePeople };

/** From when on. */
export const SINCE: CommandOption = {
  name: 'since',
  summary: '7d, 3 months, last week or 2026-11-01',
  continues: /^(?:last|this|past|\d+)$/i,
  complete: async (text) => asChoices(beginningWith(SINCE_EXAMPLES, text)),
};

/** Which article; the newest one of the channel when it is not given. */
export const ARTICLE: CommandOption = { name: 'article', summary: 'words of its title', complete: completeArticles };

/** The time of the option `since`, or undefined. */
export function sinceOf(request: Request): number | undefined {
  const since = given(request, 'since');
  return since === null ? undefined : parseSince(since, request.bot.now());
}

/** People whose name begins like the text. */
export async function completePeople(text: string, { bot, view }: Request): Promise<readonly Choice[]> {
  const people = await bot.archive.nearestNames(await view(), text, MOST_CHOICES);
  return people.map(({ name, role }) => ({ name: role === null ? name : `${name}, ${role}`, value: name })).flatMap(fitting);
}

/** Articles with words like the text. */
export async function completeArticles(text: string, { bot, view }: Request): Promise<readonly Choice[]> {
  const topic = text.trim() === '' ? undefined : text;
  const { rows } = await bot.archive.articles(await view(), { topic, limit: MOST_CHOICES });
  return rows.map(({ id, title, date }) => ({ name: `${day(date)} · ${title}`, value: String(id) })).flatMap(fitting);
}

/** Values that are shown as they are. */
export function asChoices(values: readonly string[]): Choice[] {
  return values.map((value) => ({ name: value, value })).flatMap(fitting);
}

/** Those that begin with what was typed. */
export function beginningWith(values: readonly string[], text: string): string[] {
  const typed = text.trim().toLowerCase();
  return values.filter((value) => value.startsWith(typed));
}

/** A value cannot be shortened without meaning something else; one that is too long is not offered. */
function fitting({ name, value }: Choice): Choice[] {
  return value.length > MOST_CHARACTERS || value === '' ? [] : [{ name: shorten(name, MOST_CHARACTERS), value }];
}
