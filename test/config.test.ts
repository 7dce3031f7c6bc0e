import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { ConfigError } from '../src/errors.ts';

describe('parseConfig', () => {
  it('has a default for everything', () => {
    const config = parseConfig({});
    expect(config).toMatchObject({ maxWords: 25_000, logLevel: 'info', color: true });
    expect(config).toMatchObject({ databaseUrl: 'file:data/whosaid.db', joinWindowMs: 20_000, minWords: 120, watchChannels: [] });
    expect(config.analysisThreads).toBeGreaterThanOrEqual(1);
  });

  it('reads every variable', () => {
    const config = parseConfig({
      MAX_WORDS: '500',
      ANALYSIS_THREADS: '3',
      DISCORD_TOKEN: 'token of a bot',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
      SLACK_BOT_TOKEN: 'token of a Slack bot',
      SLACK_SIGNING_SECRET: 'a secret',
      PORT: '8081',
      HOST: '127.0.0.1',
      SLACK_API_URL: 'http://127.0.0.1:8082/api',
      LOG_LEVEL: 'debug',
      NO_COLOR: '1',
      DATABASE_URL: 'file:/var/lib/whosaid/archive.db',
      JOIN_WINDOW_MS: '5000',
      MIN_WORDS: '80',
      WATCH_CHANNELS: 'C1, C2,*',
    });
    expect(config).toEqual({
      maxWords: 500,
      analysisThreads: 3,
      discord: { token: 'token of a bot', apiUrl: 'http://127.0.0.1:8080/api' },
      slack: {
        botToken: 'token of a Slack bot',
        apiUrl: 'http://127.0.0.1:8082/api/',
        mode: { kind: 'http', signingSecret: 'a secret', port: 8081, host: '127.0.0.1' },
      },
      logLevel: 'debug',
      color: false,
      databaseUrl: 'file:/var/lib/whosaid/archive.db',
      joinWindowMs: 5000,
      minWords: 80,
      watchChannels: ['C1', 'C2', '*'],
    });
  });

  it.each(['whosaid.db', 'mysql://localhost/x', 'file:', '/var/lib/whosaid.db'])('refuses %s as DATABASE_URL', (value) => {
    expect(() => parseConfig({ DATABASE_URL: value })).toThrow('DATABASE_URL must be the address of a file, such as file:data/whosaid.db');
  });

  it('reaches Slack over a socket where there is a token for it', () => {
    const { slack } = parseConfig({ SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a', SLACK_SIGNING_SECRET: 's' });
    expect(slack).toEqual({ botToken: 'b', apiUrl: 'https://slack.com/api/', mode: { kind: 'socket', appToken: 'a' } });
    expect(parseConfig({}).slack).toBeNull();
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'hidden-1' }, 'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'hidden-1' }, 'SLACK_BOT_TOKEN is missing'],
  ])('says what Slack lacks in %j and no secret', (environment, message) => {
    expect(() => parseConfig(environment)).toThrow(message);
    expect(() => parseConfig(environment)).not.toThrow('hidden-1');
  });

  it('takes an empty variable for an absent one', () => {
    expect(parseConfig({ MAX_WORDS: '', LOG_LEVEL: ' ', NO_COLOR: '' })).toMatchObject({ maxWords: 25_000, logLevel: 'info', color: true });
  });

  it('names every mistake at once', () => {
    const parse = () => parseConfig({ MAX_WORDS: '-3', ANALYSIS_THREADS: 'two', LOG_LEVEL: 'loud' });
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(/MAX_WORDS .*"-3".*ANALYSIS_THREADS .*"two".*LOG_LEVEL .*"loud"/);
  });

  it.each(['0', '99', '1000001', '1e3', '25000.5'])('refuses %s as MAX_WORDS', (value) => {
    expect(() => parseConfig({ MAX_WORDS: value })).toThrow('MAX_WORDS must be a whole number from 100 to 1000000');
  });
});
