// Commands, autocompletion, buttons, selects and the form on Discord, from the interaction to what the person sees.
import { ChannelType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HARBOR } from '../../bot/article.ts';
import { VOTE } from '../../bot/harbor-news.ts';
import { analyzerKnowing } from '../../bot/said.ts';
import { buttonsOf, isPrivate, playDiscord, textOf, type Played } from '../../support/discord/play.ts';

const NOBODY = 1024n | 65_536n;

let played: Played;
beforeEach(async () => {
  played = await playDiscord({ analyzer: analyzerKnowing([HARBOR, VOTE]) });
});
afterEach(() => played.close());

const paste = async (text: string) => {
  const { id } = played.post({ content: text });
  await played.pass();
  const [card] = played.said(id);
  if (card === undefined) throw new RangeError('no card');
  return card;
};

describe('a command', () => {
  it.each([
    ['who-said', { person: 'Helena Brandt' }, 'the cruise ships must leave the harbor'],
    ['stance', { who: 'Helena Brandt' }, '*opposes* · the cruise ships'],
    ['actors', {}, '**Helena Brandt**, Mayor'],
    ['summary', {}, 'the cruise ships must leave the harbor'],
    ['articles', {}, '1 article'],
    ['why', { row: '1' }, '**1 · Helena Brandt · opposes · the cruise ships**'],
    ['forget', { what: 'mine' }, 'It cannot be undone'],
    ['help', {}, '/who-said'],
  ])('/%s answers only the person', async (name, options, words) => {
    await paste(VOTE.text);
    const { answered, data, original } = await played.command(name, options);
    expect(answered).toBe(5);
    expect(data).toEqual({ flags: 64 });
    expect(isPrivate(original)).toBe(true);
    expect(textOf(original).replaceAll('\\', '')).toContain(words);
  });

  it('/export sends a file', async () => {
    await paste(VOTE.text);
    const { original } = await played.command('export', { format: 'csv' });
    const sent = played.server.requests.findLast(({ files }) => Object.keys(files).length > 0);
    expect(Object.values(sent?.files ?? {})[0]).toContain('the cruise ships must leave the harbor');
    expect(JSON.stringify(original?.components)).toContain('attachment://statements-');
  });

  it('of somebody who may not is refused in one sentence', async () => {
    const { original } = await played.command('settings', {}, { permissions: NOBODY });
    expect(textOf(original)).toBe('Only an administrator can see and change the settings: ask one of them.');
  });

  it('given too late is logged and nothing more', async () => {
    const { server } = played;
    server.fail('POST', /\/callback$/, { status: 404, code: 10_062 });
    await played.command('help');
    expect(played.log.join()).toContain('answered too late');
    expect(played.log.join()).not.toContain('was not taken');
  });
});

describe('autocompletion', () => {
  it('offers names', async () => {
    await paste(VOTE.text);
    const options = [{ type: 3, name: 'person', value: 'hel', focused: true }];
    const { answered, data } = await played.interact(4, { id: '1', type: 1, name: 'who-said', options });
    expect(answered).toBe(8);
    expect(data).toEqual({ choices: [{ name: 'Helena Brandt, Mayor', value: 'Helena Brandt' }] });
  });

  it('offers nothing for an option that is none', async () => {
    const { data } = await played.interact(4, { id: '1', type: 1, name: 'help', options: [] });
    expect(data).toEqual({ choices: [] });
  });
});

describe('/analyze', () => {
  it('answers with a card that everybody sees', async () => {
    const { original, answered } = await played.command('analyze', { text: HARBOR.text });
    expect(answered).toBe(5);
    expect(isPrivate(original)).toBe(false);
    expect(textOf(original)).toContain('**Helena Brandt**, Mayor');
    expect(played.said(played.news)).toHaveLength(1);
  });

  it('answers only the person where the person may not post', async () => {
    const { original } = await played.command('analyze', { text: HARBOR.text }, { permissions: NOBODY });
    expect(isPrivate(original)).toBe(true);
    expect(textOf(original)).toContain('**Helena Brandt**, Mayor');
    expect(played.said(played.news)).toEqual([]);
  });

  it('reads a file', async () => {
    const file = played.file('article.md', HARBOR.text);
    const options = [{ type: 11, name: 'file', value: file.id }];
    const resolved = { attachments: { [file.id]: file } };
    const { original } = await played.interact(2, { id: '1', type: 1, name: 'analyze', options, resolved });
    expect(textOf(original)).toContain('**Helena Brandt**, Mayor');
  });

  it('says what is wrong with a file that is no text', async () => {
    const file = played.file('photo.png', 'x', 'image/png');
    const options = [{ type: 11, name: 'file', value: file.id }];
    const { original, answered } = await played.interact(2, {
      id: '1',
      type: 1,
      name: 'analyze',
      options,
      resolved: { attachments: { [file.id]: file } },
    });
    expect(answered).toBe(4);
    expect(isPrivate(original)).toBe(true);
    expect(textOf(original)).toContain('That is no text file');
  });

  it('opens a form when nothing is given, which takes a long text and files', async () => {
    const { answered, data } = await played.command('analyze');
    expect(answered).toBe(9);
    expect(data['custom_id']).toBe('analyze');
    const cut = HARBOR.text.indexOf('\n\n');
    const file = played.file('rest.txt', HARBOR.text.slice(cut + 2));
    const field = (component: object) => ({ type: 18, id: 1, component });
    const { original } = await played.interact(5, {
      custom_id: 'analyze',
      components: [
        field({ type: 4, id: 2, custom_id: 'text', value: HARBOR.text.slice(0, cut) }),
        field({ type: 4, id: 3, custom_id: 'more', value: '' }),
        field({ type: 19, id: 4, custom_id: 'files', values: [file.id] }),
      ],
      resolved: { attachments: { [file.id]: file } },
    });
    expect(textOf(original)).toContain('**Helena Brandt**, Mayor');
  });

  it('is answered with a message when the time for the interaction is over', async () => {
    const { server, news, said } = played;
    server.fail('PATCH', /@original$/, { status: 404, code: 10_015 });
    await played.command('analyze', { text: HARBOR.text });
    expect(said(news).map(textOf)).toContainEqual(expect.stringContaining('**Helena Brandt**, Mayor'));
  });
});

