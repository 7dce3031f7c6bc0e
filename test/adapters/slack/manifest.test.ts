import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../../src/adapters/slack/manifest.ts';
import { COMMANDS } from '../../../src/bot/commands/commands.ts';

interface Manifest {
  readonly features: { readonly slash_commands: readonly { command: string; description: string; url?: string }[] };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly socket_mode_enabled: boolean;
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] };
    readonly interactivity: { readonly request_url?: string };
  };
}
const read = (url: string | null) => JSON.parse(slackManifest(url)) as Manifest;

describe('the manifest', () => {
  it('is for Socket Mode without an address', () => {
    const { settings, features } = read(null);
    expect(settings.socket_mode_enabled).toBe(true);
    expect(settings.event_subscriptions.request_url).toBeUndefined();
    expect(features.slash_commands.every(({ url }) => url === undefined)).toBe(true);
  });

  it('sends everything to the one address that is given', () => {
    const { settings, features } = read('https://bot.example.org/');
    const address = 'https://bot.example.org/slack/events';
    expect(settings.socket_mode_enabled).toBe(false);
    expect(settings.event_subscriptions.request_url).toBe(address);
    expect(settings.interactivity.request_url).toBe(address);
    expect(new Set(features.slash_commands.map(({ url }) => url))).toEqual(new Set([address]));
  });

  it('has every command but those whose names belong to Slack', () => {
    const names = read(null).features.slash_commands.map(({ command }) => command.slice(1));
    const expected = COMMANDS.map(({ name }) => name).filter((name) => name !== 'help' && name !== 'settings');
    expect(names).toEqual([...expected, 'whosaid']);
  });

  it('asks for no scope that nothing needs', () => {
    const { oauth_config: oauth, settings } = read(null);
    expect(oauth.scopes.bot).toEqual([
      'app_mentions:read',
      'channels:history',
      'channels:read',
      'chat:write',
      'commands',
      'files:read',
      'files:write',
      'groups:history',
      'groups:read',
      'im:history',
      'mpim:history',
      'users:read',
    ]);
    expect(settings.event_subscriptions.bot_events).toEqual([
      'app_mention',
      'message.channels',
      'message.groups',
      'message.im',
      'message.mpim',
    ]);
  });
});
