// Exactly one answer, whatever fails, whoever dies.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sentenceCard } from '../../../src/bot/answers/sentence-card.ts';
import type { Analyzer, Job } from '../../../src/bot/ports.ts';
import { PlatformError } from '../../../src/errors.ts';
import { brokenAnalyzer, quickAnalyzer } from '../analyzers.ts';
import { pasteOf } from '../pastes/paste.ts';
import { createTestBot, type TestBot } from './test-bot.ts';
import { articleAbout, SMALL_TALK } from './texts.ts';

const LEASE_MS = 60_000;
const failure = (code: string, retryAfterMs: number | null = null) =>
  new PlatformError(code, `The platform says ${code}.`, { platform: 'test', retryAfterMs });
const before = (error: Error) => ({ error, when: 'before' as const });
const after = (error: Error) => ({ error, when: 'after' as const });
const times = <T>(count: number, value: T) => Array.from({ length: count }, () => value);

let bot: TestBot;
beforeEach(async () => {
  bot = await createTestBot();
});
afterEach(() => bot.close());

const paste = () => pasteOf({ text: articleAbout('harbor'), isWhole: true });
const withAnalyzer = async (analyzer: Analyzer) => {
  await bot.close();
  bot = await createTestBot(analyzer);
};
async function claim(): Promise<Job> {
  const job = await bot.store.inbox.claim(bot.clock.now, LEASE_MS);
  if (job === null) throw new RangeError('nothing is ready');
  return job;
}

describe('a failed post', () => {
  it('is tried again after 1, 2, 4 and 8 seconds', async () => {
    bot.chat.fail('post', ...times(4, before(failure('odd'))));
    await bot.accept(paste());
    const start = bot.clock.now;
    await bot.answerAll();
    expect(bot.chat.messages).toHaveLength(1);
    expect(bot.clock.now - start).toBe(15_000);
  });

  it('that went through all the same is found and not made again', async () => {
    bot.chat.fail('post', after(failure('odd')));
    await bot.accept(paste());
    await bot.answerAll();
    expect(bot.chat.messages).toHaveLength(1);
    expect(bot.chat.calls).toEqual(['post', 'find', 'edit']);
  });

  it('is looked for until the platform says whether it is there', async () => {
    bot.chat.fail('post', after(failure('odd')));
    bot.chat.fail('find', ...times(3, before(failure('slow-down', 60_000))));
    await bot.accept(paste());
    await bot.answerAll();
    expect(bot.chat.messages).toHaveLength(1);
    expect(bot.chat.calls).toEqual(['post', 'find', 'find', 'find', 'find', 'edit']);
  });

  it.each([
    ['asks for time', failure('rate-limited', 30_000), 30_000],
    ['cannot be reached', failure('unavailable'), 5_000],
  ])('waits as long as a platform %s, and it does not count', async (_what, error, waitMs) => {
    bot.chat.fail('post', ...times(20, before(error)));
    await bot.accept(paste());
    const start = bot.clock.now;
    await bot.answerAll();
    expect(bot.chat.messages).toHaveLength(1);
    expect(bot.chat.messages[0]?.card.blocks[0]).not.toEqual(sentenceCard('').blocks[0]);
    expect(bot.clock.now - start).toBe(20 * waitMs);
  });

  it('to a channel that is gone ends the paste with a line in the log', async () => {
    bot.chat.fail('post', before(failure('gone')));
    await bot.accept(paste());
    await bot.answerAll();
    expect(bot.chat.calls).toEqual(['post']);
    expect(bot.log).toEqual([expect.stringContaining('its channel is gone')]);
  });
});

describe('a paste that always fails', () => {
  it('is set aside after five tries, and the person is told once', async () => {
    await withAnalyzer(brokenAnalyzer);
    await bot.accept(paste());
    await bot.answerAll();
    expect(bot.chat.messages.map(({ card }) => card.blocks)).toEqual([[{ kind: 'lines', lines: [expect.stringContaining('5 tries')] }]]);
    expect(bot.log.filter((line) => line.includes('answering a paste failed'))).toHaveLength(5);
    expect(bot.log.join()).not.toContain('Velmouth');
  });

  it('ends also when the person cannot be told', async () => {
    await withAnalyzer(brokenAnalyzer);
    bot.chat.fail('post', ...times(9, before(failure('odd'))));
    await bot.accept(paste());
    await bot.answerAll();
    expect(bot.chat.messages).toEqual([]);
    expect(bot.chat.calls).toEqual(['post']);
  });

  it('is told of when the platform has time', async () => {
    await withAnalyzer(brokenAnalyzer);
    bot.chat.fail('post', ...times(9, before(failure('rate-limited', 30_000))));
    await bot.accept(paste());
    await bot.answerAll();
    expect(bot.chat.messages).toHaveLength(1);
  });

  it('does not hinder the others', async () => {
    await withAnalyzer({
      ...quickAnalyzer,
      analyze: (text) => (text.includes('lighthouse') ? brokenAnalyzer : quickAnalyzer).analyze(text),
    });
    await bot.accept(pasteOf({ text: articleAbout('lighthouse'), isWhole: true }), paste());
    await bot.answerAll();
    expect(bot.chat.messages).toHaveLength(2);
  });

  it('and ends every process is set aside, too, but small talk stays unanswered', async () => {
    await bot.accept(pasteOf({ text: articleAbout('harbor'), by: 'Ben' }), pasteOf({ text: SMALL_TALK }));
    bot.clock.now += 3_000;
    for (let kill = 0; kill < 5; kill++) {
      await claim();
      await claim();
      bot.clock.now += LEASE_MS;
    }
    await bot.answerAll();
    expect(bot.chat.messages.map(({ card }) => card.blocks)).toEqual([[{ kind: 'lines', lines: [expect.stringContaining('5 tries')] }]]);
  });
});

