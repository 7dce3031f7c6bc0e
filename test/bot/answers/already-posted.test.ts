// The same article again: a hint in the same channel, the card with a line in another, and nothing said of what may not be shown.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/bot/card/card.ts';
import { pasteOf } from '../pastes/paste.ts';
import { createTestBot, type TestBot } from './test-bot.ts';
import { articleAbout } from './texts.ts';

const HINT = 'Already posted by Ada on 2026-11-28.';
const SENT = Date.UTC(2026, 10, 28, 23, 59);

let bot: TestBot;
beforeEach(async () => {
  bot = await createTestBot();
  await bot.accept(first);
  await bot.answerAll();
});
afterEach(() => bot.close());

const first = pasteOf({ text: articleAbout('harbor'), sentAt: SENT, isWhole: true });
const again = (fields: Parameters<typeof pasteOf>[0] = {}) =>
  pasteOf({ text: articleAbout('harbor'), by: 'Ben', sentAt: SENT + 1, isWhole: true, ...fields });
const isHint = ({ blocks }: Card) => blocks.length === 1 && blocks[0]?.kind === 'articles' && blocks[0].title === HINT;
const notes = ({ blocks }: Card) => blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
const secondCard = () => bot.chat.messages[1]!.card;

describe('the same article', () => {
  it('in the same channel gets a short answer with the link of the card', async () => {
    await bot.accept(again());
    await bot.answerAll();
    expect(isHint(secondCard())).toBe(true);
    expect(secondCard().blocks[0]).toMatchObject({
      rows: [{ date: '2026-11-28', link: `https://chat.example/${bot.chat.messages[0]?.id}` }],
    });
  });

  it('in other case and without marks is the same', async () => {
    await bot.accept(again({ text: articleAbout('harbor').toLowerCase().replace(/[.,]/g, '') }));
    await bot.answerAll();
    expect(isHint(secondCard())).toBe(true);
  });

  it('in another channel gets its card, which says so', async () => {
    await bot.accept(again({ channel: 'other' }));
    await bot.answerAll();
    expect(isHint(secondCard())).toBe(false);
    expect(notes(secondCard())).toContain(HINT);
  });

  it('in the same channel gets a short answer although a newer card stands elsewhere', async () => {
    await bot.accept(again({ channel: 'other' }));
    await bot.answerAll();
    await bot.accept(again({ by: 'Cem' }));
    await bot.answerAll();
    expect(isHint(bot.chat.messages[2]!.card)).toBe(true);
  });

  it('from a channel that not everybody here can read gets its card, and nothing is said', async () => {
    bot.chat.hidden.add('news');
    await bot.accept(again({ channel: 'other' }));
    await bot.answerAll();
    expect(notes(secondCard()).join()).not.toContain('Already');
  });

  it('from another space gets its card, and nothing is said', async () => {
    await bot.accept(again({ space: 'test:away' }));
    await bot.answerAll();
    expect(JSON.stringify(secondCard())).not.toContain('Already');
  });

  it('whose card is gone gets its card again', async () => {
    const article = await bot.store.archive.newest({ space: 'test:home', channels: ['news'] }, 'news');
    await bot.store.archive.recordAnswer(article?.id ?? 0, null);
    await bot.accept(again());
    await bot.answerAll();
    expect(JSON.stringify(secondCard())).not.toContain('Already');
  });

  it('is a record of its own: forgetting one leaves the other', async () => {
    await bot.accept(again());
    await bot.answerAll();
    await bot.remove(first);
    await bot.answerAll();
    const { rows } = await bot.store.archive.articles({ space: 'test:home', channels: ['news'] }, { limit: 9 });
    expect(rows.map(({ person }) => person.name)).toEqual(['Ben']);
    expect(bot.chat.messages.map(({ card }) => isHint(card))).toEqual([true]);
  });

  it('that grows into another article gets a card in place of the hint', async () => {
    await bot.accept(again({ isWhole: false }));
    await bot.answerAll();
    await bot.accept(pasteOf({ text: 'Nobody asked the ferrymen, who live from it.', by: 'Ben', sentAt: SENT + 2 }));
    await bot.answerAll();
    expect(bot.chat.messages).toHaveLength(2);
    expect(JSON.stringify(secondCard())).not.toContain('Already');
  });
});
