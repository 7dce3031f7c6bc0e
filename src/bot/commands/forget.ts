// `/forget what`: removes an article, everything of one's own, or everything. It asks once; a button does it.
import { UserError } from '../../errors.ts';
import type { ArchivedArticle, Forgetting } from '../ports.ts';
import { given, sentences, type Choice, type Command, type Request } from './command.ts';
import { articleCalled } from './find-article.ts';
import { beginningWith } from './options.ts';
import { counted, day, shorten } from './words-shown.ts';

const MOST_CHOICES = 25;

/** The command `/forget`. */
export const forgetCommand: Command = {
  name: 'forget',
  summary: 'removes for good what was pasted; administrators may remove everything',
  options: [{ name: 'what', summary: 'an article, mine or all', complete: completeWhat }],
  run: async (request) => {
    const what = given(request, 'what');
    if (what === null) {
      throw new UserError(
        'forget-what',
        'What is to be removed? /forget mine for all that you pasted, or /forget and words of an article’s title.',
      );
    }
    const { lines, forgetting, value } = await plan(request, what);
    const { articles, statements } = await request.bot.archive.countForgetting(forgetting);
    if (articles === 0) return { ...sentences(...lines, 'Nothing of it is stored here, so nothing has to be removed.'), isPrivate: true };
    const size =
      forgetting.what === 'article'
        ? counted(statements, 'statement')
        : `${counted(articles, 'article')} with ${counted(statements, 'statement')}`;
    const { bot, place, person } = request;
    const token = await bot.shownAnswers.remember({ command: 'forget', options: { what: value }, place, person, at: bot.now() });
    return {
      ...sentences(...lines, `This removes ${size} and the cards for good. It cannot be undone.`),
      buttons: [{ label: 'Remove', action: `forget:${token}`, isDanger: true }],
      isPrivate: true,
    };
  },
};

interface Plan {
  readonly lines: readonly string[];
  readonly forgetting: Forgetting;
  /** The option as the button keeps it. */
  readonly value: string;
}

async function plan(request: Request, what: string): Promise<Plan> {
  const { place, person } = request;
  const mine: Plan = { lines: [], forgetting: { what: 'person', space: place.space, person: person.id }, value: 'mine' };
  if (what.toLowerCase() === 'mine') return { ...mine, lines: [`All that you pasted, ${everywhere(place.space)}.`] };
  if (what.toLowerCase() === 'all') {
    if (await request.isAdministrator())
      return {
        lines: [`Everything that anybody pasted, ${everywhere(place.space)}.`],
        forgetting: { what: 'space', space: place.space },
        value: 'all',
      };
    return { ...mine, lines: ['Only an administrator can remove everything. What you can remove is all that you pasted yourself:'] };
  }
  const article = await articleCalled(request, what, true);
  await requireOwn(request, article);
  const { title, id, postedAt } = article;
  const whose = article.person.id === person.id ? 'you' : article.person.name;
  return {
    lines: [`“${shorten(title, 90)}”, pasted by ${whose} on ${day(postedAt)}.`],
    forgetting: { what: 'article', id },
    value: String(id),
  };
}

/** A direct message is a space of its own. */
function everywhere(space: string): string {
  return /^[^:]*:user:/.test(space)
    ? 'in your direct messages with the bot; what was pasted in a server or workspace is removed there'
    : 'in every channel of this server or workspace; direct messages with the bot are apart';
}

/** A UserError unless the asker pasted the article or manages the space. */
export async function requireOwn(request: Pick<Request, 'person' | 'isAdministrator'>, article: ArchivedArticle): Promise<void> {
  if (await isOwn(request, article)) return;
  throw new UserError(
    'not-yours',
    `Only ${shorten(article.person.name, 60)}, who pasted it, or an administrator can do that: ask one of them.`,
  );
}

/** Whether the asker may remove and correct the article. */
export async function isOwn(
  { person, isAdministrator }: Pick<Request, 'person' | 'isAdministrator'>,
  article: Pick<ArchivedArticle, 'person'>,
): Promise<boolean> {
  return article.person.id === person.id || (await isAdministrator());
}

async function completeWhat(text: string, request: Request): Promise<readonly Choice[]> {
  const isAdministrator = await request.isAdministrator();
  const words = beginningWith(isAdministrator ? ['mine', 'all'] : ['mine'], text);
  const topic = text.trim() === '' ? undefined : text;
  const person = isAdministrator ? undefined : request.person.id;
  const { rows } = await request.bot.archive.articles(await request.view(), { topic, person, limit: MOST_CHOICES });
  const articles = rows.map(({ id, title, date }) => ({ name: shorten(`${day(date)} · ${title}`, 100), value: String(id) }));
  return [
    ...words.map((word) => ({ name: word === 'mine' ? 'mine: all that I pasted' : 'all: everything', value: word })),
    ...articles,
  ].slice(0, MOST_CHOICES);
}
