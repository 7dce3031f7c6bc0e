import { afterEach, describe, expect, it } from 'vitest';
import type { WorkerOptions } from '../../../src/bot/answers/workers.ts';
import type { Card } from '../../../src/bot/card/card.ts';
import type { Analyzer } from '../../../src/bot/ports.ts';
import { brokenAnalyzer, endlessAnalyzer, quickAnalyzer } from '../analyzers.ts';
import { pasteOf } from '../pastes/paste.ts';
import { createTestBot, type TestBot } from './test-bot.ts';
import { articleAbout, SMALL_TALK } from './texts.ts';

let bot: TestBot;
const begin = async (analyzer?: Analyzer, options?: Partial<WorkerOptions>) => (bot = await createTestBot(analyzer, options));
afterEach(() => bot.close());

const everywhere = () => ({ space: 'test:home', channels: ['news', 'other'] });
const linesOf = ({ blocks }: Card) => blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []));

describe('a watched channel', () => {
  it('is answered where somebody pasted an article, and the article is archived', async () => {
    await begin();
    const paste = pasteOf({ text: articleAbout('harbor'), sentAt: 5 });
    await bot.accept(paste);
    await bot.answerAll();
    const [message] = bot.chat.messages;
    expect(bot.chat.messages).toHaveLength(1);
    expect(message?.target).toEqual({ place: paste.place, message: paste.message, handle: null, answerIn: 'thread' });
    const archived = await bot.store.archive.newest(everywhere(), 'news');
    expect(archived).toMatchObject({
      paste: message?.key,
      place: paste.place,
      person: paste.person,
      messages: [paste.message],
      link: paste.link,
      postedAt: 5,
      answer: { message: message?.id },
    });
  });

  it.each([
    ['small talk', SMALL_TALK],
    ['too few words', articleAbout('harbor').slice(0, 60)],
    ['nothing', ''],
  ])('is left alone by %s, which is not even analysed', async (_what, text) => {
    await begin(brokenAnalyzer);
    await bot.accept(pasteOf({ text }));
    await bot.answerAll();
    expect(bot.chat.messages).toEqual([]);
    expect(bot.log).toEqual([]);
  });

  it('follows the settings of its space', async () => {
    await begin();
    await bot.store.settings.changeSettings('test:home', { minWords: 200, answerIn: 'channel' });
    await bot.accept(pasteOf({ text: articleAbout('harbor') }));
    await bot.answerAll();
    expect(bot.chat.messages).toEqual([]);
    await bot.store.settings.changeSettings('test:home', { minWords: 30 });
    await bot.accept(pasteOf({ text: articleAbout('station'), by: 'Ben' }));
    await bot.answerAll();
    expect(bot.chat.messages.map(({ target }) => target.answerIn)).toEqual(['channel']);
  });
});

describe('who asks', () => {
  it.each([
    ['an article in which nothing is found', articleAbout('harbor'), 'The text says too little for a card'],
    ['a sentence', 'The mayor said that it was late.', 'The text says too little for a card'],
    ['nothing', '', 'There is no text to read'],
    [
      'German',
      'Der Hafen wird im Frühjahr geschlossen, sagte die Bürgermeisterin am Montag, und die Leute sind froh.',
      'seems to be German',
    ],
  ])('with %s is answered in any case', async (_what, text, answer) => {
    await begin();
    await bot.accept(pasteOf({ text, isAsked: true, isWhole: true, handle: 'token' }));
    await bot.answerAll();
    expect(bot.chat.messages.map(({ target }) => target)).toMatchObject([{ handle: 'token', answerIn: 'channel' }]);
    expect(linesOf(bot.chat.messages[0]!.card)).toEqual([expect.stringContaining(answer)]);
    expect(await bot.store.archive.channels('test:home')).toEqual([]);
  });

  it('learns that a text takes too long', async () => {
    await begin(endlessAnalyzer, { timeLimitMs: 1 });
    await bot.accept(pasteOf({ text: articleAbout('harbor'), isAsked: true }));
    await bot.answerAll();
    expect(bot.chat.messages.map(({ card }) => linesOf(card)[0])).toEqual([expect.stringContaining('took longer than')]);
  });
});

