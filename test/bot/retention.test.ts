import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRetention } from '../../src/bot/retention.ts';
import { createConsoleChat } from '../../src/adapters/console/console-chat.ts';
import { createScreen } from '../../src/adapters/console/screen.ts';
import { createLogger } from '../../src/logger.ts';
import { TURN, VOTE } from './harbor-news.ts';
import { play, shown, type Played } from './played.ts';

let played: Played;
let removed: string[];
beforeEach(async () => {
  played = await play([VOTE, TURN]);
  removed = [];
});
afterEach(() => played.close());

function cleanUp(): Promise<void> {
  const { store, scene, now } = played;
  const screen = createScreen({ write: async (text) => void removed.push(text), width: () => 200, color: false });
  const chat = createConsoleChat({ scene, screen });
  return createRetention({ ...store, logger: createLogger('silent'), now, chatOf: () => chat, wake: () => {} }).cleanUp();
}

describe('retention', () => {
  it('deletes articles after their time with their cards, and no others', async () => {
    await played.ask('settings', { retention: '30d' });
    await played.paste(VOTE);
    played.pass(20);
    await played.paste(TURN);
    played.pass(10);
    await cleanUp();
    expect(shown(await played.ask('articles'))).toContain('2 articles');
    played.pass(0.001);
    await cleanUp();
    expect(shown(await played.ask('articles'))).toMatch(/^1 article\n.*may stay/);
    expect(removed).toEqual(['(a card was removed from #news)\n']);
  });

  it('keeps everything where no time was set', async () => {
    await played.paste(VOTE);
    played.pass(5000);
    await cleanUp();
    expect(shown(await played.ask('articles'))).toContain('1 article');
  });

  it('finishes a forgetting that was broken off', async () => {
    await played.paste(VOTE);
    await played.paste(TURN);
    const { space } = played.scene.place();
    for await (const _ of played.store.archive.forget({ what: 'space', space })) break;
    await cleanUp();
    expect(await played.store.archive.channels(space)).toEqual([]);
    expect(removed).not.toEqual([]);
  });

  it('lets buttons grow old', async () => {
    await played.paste(VOTE);
    const answer = await played.ask('articles');
    const here = answer.card.buttons.find(({ label }) => label === 'Show here')?.action ?? '';
    played.pass(13);
    await cleanUp();
    expect(shown(await played.press(here))).toContain('1 article');
    played.pass(2);
    await cleanUp();
    expect(shown(await played.press(here))).toContain('too old');
  });
});
