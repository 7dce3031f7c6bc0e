// The article that a command without an article of its own is about.
import { UserError } from '../../errors.ts';
import type { Article } from '../answers/article.ts';
import type { CommandContext } from './command.ts';

/** The newest article of the channel; a UserError when it has none. */
export async function newestArticle({ archive, channel }: Pick<CommandContext, 'archive' | 'channel'>): Promise<Article> {
  const article = await archive.newest(channel);
  if (article === null) throw new UserError('no-article', 'No article was read here yet: paste one first.');
  return article;
}
