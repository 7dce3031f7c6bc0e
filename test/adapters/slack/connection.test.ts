// How the bot stays in touch with Slack: sockets that end, refusals, and requests that are not Slack's.
import { describe, expect, it } from 'vitest';
import { HARBOR } from '../../bot/article.ts';
import { startSlackServer } from '../../support/slack/slack-server.ts';
import { playSlack, until, type SlackPlay } from './slack-play.ts';

const challenge = { type: 'url_verification', challenge: 'c0ffee' };

async function withPlay(options: Parameters<typeof playSlack>[0], test: (play: SlackPlay) => Promise<void>): Promise<void> {
  const play = await playSlack(options);
  try {
    await test(play);
  } finally {
    await play.close();
  }
}

async function reconnected(play: SlackPlay, times: number): Promise<void> {
  await until(() => {
    expect(play.log.filter((line) => line.includes('connected again'))).toHaveLength(times);
    expect(play.server.sockets).toHaveLength(1);
  });
}

describe('a socket', () => {
  it('that is cut or ended by Slack is opened anew, and what comes then is answered', () =>
    withPlay({}, async (play) => {
      play.server.sockets[0]?.cut();
      await reconnected(play, 1);
      play.server.sockets[0]?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      await reconnected(play, 2);
      play.server.sockets[0]?.close();
      await reconnected(play, 3);
      await play.write(HARBOR.text);
      await play.settle();
      expect(play.answers()).toHaveLength(1);
      expect(play.failures).toEqual([]);
    }));

  it('is opened as soon as Slack is there again', () =>
    withPlay({}, async (play) => {
      play.server.fail('apps.connections.open', { status: 500 }, { cut: true }, { error: 'internal_error' });
      play.server.sockets[0]?.cut();
      await reconnected(play, 1);
      expect(play.failures).toEqual([]);
    }));

  it('that Slack refuses for good ends with one clear message', () =>
    withPlay({}, async (play) => {
      play.server.fail('apps.connections.open', { error: 'invalid_auth' });
      play.server.sockets[0]?.cut();
      await until(() => expect(play.failures).toHaveLength(1));
      expect(play.failures[0]?.message).toContain('SLACK_APP_TOKEN');
    }));

  it('that Slack refuses at the start ends the start', async () => {
    const server = await startSlackServer();
    server.fail('apps.connections.open', { error: 'not_allowed_token_type' });
    await expect(playSlack({ server })).rejects.toThrow(/not_allowed_token_type.*SLACK_APP_TOKEN/);
    await server.close();
  });
});

describe('a bot token', () => {
  it('that Slack refuses ends the start', async () => {
    const server = await startSlackServer();
    server.fail('auth.test', { error: 'invalid_auth' });
    await expect(playSlack({ server })).rejects.toThrow(/invalid_auth.*SLACK_BOT_TOKEN/);
    await server.close();
  });

  it('is asked for again while Slack gives no answer', async () => {
    const server = await startSlackServer();
    server.fail('auth.test', { status: 503 });
    const play = await playSlack({ server });
    expect(server.sockets).toHaveLength(1);
    await play.close();
    await server.close();
  });
});

describe('over HTTP', () => {
  it('the address is verified', () =>
    withPlay({ mode: 'http' }, async (play) => {
      const { status, body } = await play.server.request(play.url, challenge);
      expect(status).toBe(200);
      expect(body).toContain('c0ffee');
    }));

  it('what is not signed by Slack, or was signed long ago, is refused', () =>
    withPlay({ mode: 'http' }, async (play) => {
      const wrong = await play.server.request(play.url, challenge, { secret: 'another' });
      const old = await play.server.request(play.url, challenge, { at: Math.floor(Date.now() / 1000) - 600 });
      expect([wrong.status, old.status]).toEqual([401, 401]);
    }));

  it('what is larger than 4 MB is refused', () =>
    withPlay({ mode: 'http' }, async (play) => {
      const { status } = await play.server.request(play.url, { ...challenge, padding: 'x'.repeat(4 * 1024 * 1024) });
      expect(status).toBe(413);
    }));

  it('a port that is taken is named', () =>
    withPlay({ mode: 'http' }, async (play) => {
      const port = new URL(play.url).port;
      const second = playSlack({ mode: 'http', server: play.server, port: Number(port) });
      await expect(second).rejects.toThrow(`Port ${port} cannot be listened on`);
    }));
});
