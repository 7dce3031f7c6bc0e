// A place that is gone takes with it all that was pasted there; nothing is asked of the platform.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closePlace } from '../../../src/bot/pastes/close-place.ts';
import type { Closing } from '../../../src/bot/ports.ts';
import { createLogger } from '../../../src/logger.ts';
import { createTestBot, type TestBot } from '../answers/test-bot.ts';
import { articleAbout } from '../answers/texts.ts';
import { pasteOf } from './paste.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await createTestBot();
});
afterEach(() => bot.close());

it.each<[string, Closing, string[]]>([
  ['a thread', { space: 'test:home', channel: 'news', thread: 't' }, ['news', 'boats', 'away']],
  ['a channel', { space: 'test:home', channel: 'news', thread: null }, ['boats', 'away']],
  ['a space', { space: 'test:home', channel: null, thread: null }, ['away']],
])('%s', async (_what, closing, left) => {
  const text = (what: string) => ({ text: articleAbout(what), isWhole: true });
  await bot.accept(
    pasteOf({ ...text('pier'), thread: 't' }),
    pasteOf({ ...text('harbor'), channel: 'news' }),
    pasteOf({ ...text('market'), channel: 'boats' }),
    pasteOf({ ...text('school'), channel: 'away', space: 'test:away' }),
  );
  await bot.answerAll();
  const calls = [...bot.chat.calls];
  await closePlace(closing, { ...bot.store, workers: { wake: () => {} }, chatOf: () => bot.chat, logger: createLogger('silent') });
  const articles = [];
  for await (const article of bot.store.archive.everything(null)) articles.push(article);
  expect(articles.map(({ place }) => place.channel).toSorted()).toEqual(left.toSorted());
  expect(bot.chat.calls).toEqual(calls);
});