describe('a process that dies', () => {
  const post = (job: Job) =>
    bot.chat.post({ place: job.parts[0]!.place, message: null, handle: null, answerIn: 'channel' }, sentenceCard('an old card'), job.key);

  it('before it posted leaves the answer to the next', async () => {
    await bot.accept(paste());
    const job = await claim();
    await bot.store.inbox.recordAttempt(job, bot.clock.now);
    bot.clock.now += LEASE_MS;
    await bot.answerAll();
    expect(bot.chat.calls).toEqual(['find', 'post']);
    expect(bot.chat.messages).toHaveLength(1);
  });

  it('after it posted leaves an answer that is found and brought up to date', async () => {
    await bot.accept(paste());
    const job = await claim();
    await bot.store.inbox.recordAttempt(job, bot.clock.now);
    await post(job);
    bot.clock.now += LEASE_MS;
    await bot.answerAll();
    expect(bot.chat.calls).toEqual(['post', 'find', 'edit']);
    expect(bot.chat.messages).toHaveLength(1);
    expect(bot.chat.messages[0]?.card).not.toEqual(sentenceCard('an old card'));
  });

  it('five times after it posted leaves its answer, not an apology', async () => {
    await bot.accept(paste());
    const job = await claim();
    await bot.store.inbox.recordAttempt(job, bot.clock.now);
    await post(job);
    for (let kill = 0; kill < 5; kill++) {
      bot.clock.now += LEASE_MS;
      await claim();
    }
    bot.clock.now += LEASE_MS;
    await bot.answerAll();
    expect(bot.chat.messages.map(({ card }) => card)).toEqual([sentenceCard('an old card')]);
  });
});

describe('a worker that stood still past its lease', () => {
  it('posts nothing once another has answered', async () => {
    let goOn = () => {};
    let begun = () => {};
    const reading = new Promise<void>((resolve) => (begun = resolve));
    await bot.accept(paste());
    const slow = bot.addWorkers({
      ...quickAnalyzer,
      analyze: async (text) => {
        begun();
        await new Promise<void>((resolve) => (goOn = resolve));
        return quickAnalyzer.analyze(text);
      },
    });
    slow.start();
    await reading;
    bot.clock.now += LEASE_MS;
    await bot.answerAll();
    expect(bot.chat.calls).toEqual(['post']);
    goOn();
    await slow.stop();
    expect(bot.chat.calls).toEqual(['post']);
    expect(bot.log).toEqual([expect.stringContaining('taken over')]);
  });

  it('posts nothing either when the search for an earlier answer took too long', async () => {
    await bot.accept(paste());
    await bot.store.inbox.recordAttempt(await claim(), bot.clock.now);
    bot.clock.now += LEASE_MS;
    const slow = bot.addWorkers(quickAnalyzer);
    const { find } = bot.chat;
    let others: Promise<void> | undefined;
    bot.chat.find = async (...search) => {
      const found = await find(...search);
      if (others === undefined) {
        bot.clock.now += LEASE_MS;
        await (others = bot.answerAll());
      }
      return found;
    };
    slow.start();
    await slow.stop();
    expect(bot.chat.calls.filter((call) => call === 'post')).toHaveLength(1);
  });
});

it('two sets of workers on one inbox answer each paste once', async () => {
  const pastes = Array.from({ length: 30 }, (_, index) => pasteOf({ text: articleAbout(`pier ${index}`), isWhole: true }));
  await bot.accept(...pastes);
  const others = bot.addWorkers(quickAnalyzer);
  others.start();
  await bot.answerAll();
  await others.idle();
  const answered = bot.chat.messages.map(({ target }) => target.message);
  expect(answered.toSorted()).toEqual(pastes.map(({ message }) => message).toSorted());
});
