import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/bot/commands/commands.ts';
import { VOTE } from '../harbor-news.ts';
import { play, shown, type Played } from '../played.ts';

let played: Played;
beforeEach(async () => {
  played = await play([VOTE]);
});
afterEach(() => played.close());

describe('/help', () => {
  it('says what is stored, how to stop it, and every command with its options', async () => {
    const text = shown(await played.ask('help')).replaceAll(/\s+/g, ' ');
    expect(text).toContain('What is stored');
    expect(text).toContain('/settings unwatch:here');
    for (const { name, options, summary } of COMMANDS) {
      expect(text).toContain([`/${name}`, ...options.map((option) => `[${option.name}]`)].join(' '));
      expect(text).toContain(summary);
    }
  });
});

describe('/analyze', () => {
  it('answers a text where nothing is watched, for everybody', async () => {
    const call = { event: 'e1', place: played.scene.place(), person: played.scene.person(), handle: null };
    const { text } = VOTE;
    expect(await played.bot.command({ ...call, name: 'analyze', options: { text } })).toBeNull();
    await played.bot.idle();
    expect(played.posted.join('')).toContain('20 words, 1 min read');
  });

  it('says what to give', async () => {
    expect(shown(await played.ask('analyze'))).toContain('Give the text of an article');
  });
});
