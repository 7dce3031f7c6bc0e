// The article that a command is about.
import { UserError } from '../../errors.ts';
import type { ArchivedArticle } from '../ports.ts';
import { given, type Request } from './command.ts';
import { quoted } from './words-shown.ts';

const NUMBER = /^#?(\d{1,16})$/;

/** The one that the option names, else the newest of the channel; a UserError when there is none that may be shown here. */
export async function findArticle(request: Request): Promise<ArchivedArticle> {
  const asked = given(request, 'article');
  if (asked !== null) return articleCalled(request, asked);
  const newest = await request.bot.archive.newest(await request.view(), request.place.channel);
  if (newest === null)
    throw new UserError('no-article', 'No article was read here yet: paste one first, or name one of another channel from /articles.');
  return newest;
}

/** By its number, else the newest with these words; with `ownFirst` the asker's newest one before those of others. */
export async function articleCalled(request: Request, asked: string, ownFirst = false): Promise<ArchivedArticle> {
  const { archive } = request.bot;
  const view = await request.view();
  const [, number] = NUMBER.exec(asked) ?? [];
  const byNumber = number === undefined ? null : await archive.article(view, Number(number));
  if (byNumber !== null) return byNumber;
  const query = { topic: asked, limit: 1 };
  const own = ownFirst ? (await archive.articles(view, { ...query, person: request.person.id })).rows : [];
  const [first] = own.length > 0 ? own : (await archive.articles(view, query)).rows;
  const found = first === undefined ? null : await archive.article(view, first.id);
  if (found === null)
    throw new UserError('no-such-article', `No article called ${quoted(asked)} may be shown here: /articles lists those that may.`);
  return found;
}

/** By its number, as buttons have it. */
export async function articleNumbered(request: Request, id: number): Promise<ArchivedArticle> {
  const article = await request.bot.archive.article(await request.view(), id);
  if (article === null)
    throw new UserError('no-article', 'This article is not in the archive any more, or may not be shown here: /articles lists what is.');
  return article;
}