describe('"Analyze article"', () => {
  const analyze = (message: { id: string }, fields = {}) => {
    const resolved = { messages: { [message.id]: message } };
    return played.interact(2, { id: '1', type: 3, name: 'Analyze article', target_id: message.id, resolved }, fields);
  };

  it('answers for a message of anybody, which takes the card away with it', async () => {
    const { server, settle, news, said, guild } = played;
    const channel = server.world.channel({ type: ChannelType.GuildText, guild_id: guild.id, name: 'boats', parent_id: null });
    const message = played.post({ in: channel, by: server.world.user('Ben'), content: HARBOR.text });
    const { original } = await analyze(message, { channel });
    expect(textOf(original)).toContain('**Helena Brandt**, Mayor');
    expect(said(news)).toEqual([]);
    server.gateway.dispatch('CHANNEL_CREATE', { ...channel, position: 1, permission_overwrites: [] });
    server.gateway.dispatch('MESSAGE_DELETE', { id: message.id, channel_id: channel.id, guild_id: guild.id });
    await settle();
    expect(said(channel)).toEqual([]);
  });

  it('works on a server where the bot is not, and keeps that for the person', async () => {
    const { server, ana } = played;
    const foreign = { id: server.world.id(), type: ChannelType.GuildText, guild_id: server.world.id() };
    server.world.channel(foreign);
    const message = { ...played.post({ content: 'x' }), content: HARBOR.text, channel_id: foreign.id };
    const { original } = await analyze(message, { channel: foreign });
    expect(textOf(original)).toContain('**Helena Brandt**, Mayor');
    expect(await played.store.archive.channels(`discord:user:${ana.id}`)).toEqual([foreign.id]);
    expect(await played.store.archive.channels(`discord:${played.guild.id}`)).toEqual([]);
  });
});

describe('buttons', () => {
  it('show pages to who pressed them, and to everybody on demand', async () => {
    const card = await paste(VOTE.text);
    const pressed = await played.press(card, buttonsOf(card)['All statements 2'] ?? '');
    expect(pressed.answered).toBe(6);
    const [page] = pressed.followUps;
    expect(isPrivate(page)).toBe(true);
    expect(textOf(page)).toContain('the cruise ships bring work');
    const shown = await played.press(page!, buttonsOf(page)['Show here'] ?? '');
    expect(isPrivate(shown.followUps[0])).toBe(false);
    expect(textOf(shown.followUps[0])).toContain('the cruise ships bring work');
  });

  it('show the evidence, where "Not right" takes a row off the posted card', async () => {
    const card = await paste(VOTE.text);
    const [evidence] = (await played.press(card, buttonsOf(card)['Evidence'] ?? '')).followUps;
    expect(textOf(evidence)).toContain('**the cruise ships must leave the harbor**');
    const [said] = (await played.press(evidence!, buttonsOf(evidence)['Not right: 1'] ?? '')).followUps;
    expect(textOf(said)).toContain('It shows nowhere any more.');
    const [after] = played.said(card.channel_id);
    expect(after?.id).toBe(card.id);
    expect(textOf(after)).not.toContain('*opposes*');
  });

  it('remove the card after one question', async () => {
    const card = await paste(VOTE.text);
    const [question] = (await played.press(card, buttonsOf(card)['Remove'] ?? '')).followUps;
    expect(textOf(question)).toContain('It cannot be undone');
    const done = await played.press(question!, buttonsOf(question)['Remove'] ?? '');
    expect(played.said(card.channel_id)).toEqual([]);
    expect(done.followUps).toEqual([]);
  });

  it('of nobody say so', async () => {
    const card = await paste(VOTE.text);
    const { followUps } = await played.press(card, 'nothing:1');
    expect(followUps.map(textOf)).toEqual([expect.stringContaining('too old or was meant for somebody else')]);
  });
});

describe('/settings', () => {
  it('has selects that change them in place', async () => {
    const { news, store, guild } = played;
    const first = await played.command('settings');
    expect(textOf(first.original)).toContain('Watched: #news (from the start).');
    const message = first.original!;
    const choose = (custom_id: string, component_type: number, values: string[]) =>
      played.interact(3, { component_type, custom_id, id: 2, values, resolved: {} }, { message });
    await choose('choose:watch', 8, [news.id]);
    await choose('choose:answers', 3, ['channel']);
    await choose('choose:retention', 3, ['90d']);
    expect(await store.settings.settings(`discord:${guild.id}`)).toEqual({ watched: [news.id], answerIn: 'channel', retentionDays: 90 });
  });

  it('take effect: answers beside the paste', async () => {
    await played.command('settings', { answers: 'channel' });
    const { id } = played.post({ content: VOTE.text });
    await played.pass();
    expect(played.said(played.news).map(({ message_reference: to }) => to?.message_id)).toContain(id);
  });
});
