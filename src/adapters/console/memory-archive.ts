// An archive that lasts as long as the process: the console's channel.
import type { Article } from '../../bot/answers/article.ts';
import type { Archive } from '../../bot/ports.ts';

/** An empty archive; it keeps the newest article of each channel, which is all that is asked of it. */
export function createMemoryArchive(): Archive {
  const newest = new Map<string, Article>();
  return {
    add: async (channel, article) => void newest.set(channel, article),
    newest: async (channel) => newest.get(channel) ?? null,
  };
}
