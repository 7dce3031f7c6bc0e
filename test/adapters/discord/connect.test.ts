// The connection to Discord: what it asks for, what it survives, what ends it, what is registered.
import { afterEach, describe, expect, it } from 'vitest';
import { connectDiscord } from '../../../src/adapters/discord/connect.ts';
import { COMMANDS } from '../../../src/bot/commands/commands.ts';
import { ConfigError, PlatformError } from '../../../src/errors.ts';
import { createLogger } from '../../../src/logger.ts';
import { HARBOR } from '../../bot/article.ts';
import { analyzerOf } from '../../bot/analyzers.ts';
import { playDiscord, textOf, type Played, type PlayOptions } from '../../support/discord/play.ts';
import { ALL_INTENTS, startDiscord } from '../../support/discord/server.ts';

const WITHOUT_CONTENT = ALL_INTENTS & ~32_768;

let played: Played | undefined;
afterEach(async () => {
  await played?.close();
  played = undefined;
});

async function play(options: PlayOptions = {}): Promise<Played> {
  return (played = await playDiscord({ analyzer: analyzerOf(HARBOR), ...options }));
}

const connect = (url: string, token: string) =>
  connectDiscord({
    token,
    apiUrl: `${url}/api`,
    watchedChannels: async () => [],
    onEnd: () => {},
    logger: createLogger('silent'),
    now: Date.now,
  });

describe('the intents', () => {
  it('are those for servers, messages and their text', async () => {
    const { server } = await play();
    expect(server.gateway.intents()).toBe(ALL_INTENTS);
  });

  it('leave the text away where Discord does not give it, and the log says so; who asks is answered', async () => {
    const { server, post, pass, said, news, log } = await play({ prepare: ({ server: own }) => own.allow(WITHOUT_CONTENT) });
    expect(server.gateway.intents()).toBe(WITHOUT_CONTENT);
    expect(log.join()).toContain('allow the Message Content intent');
    post({ content: HARBOR.text });
    const asked = post({ content: `<@${server.world.self.id}> ${HARBOR.text}` });
    await pass();
    expect(said(news).map(({ message_reference: to }) => to?.message_id)).toEqual([asked.id]);
  });
});

describe('a connection that ends', () => {
  it.each([
    ['without a word', undefined, 'resume'],
    ['with 4009', 4009, 'resume'],
    ['with 1000', 1000, 'identify'],
  ])('%s begins again and brings what comes', async (_how, code, begun) => {
    const { server, post, pass, said, discord } = await play();
    server.gateway.cut(code);
    const { id } = post({ content: HARBOR.text });
    while (server.gateway.begun.length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(server.gateway.begun[1]).toBe(begun);
    await discord.idle();
    await pass();
    expect(said(id).map(textOf)).toEqual([expect.stringContaining('Helena Brandt')]);
  });

  it.each([
    ['4004', 'copy it anew from the developer portal'],
    ['4014', 'allow the Message Content intent'],
    ['4013', 'Discord closed the connection with 4013'],
  ])('with %s ends for good and says why', async (code, words) => {
    const { server, ends } = await play();
    server.gateway.cut(Number(code));
    while (ends.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(ends).toEqual([expect.any(ConfigError)]);
    expect(ends[0]?.message).toContain(words);
  });
});

describe('a start', () => {
  it('with a token that Discord does not know says so', async () => {
    const server = await startDiscord(Date.now);
    await expect(connect(server.url, 'another')).rejects.toThrow('Discord does not know the token');
    await server.close();
  });

  it('while Discord cannot be reached says so', async () => {
    const server = await startDiscord(Date.now);
    await server.close();
    const failure = await connect(server.url, 'any').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PlatformError);
    expect(failure).toHaveProperty('code', 'unavailable');
  });

  it('with intents that are not allowed says so', async () => {
    // allowed when asked, withdrawn before the connection
    const failure = play({
      prepare: ({ server }) => {
        server.allow(WITHOUT_CONTENT);
        server.state.application.flags = 1 << 18;
      },
    });
    await expect(failure).rejects.toThrow('allow the Message Content intent');
  });
});

describe('the commands', () => {
  it('are registered once, and again when they change', async () => {
    const { server } = await play();
    const puts = () => server.requests.filter(({ method }) => method === 'PUT');
    expect(puts()).toHaveLength(1);
    const names = server.state.commands.map(({ name }) => name);
    expect(names).toEqual([...COMMANDS.map(({ name }) => name), 'Analyze article']);
    await played?.discord.stop();
    await played?.bot.stop();
    const again = await playDiscord({ server });
    expect(puts()).toHaveLength(1);
    await again.discord.stop();
    await again.bot.stop();
    server.state.commands[0] = { ...server.state.commands[0], description: 'old' };
    const changed = await playDiscord({ server });
    expect(puts()).toHaveLength(2);
    await changed.close();
  });

  it('are offered everywhere, those of administrators to them only', async () => {
    const { server } = await play();
    for (const command of server.state.commands) expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    const guarded = server.state.commands.filter(({ default_member_permissions: needed }) => typeof needed === 'string');
    expect(guarded.map(({ name }) => name)).toEqual(['settings']);
  });

  it('stay inside of the limits', async () => {
    const { server } = await play();
    for (const command of server.state.commands) {
      expect(String(command['description']).length).toBeLessThanOrEqual(100);
      expect(JSON.stringify(command).length).toBeLessThan(8_000);
      for (const { name, description } of (command['options'] ?? []) as { name: string; description: string }[]) {
        expect(name).toMatch(/^[a-z-]{1,32}$/);
        expect(description.length).toBeLessThanOrEqual(100);
      }
    }
  });
});
