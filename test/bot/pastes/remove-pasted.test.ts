// A deleted message takes with it what it held and the bot's answer, whatever the bot is doing at that moment.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/errors.ts';
import { quickAnalyzer } from '../analyzers.ts';
import { createTestBot, type TestBot } from '../answers/test-bot.ts';
import { articleAbout } from '../answers/texts.ts';
import { pasteOf } from './paste.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await createTestBot();
});
afterEach(() => bot.close());

const paste = () => pasteOf({ text: articleAbout('harbor'), isWhole: true });
const failing = (code: string, retryAfterMs: number | null) => ({
  error: new PlatformError(code, 'The platform cannot.', { platform: 'test', retryAfterMs }),
  when: 'before' as const,
});

async function expectNothingLeft(): Promise<void> {
  expect(bot.chat.messages).toEqual([]);
  const { rows } = await bot.store.archive.articles({ space: 'test:home', channels: ['news'] }, { limit: 9 });
  expect(rows).toEqual([]);
  expect(await bot.store.inbox.nextReadyAt()).toBeNull();
}

describe('a message that is removed', () => {
  it('before it is answered is never answered', async () => {
    const removed = paste();
    await bot.accept(removed);
    await bot.remove(removed);
    await bot.answerAll();
    expect(bot.chat.calls).toEqual([]);
    await expectNothingLeft();
  });

  it('after it was answered takes the card and the article with it', async () => {
    const removed = paste();
    await bot.accept(removed);
    await bot.answerAll();
    await bot.remove(removed);
    await bot.answerAll();
    await expectNothingLeft();
  });

  it('takes the whole paste of which it is a part', async () => {
    const [first, second] = [pasteOf({ text: articleAbout('harbor') }), pasteOf({ text: 'It was late.' })];
    await bot.accept(first, second);
    await bot.answerAll();
    await bot.remove(second);
    await bot.answerAll();
    await expectNothingLeft();
  });

  it('takes with it an answer that is only a sentence', async () => {
    const removed = pasteOf({ text: '', isAsked: true, isWhole: true });
    await bot.accept(removed);
    await bot.answerAll();
    expect(bot.chat.messages).toHaveLength(1);
    await bot.remove(removed);
    await bot.answerAll();
    await expectNothingLeft();
  });

  it('while it is read is neither archived nor answered', async () => {
    const removed = paste();
    let isRemoved = false;
    await bot.close();
    bot = await createTestBot({
      ...quickAnalyzer,
      analyze: async (text) => {
        isRemoved = true;
        await bot.remove(removed);
        return quickAnalyzer.analyze(text);
      },
    });
    await bot.accept(removed);
    await bot.answerAll();
    expect(isRemoved).toBe(true);
    expect(bot.chat.calls).not.toContain('post');
    await expectNothingLeft();
  });

  it('while its card is posted takes the card with it', async () => {
    const removed = paste();
    bot.chat.beforePost = () => bot.remove(removed);
    await bot.accept(removed);
    await bot.answerAll();
    expect(bot.chat.calls).toContain('post');
    await expectNothingLeft();
  });

  it('after a kill takes a card with it of which the dead process told nobody', async () => {
    const removed = paste();
    await bot.accept(removed);
    const job = await bot.store.inbox.claim(bot.clock.now, 60_000);
    if (job === null) throw new RangeError('nothing is ready');
    await bot.store.inbox.recordAttempt(job, bot.clock.now);
    await bot.chat.post({ ...removed, answerIn: 'channel' }, { blocks: [], buttons: [] }, job.key);
    await bot.remove(removed);
    bot.clock.now += 60_000;
    await bot.answerAll();
    await expectNothingLeft();
  });

  it.each([
    ['asks for time', failing('rate-limited', 30_000)],
    ['fails', failing('odd', null)],
  ])('takes its card with it also when the platform %s', async (_what, failure) => {
    const removed = paste();
    await bot.accept(removed);
    await bot.answerAll();
    bot.chat.fail('remove', failure, failure, failure);
    await bot.remove(removed);
    await bot.answerAll();
    await expectNothingLeft();
  });

  it('leaves every other message alone', async () => {
    const [removed, stays] = [paste(), pasteOf({ text: articleAbout('pier'), isWhole: true })];
    await bot.accept(removed, stays);
    await bot.answerAll();
    await bot.remove(removed);
    await bot.remove(pasteOf());
    await bot.answerAll();
    expect(bot.chat.messages.map(({ target }) => target.message)).toEqual([stays.message]);
  });
});
