import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COURT, TURN, VOTE } from '../harbor-news.ts';
import { action, play, shown, type Played } from '../played.ts';

let played: Played;
beforeEach(async () => {
  played = await play([VOTE, TURN, COURT]);
  await played.paste(VOTE);
  played.be('Ben');
  await played.paste(TURN);
  await played.paste(COURT);
});
afterEach(() => played.close());

const articles = async () => shown(await played.ask('articles')).split('\n')[0];
const number = async (words: string) => (await played.complete('summary', 'article', words))[0]?.value ?? '';

describe('/forget', () => {
  it('asks once, says how much it is, and removes one’s own with their cards', async () => {
    const asked = await played.ask('forget', { what: 'mine' });
    expect(shown(asked)).toContain('This removes 2 articles with 3 statements and the cards for good. It cannot be undone.');
    expect(await articles()).toBe('3 articles');
    expect(shown(await played.press(action(asked, 'Remove')))).toContain('2 articles removed for good.');
    await played.bot.idle();
    expect(await articles()).toBe('1 article');
    expect(played.posted.filter((text) => text.includes('a card was removed from #news'))).toHaveLength(2);
  });

  it('removes one article by its number or its words', async () => {
    const asked = await played.ask('forget', { what: await number('judge') });
    expect(shown(asked)).toMatch(/^“.*”, pasted by you on 2026-11-28\.\nThis removes 2 statements/);
    await played.press(action(asked, 'Remove'));
    expect(await articles()).toBe('2 articles');
    await played.press(action(await played.ask('forget', { what: 'may stay' }), 'Remove'));
    expect(await articles()).toBe('1 article');
  });

  it('takes one’s own copy of an article before a newer one of somebody else', async () => {
    played.be('Cem');
    await played.paste(TURN);
    played.be('Ben');
    expect(shown(await played.ask('forget', { what: 'may stay' }))).toContain('pasted by you on');
    played.be('Ana');
    expect(shown(await played.ask('forget', { what: 'may stay' }))).toContain('pasted by Cem on');
    played.be('Dia');
    expect(shown(await played.ask('forget', { what: 'may stay' }))).toContain('Only Cem, who pasted it');
  });

  it('says that direct messages are apart', async () => {
    expect(shown(await played.ask('forget', { what: 'mine' }))).toContain(
      'in every channel of this server or workspace; direct messages with',
    );
    played.be('Ben', '@bot');
    await played.paste(VOTE);
    expect(shown(await played.ask('forget', { what: 'mine' }))).toContain(
      'in your direct messages with the bot; what was pasted in a server',
    );
  });

  it('leaves another’s article alone, unless an administrator asks', async () => {
    expect(shown(await played.ask('forget', { what: 'must leave' }))).toContain('Only Ana, who pasted it, or an administrator can do that');
    played.be('Ana');
    await played.press(action(await played.ask('forget', { what: 'judge' }), 'Remove'));
    expect(await articles()).toBe('2 articles');
  });

  it('removes everything for an administrator only, and offers others their own', async () => {
    const offered = await played.ask('forget', { what: 'all' });
    expect(shown(offered)).toContain('Only an administrator can remove everything.');
    expect(shown(offered)).toContain('This removes 2 articles');
    played.be('Ana');
    await played.press(action(await played.ask('forget', { what: 'all' }), 'Remove'));
    expect(await articles()).toBe('No article may be shown here.');
  });

  it('does nothing when somebody else presses its button', async () => {
    const mine = action(await played.ask('forget', { what: 'mine' }), 'Remove');
    played.be('Ana');
    const all = action(await played.ask('forget', { what: 'all' }), 'Remove');
    expect(shown(await played.press(mine))).toContain('meant for somebody else');
    played.be('Ben');
    expect(shown(await played.press(all))).toContain('meant for somebody else');
    played.be('Ben', '#other');
    expect(shown(await played.press(mine))).toContain('meant for somebody else');
    expect(await articles()).toBe('3 articles');
  });

  it('can never be shown to everybody', async () => {
    const asked = await played.ask('forget', { what: 'mine' });
    expect(asked.card.buttons.map(({ label }) => label)).toEqual(['Remove']);
    const token = action(asked, 'Remove').split(':')[1];
    expect((await played.press(`here:${token}`)).audience).toBe('person');
  });

  it('takes a second press for one that came too late', async () => {
    const button = action(await played.ask('forget', { what: 'mine' }), 'Remove');
    await played.press(button);
    expect(shown(await played.press(button))).toMatch(/too old|Nothing of it/);
  });

  it('says what to give, and when there is nothing', async () => {
    expect(shown(await played.ask('forget'))).toContain('/forget mine');
    played.be('Cem');
    expect(shown(await played.ask('forget', { what: 'mine' }))).toContain('Nothing of it is stored here');
    expect(shown(await played.ask('forget', { what: 'weather' }))).toContain('No article called “weather”');
  });

  it('offers what the asker may remove', async () => {
    expect((await played.complete('forget', 'what', '')).map(({ value }) => value)).toEqual([
      'mine',
      await number('judge'),
      await number('may stay'),
    ]);
    played.be('Ana');
    expect((await played.complete('forget', 'what', ''))[1]).toEqual({ name: 'all: everything', value: 'all' });
    expect(await played.complete('forget', 'what', '')).toHaveLength(5);
  });

  it('goes with the message that is deleted', async () => {
    const message = await played.paste(VOTE);
    await played.bot.removed({ space: 'console:acme', channel: '#news', message });
    await played.bot.idle();
    // Ana's paste of the same article stays
    expect(await articles()).toBe('3 articles');
    expect(shown(await played.ask('articles', { topic: 'must leave' }))).toMatch(/^1 article /);
  });
});