describe('parts', () => {
  const [first = '', second = '', third = ''] = articleAbout('harbor').split(/(?<=\.) /);

  it('are read as one text', async () => {
    await begin();
    await bot.accept(...[first, second, third].map((text, index) => pasteOf({ text, sentAt: index * 15_000 })));
    await bot.answerAll();
    expect(bot.chat.messages).toHaveLength(1);
    const archived = await bot.store.archive.newest(everywhere(), 'news');
    expect(archived?.analysis.text).toBe([first, second, third].join('\n\n'));
    expect(archived?.messages).toHaveLength(3);
  });

  it('that come after the answer change it, and what is archived', async () => {
    await begin();
    await bot.accept(pasteOf({ text: `${first} ${second}` }));
    await bot.answerAll();
    await bot.accept(pasteOf({ text: third }));
    await bot.answerAll();
    expect(bot.chat.messages).toMatchObject([
      { edits: 1, card: { blocks: expect.arrayContaining([{ kind: 'note', text: '46 words, 1 min read' }]) } },
    ]);
    const { rows } = await bot.store.archive.articles(everywhere(), { limit: 9 });
    expect(rows).toHaveLength(1);
    expect(await bot.store.archive.newest(everywhere(), 'news')).toMatchObject({
      words: 46,
      answer: { message: bot.chat.messages[0]?.id },
    });
  });

  it('that come while it is read are in the first answer already', async () => {
    let join = async () => {};
    await begin({ ...quickAnalyzer, analyze: async (text) => (await join(), quickAnalyzer.analyze(text)) });
    join = async () => {
      join = async () => {};
      await bot.accept(pasteOf({ text: third }));
    };
    await bot.accept(pasteOf({ text: `${first} ${second}` }));
    await bot.answerAll();
    expect(bot.chat.calls).toEqual(['post']);
    expect(await bot.store.archive.newest(everywhere(), 'news')).toMatchObject({ words: 46 });
  });

  it('that are changed afterwards change the answer', async () => {
    await begin();
    const paste = pasteOf({ text: `${first} ${second}` });
    await bot.accept(paste);
    await bot.answerAll();
    await bot.store.inbox.revise({ ...paste, text: articleAbout('harbor') }, bot.clock.now);
    await bot.answerAll();
    expect(bot.chat.messages).toMatchObject([{ edits: 1 }]);
    expect(await bot.store.archive.newest(everywhere(), 'news')).toMatchObject({ words: 46 });
  });

  it('make an article of what was none', async () => {
    await begin();
    await bot.accept(pasteOf({ text: 'Look at this.' }));
    await bot.answerAll();
    await bot.accept(pasteOf({ text: articleAbout('harbor') }));
    await bot.answerAll();
    expect(bot.chat.messages).toHaveLength(1);
  });
});

describe('many spaces', () => {
  it('are served by turns, so that a thousand pastes of one do not delay another', async () => {
    await begin(quickAnalyzer, { concurrency: 2 });
    const loud = Array.from({ length: 1_000 }, () => pasteOf({ space: 'test:loud', isAsked: true, isWhole: true, text: '' }));
    await bot.accept(...loud, pasteOf({ space: 'test:quiet', isAsked: true, isWhole: true, text: '' }));
    const quietPosted = new Promise<number>((resolve) => {
      bot.chat.beforePost = async ({ place }) => {
        if (place.space === 'test:quiet') resolve(bot.chat.messages.length);
      };
    });
    const workers = bot.addWorkers(quickAnalyzer);
    workers.start();
    expect(await quietPosted).toBeLessThan(5);
    await workers.stop();
  });
});

describe('stopping', () => {
  it('finishes what is being answered', async () => {
    await begin();
    let finishPost = () => {};
    const posting = new Promise<void>((begun) => {
      bot.chat.beforePost = () => {
        begun();
        return new Promise((resolve) => (finishPost = resolve));
      };
    });
    await bot.accept(pasteOf({ text: articleAbout('harbor'), isWhole: true }));
    const workers = bot.addWorkers(quickAnalyzer);
    workers.start();
    await posting;
    const stopped = workers.stop();
    finishPost();
    await stopped;
    expect(bot.chat.messages).toHaveLength(1);
    expect(await bot.store.inbox.claim(bot.clock.now, 1)).toBeNull();
  });

  it('gives back at once what takes too long, without counting it', async () => {
    await begin();
    let begun = () => {};
    const reading = new Promise<void>((resolve) => (begun = resolve));
    await bot.accept(pasteOf({ text: articleAbout('harbor'), isWhole: true }));
    const workers = bot.addWorkers(
      { ...endlessAnalyzer, analyze: (text, signal) => (begun(), endlessAnalyzer.analyze(text, signal)) },
      { stopMs: 1 },
    );
    workers.start();
    await reading;
    await workers.stop();
    expect(await bot.store.inbox.claim(bot.clock.now, 1)).toMatchObject({ tries: 0 });
  });

  it('ends the waiting for idleness and wakes nobody', async () => {
    await begin();
    const workers = bot.addWorkers(quickAnalyzer);
    const idle = workers.idle();
    await workers.stop();
    await idle;
    await workers.idle();
    await bot.accept(pasteOf({ text: articleAbout('harbor'), isWhole: true }));
    expect(bot.chat.calls).toEqual([]);
  });
});
