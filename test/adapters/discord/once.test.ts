// Exactly one answer on Discord, whatever breaks.
import { afterEach, describe, expect, it } from 'vitest';
import { HARBOR } from '../../bot/article.ts';
import { analyzerOf } from '../../bot/analyzers.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { playDiscord, textOf, type Played, type PlayOptions } from '../../support/discord/play.ts';
import { startDiscord, type DiscordServer, type Failure } from '../../support/discord/server.ts';

const POST = /^\/channels\/\d+\/messages$/;
const THREAD = /\/threads$/;
const ORIGINAL = /@original$/;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function play(options: PlayOptions = {}): Promise<Played> {
  const played = await playDiscord({ analyzer: analyzerOf(HARBOR), ...options });
  closing.push(() => played.close());
  return played;
}

/** What outlives a process. */
async function outlive(): Promise<{ store: Store; server: DiscordServer }> {
  const server = await startDiscord(() => Date.now());
  const store = await openStore(':memory:');
  closing.push(
    () => store.close(),
    () => server.close(),
  );
  return { store, server };
}

/** Settles until the paste waits no more, moving the clock on. */
async function settleAll(played: Played): Promise<void> {
  for (;;) {
    await played.settle();
    const next = await played.store.inbox.nextReadyAt();
    if (next === null) return;
    played.clock.now = Math.max(played.clock.now, next);
  }
}

const times = (count: number, failure: Failure): Failure[] => Array.from({ length: count }, () => failure);
const lost: Failure = { cut: true, when: 'after' };

describe('one answer', () => {
  it.each<[string, string, RegExp, Failure[]]>([
    ['after 500 from a post', 'POST', POST, times(2, { status: 500 })],
    ['after 500 from more posts than discord.js repeats', 'POST', POST, times(9, { status: 502 })],
    ['after a post whose answer was 500 all the same', 'POST', POST, [{ status: 500, when: 'after' }]],
    ['after posts whose answers were 500 all the same', 'POST', POST, times(4, { status: 500, when: 'after' })],
    ['after a post whose answer was lost', 'POST', POST, [lost]],
    ['after posts whose answers were lost', 'POST', POST, times(4, lost)],
    ['after a short pause that Discord asked for', 'POST', POST, [{ status: 429, retryAfter: 0.05 }]],
    ['after a long pause that Discord asked for', 'POST', POST, [{ status: 429, retryAfter: 30 }]],
    ['after a thread whose answer was lost', 'POST', THREAD, times(4, lost)],
    ['after 500 from the thread', 'POST', THREAD, times(5, { status: 500 })],
  ])('%s', async (_what, method, path, failures) => {
    const played = await play();
    played.server.fail(method, path, ...failures);
    const { id } = played.post({ content: HARBOR.text });
    await played.pass();
    await settleAll(played);
    expect([...played.said(id), ...played.said(played.news)].map(textOf)).toEqual([expect.stringContaining('Helena Brandt')]);
  });

  it('beside the paste, found by its mark though its answer was lost', async () => {
    const played = await play();
    await played.store.settings.changeSettings(`discord:${played.guild.id}`, { answerIn: 'channel' });
    played.server.fail('POST', POST, ...times(4, lost));
    played.post({ content: HARBOR.text });
    await played.pass();
    // Discord has forgotten the nonce
    for (const message of played.said(played.news)) delete message.nonce;
    await settleAll(played);
    expect(played.said(played.news)).toHaveLength(1);
  });

  it('as text, found by what it replies to though its answer was lost', async () => {
    const played = await play();
    played.server.state.refusesComponents = true;
    await played.store.settings.changeSettings(`discord:${played.guild.id}`, { answerIn: 'channel' });
    played.server.fail('POST', POST, { status: 400, code: 50_035 }, ...times(4, lost));
    played.post({ content: HARBOR.text });
    await played.pass();
    for (const message of played.said(played.news)) delete message.nonce;
    await settleAll(played);
    expect(played.said(played.news)).toHaveLength(1);
  });

  it.each<[string, Failure[]]>([
    ['500', times(6, { status: 500 })],
    ['a lost answer', times(5, lost)],
    ['a long pause', [{ status: 429, retryAfter: 30 }]],
  ])('to /analyze after %s', async (_what, failures) => {
    const played = await play();
    played.server.fail('PATCH', ORIGINAL, ...failures);
    const { original } = await played.command('analyze', { text: HARBOR.text });
    await settleAll(played);
    expect(textOf(original)).toContain('Helena Brandt');
    expect(played.said(played.news)).toHaveLength(1);
  });

  it('and no more than a line in the log when the channel is gone', async () => {
    const played = await play();
    played.server.fail('POST', THREAD, { status: 404, code: 10_003 });
    played.post({ content: HARBOR.text });
    await played.pass();
    await settleAll(played);
    expect(played.log.join()).toContain('its channel is gone');
  });
});

describe('a bot that was away', () => {
  it('answers what was posted meanwhile, and nothing twice', async () => {
    const lasting = await outlive();
    const first = await play(lasting);
    const seen = first.post({ content: HARBOR.text });
    await first.pass();
    expect(first.said(seen.id)).toHaveLength(1);
    await first.discord.stop();
    await first.bot.stop();
    lasting.server.gateway.forgetSessions();
    const missed = first.post({ content: HARBOR.text, by: lasting.server.world.user('Ben') });
    const tooOld = first.post({ content: HARBOR.text, id: (BigInt(seen.id) - (BigInt(25 * 3_600_000) << 22n)).toString() });
    const second = await play(lasting);
    await second.pass();
    expect(second.said(seen.id)).toHaveLength(1);
    expect(second.said(missed.id)).toHaveLength(1);
    expect(second.said(tooOld.id)).toEqual([]);
  });

  it('answers once what was redelivered', async () => {
    const lasting = await outlive();
    const first = await play(lasting);
    const message = first.post({ content: HARBOR.text });
    await first.pass();
    await first.discord.stop();
    await first.bot.stop();
    const second = await play(lasting);
    lasting.server.gateway.dispatch('MESSAGE_CREATE', message);
    lasting.server.gateway.dispatch('MESSAGE_CREATE', message);
    await second.pass();
    expect(second.said(message.id)).toHaveLength(1);
  });

  it('finds the answer that it posted in its last moment', async () => {
    const lasting = await outlive();
    const first = await play(lasting);
    const message = first.post({ content: HARBOR.text });
    lasting.server.fail('POST', POST, ...times(4, lost));
    await first.pass();
    await first.discord.stop();
    await first.bot.stop();
    for (const answer of first.said(message.id)) delete answer.nonce;
    const second = await play(lasting);
    second.clock.now = first.clock.now;
    await settleAll(second);
    expect(second.said(message.id)).toHaveLength(1);
  });

  it('writes the answer to an interaction that waits for it', async () => {
    const lasting = await outlive();
    const first = await play(lasting);
    lasting.server.fail('PATCH', ORIGINAL, ...times(4, { status: 500 }));
    const { original } = await first.command('analyze', { text: HARBOR.text });
    await first.discord.stop();
    await first.bot.stop();
    const second = await play(lasting);
    await settleAll(second);
    expect(textOf(original)).toContain('Helena Brandt');
    expect(second.said(second.news)).toHaveLength(1);
  });
});
