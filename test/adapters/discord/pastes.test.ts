// Articles pasted on Discord, from the gateway's event to the messages that stand.
import { ChannelType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HARBOR } from '../../bot/article.ts';
import { articleAbout, SMALL_TALK } from '../../bot/answers/texts.ts';
import { analyzerKnowing } from '../../bot/said.ts';
import { VOTE } from '../../bot/harbor-news.ts';
import { buttonsOf, playDiscord, textOf, type Played } from '../../support/discord/play.ts';

const HALVES = [HARBOR.text.slice(0, HARBOR.text.indexOf('\n\n')), HARBOR.text.slice(HARBOR.text.indexOf('\n\n') + 2)] as const;

let played: Played;
beforeEach(async () => {
  played = await playDiscord({ analyzer: analyzerKnowing([HARBOR, VOTE]) });
});
afterEach(() => played.close());

const unwatched = () =>
  played.server.world.channel({ type: ChannelType.GuildText, guild_id: played.guild.id, name: 'boats', parent_id: null });
const openChannel = () => {
  const channel = unwatched();
  played.server.gateway.dispatch('CHANNEL_CREATE', { ...channel, position: 1, permission_overwrites: [] });
  return channel;
};

describe('a paste in a watched channel', () => {
  it('is answered with its card in a thread of the message', async () => {
    const { post, pass, said, news } = played;
    const { id } = post({ content: HARBOR.text });
    await pass();
    expect(said(news)).toEqual([]);
    const [card, ...more] = said(id);
    expect(more).toEqual([]);
    expect(textOf(card)).toContain('**Helena Brandt**, Mayor (1 statement)');
    expect(textOf(card)).toContain('1 · **Transport Ministry** (Lars Vind) · *rejects* · the plan');
    expect(Object.keys(buttonsOf(card))).toEqual(['All statements 3', 'Evidence', 'Remove']);
  });

  it('of small talk is left alone', async () => {
    const { post, pass, said, news, server } = played;
    const { id } = post({ content: SMALL_TALK });
    await pass();
    expect([...said(news), ...said(id)]).toEqual([]);
    expect(server.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('in several messages is answered once, as one article', async () => {
    const { post, pass, said } = played;
    const { id } = post({ content: HALVES[0] });
    const second = post({ content: HALVES[1] });
    await pass();
    expect(said(second.id)).toEqual([]);
    expect(said(id).map(textOf)).toEqual([expect.stringContaining('Helena Brandt')]);
  });

  it('that became message.txt is read from the file, behind the words of the message', async () => {
    const { post, settle, said, file } = played;
    const { id } = post({ content: HALVES[0], attachments: [file('message.txt', HALVES[1])] });
    await settle();
    expect(said(id).map(textOf)).toEqual([expect.stringContaining('Helena Brandt')]);
  });

  it('of several files is read in their order', async () => {
    const { post, settle, said, file } = played;
    const { id } = post({
      attachments: [file('one.txt', HALVES[0]), file('photo.png', 'no text', 'image/png'), file('two.md', HALVES[1])],
    });
    await settle();
    expect(said(id).map(textOf)).toEqual([expect.stringContaining('Helena Brandt')]);
  });

  it('that is forwarded is read from the copy', async () => {
    const { post, settle, said, server } = played;
    const { id } = post({
      message_reference: { type: 1, channel_id: server.world.id(), message_id: server.world.id() },
      message_snapshots: [{ message: { content: HARBOR.text, attachments: [], embeds: [], mentions: [], mention_roles: [] } as never }],
      flags: 1 << 14,
    });
    await settle();
    expect(said(id).map(textOf)).toEqual([expect.stringContaining('Helena Brandt')]);
  });

  it('of another bot is left alone', async () => {
    const { post, pass, said, news, server } = played;
    const { id } = post({ by: { ...server.world.user('Feed'), bot: true }, content: HARBOR.text });
    await pass();
    expect([...said(news), ...said(id)]).toEqual([]);
  });

  it('in a thread is answered there', async () => {
    const { post, pass, said, server, guild, news } = played;
    const thread = server.world.channel({ type: ChannelType.PublicThread, guild_id: guild.id, name: 'talk', parent_id: news.id });
    server.gateway.dispatch('THREAD_CREATE', { ...thread, thread_metadata: { archived: false, locked: false } });
    const { id } = post({ in: thread, content: HARBOR.text });
    await pass();
    expect(said(thread).map(({ message_reference: to }) => to?.message_id)).toEqual([id]);
  });

  it('is answered beside it where threads are forbidden', async () => {
    const { post, pass, said, server, news } = played;
    server.state.forbidden.add(`threads of ${news.id}`);
    const { id } = post({ content: HARBOR.text });
    await pass();
    expect(said(news).map(({ message_reference: to }) => to?.message_id)).toEqual([id]);
  });

  it('is answered in plain text when Discord refuses components', async () => {
    const { post, pass, said, server } = played;
    server.state.refusesComponents = true;
    const { id } = post({ content: HARBOR.text });
    await pass();
    const [card] = said(id);
    expect(card?.content).toContain('**Who matters**');
    expect(buttonsOf(card)).toHaveProperty('Evidence');
  });

  it('again is answered with where it was posted first', async () => {
    const { post, pass, said, ana, server } = played;
    const first = post({ content: HARBOR.text });
    await pass();
    const second = post({ by: server.world.user('Ben'), content: HARBOR.text });
    await pass();
    expect(textOf(said(second.id)[0])).toContain(`Already posted by ${ana.global_name}`);
    expect(textOf(said(second.id)[0])).toContain(`/${said(first.id)[0]?.id}>)`);
  });
});

describe('who asks is answered anywhere', () => {
  it('with a mention', async () => {
    const { post, settle, said, server } = played;
    const channel = openChannel();
    const { id } = post({ in: channel, content: `<@${server.world.self.id}> ${HARBOR.text}` });
    await settle();
    const [card] = said(channel);
    expect(textOf(card)).toContain('Helena Brandt');
    expect(card?.message_reference?.message_id).toBe(id);
    expect(server.requests.some(({ path }) => path.endsWith('/typing'))).toBe(true);
  });

  it('with a mention below the article of somebody else', async () => {
    const { post, settle, said, server } = played;
    const channel = openChannel();
    const article = post({ in: channel, content: HARBOR.text, by: server.world.user('Ben') });
    const reference = { message_id: article.id, channel_id: channel.id };
    post({ in: channel, type: 19, content: `<@${server.world.self.id}>`, message_reference: reference });
    await settle();
    expect(said(channel).map(textOf)).toEqual([expect.stringContaining('Helena Brandt')]);
  });

  it('in a direct message, also from a channel that is not known yet', async () => {
    const { settle, said, server, direct, ana, pass } = played;
    const channel = direct(ana);
    const message = {
      ...played.post({ in: played.news, content: 'x' }),
      id: server.world.id(),
      channel_id: channel.id,
      content: HARBOR.text,
    };
    delete message.guild_id;
    server.world.add(message);
    server.gateway.dispatch('MESSAGE_CREATE', message);
    await settle();
    await pass();
    expect(said(channel).map(textOf)).toEqual([expect.stringContaining('Helena Brandt')]);
  });

  it('in a direct message without an article, with what to do', async () => {
    const { post, pass, said, direct, ana } = played;
    const channel = direct(ana);
    post({ in: channel, content: '🙂' });
    await pass();
    expect(said(channel).map(textOf)).toEqual(['There is no text to read: paste or name an article of some sentences.']);
  });

  it('with a file that cannot be fetched, with what to do', async () => {
    const { post, settle, said, direct, ana, file, server } = played;
    const channel = direct(ana);
    post({ in: channel, attachments: [{ ...file('message.txt', 'x'), url: `${server.url}/files/0` }] });
    await settle();
    expect(said(channel).map(textOf)).toEqual(['The file could not be fetched from Discord: post it once more.']);
  });

  it('privately where the bot may not post', async () => {
    const { post, settle, said, server, direct, ana, guild } = played;
    const closed = server.world.channel({ type: ChannelType.GuildText, guild_id: guild.id, name: 'quiet', parent_id: null });
    const overwrite = { id: guild.id, type: 0, allow: '0', deny: '2048' };
    server.gateway.dispatch('CHANNEL_CREATE', { ...closed, position: 1, permission_overwrites: [overwrite] });
    post({ in: closed, content: `<@${server.world.self.id}> ${HARBOR.text}` });
    await settle();
    expect(said(closed)).toEqual([]);
    expect(said(direct(ana)).map(textOf)).toEqual([expect.stringContaining('may not answer there')]);
  });

  it('but nobody else in an unwatched channel, whose files are not even fetched', async () => {
    const { post, pass, said, file } = played;
    const channel = openChannel();
    const gone = { ...file('message.txt', 'x'), url: 'http://127.0.0.1:9/never' };
    post({ in: channel, content: HARBOR.text, attachments: [gone] });
    await pass();
    expect(said(channel)).toEqual([]);
    expect(played.log.join()).not.toContain('error');
  });
});

describe('a message that people change', () => {
  it('is read again and its answer changed', async () => {
    const { post, pass, said, settle, server, clock } = played;
    const message = post({ content: VOTE.text });
    await pass();
    const [before] = said(message.id);
    expect(textOf(before)).toContain('Anton Brandt');
    const edited_timestamp = new Date(clock.now).toISOString();
    server.gateway.dispatch('MESSAGE_UPDATE', { ...message, content: HARBOR.text, edited_timestamp });
    await settle();
    const [after, ...more] = said(message.id);
    expect(more).toEqual([]);
    expect(after?.id).toBe(before?.id);
    expect(textOf(after)).not.toContain('Anton Brandt');
    expect(textOf(after)).toContain('Transport Ministry');
  });

  it('is not read again for a preview that Discord adds', async () => {
    const { post, pass, said, settle, server } = played;
    const message = post({ content: VOTE.text });
    await pass();
    const { length } = server.requests;
    server.gateway.dispatch('MESSAGE_UPDATE', { ...message, embeds: [{ type: 'link' }] });
    await settle();
    expect(said(message.id)).toHaveLength(1);
    expect(server.requests).toHaveLength(length);
  });
});

describe('what is deleted', () => {
  const articles = () => played.bot.command({ event: 'e', ...here(), name: 'articles', options: {}, handle: null });
  const here = () => ({
    place: { space: `discord:${played.guild.id}`, channel: played.news.id, thread: null },
    person: { id: played.ana.id, name: 'Ana' },
  });
  const answered = async () => {
    const message = played.post({ content: HARBOR.text });
    await played.pass();
    expect(played.said(message.id)).toHaveLength(1);
    return message;
  };
  const isForgotten = async () => JSON.stringify((await articles())?.card.blocks).includes('No article');

  it.each([
    ['one by one', 'MESSAGE_DELETE', (id: string) => ({ id })],
    ['in bulk', 'MESSAGE_DELETE_BULK', (id: string) => ({ ids: [played.server.world.id(), id] })],
  ])('%s is forgotten with its answer', async (_how, event, fields) => {
    const { id, channel_id } = await answered();
    played.server.gateway.dispatch(event, { ...fields(id), channel_id, guild_id: played.guild.id });
    await played.settle();
    expect(played.said(id)).toEqual([]);
    expect(await isForgotten()).toBe(true);
  });

  it('with its channel is forgotten', async () => {
    await answered();
    const { news, server, guild } = played;
    server.gateway.dispatch('CHANNEL_DELETE', { ...news, guild_id: guild.id });
    await played.settle();
    expect(await isForgotten()).toBe(true);
  });

  it('with its thread is forgotten, but not the rest of the channel', async () => {
    const { server, guild, news, post, pass } = played;
    const thread = server.world.channel({ type: ChannelType.PublicThread, guild_id: guild.id, name: 'talk', parent_id: news.id });
    server.gateway.dispatch('THREAD_CREATE', { ...thread, thread_metadata: { archived: false, locked: false } });
    post({ in: thread, content: VOTE.text });
    post({ content: HARBOR.text });
    await pass();
    server.gateway.dispatch('THREAD_DELETE', { id: thread.id, guild_id: guild.id, parent_id: news.id, type: 11 });
    await played.settle();
    const shown = JSON.stringify((await articles())?.card.blocks);
    expect(shown).toContain('1 article');
    expect(shown).toContain('Velmouth');
  });

  it('by leaving the server is forgotten, but not by an outage', async () => {
    await answered();
    const { server, guild } = played;
    server.gateway.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true });
    await played.settle();
    expect(await isForgotten()).toBe(false);
    server.gateway.dispatch('GUILD_DELETE', { id: guild.id });
    await played.settle();
    expect(await isForgotten()).toBe(true);
  });

  it('while it is still being fetched is never answered', async () => {
    const { post, file, server, settle, said, guild } = played;
    const { id, channel_id } = post({ attachments: [file('message.txt', HARBOR.text)] });
    server.gateway.dispatch('MESSAGE_DELETE', { id, channel_id, guild_id: guild.id });
    await settle();
    expect(said(id)).toEqual([]);
    expect(await isForgotten()).toBe(true);
  });
});

it('articles of two people are two answers', async () => {
  const { post, pass, said, server } = played;
  const one = post({ content: articleAbout('harbor') });
  const other = post({ by: server.world.user('Ben'), content: articleAbout('lighthouse') });
  await pass();
  expect([said(one.id).length, said(other.id).length]).toEqual([1, 1]);
});
