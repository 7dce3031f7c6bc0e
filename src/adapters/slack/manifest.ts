// The app manifest that Slack is given once: names, commands, shortcuts, and the fewest permissions with which all of it works.
import { COMMANDS } from '../../bot/commands/commands.ts';
import { REGISTERED, ROOT } from './commands.ts';
import { GLOBAL_SHORTCUT, MESSAGE_SHORTCUT } from './shortcuts.ts';

const MOST_DESCRIPTION = 150;
const MOST_HINT = 100;

const SCOPES = [
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
];
const EVENTS = ['app_mention', 'message.channels', 'message.groups', 'message.im', 'message.mpim'];

/** The manifest as JSON: over HTTP when there is an address, else over Socket Mode. */
export function slackManifest(url: string | null): string {
  const request = url === null ? null : `${url.replace(/\/+$/, '')}/slack/events`;
  const requestUrl = request === null ? {} : { request_url: request };
  const manifest = {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Whosaid',
      description: 'Paste a news article: what it says, who matters, and who stands where',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Whosaid', always_online: true },
      shortcuts: [
        { name: 'Analyze article', type: 'message', callback_id: MESSAGE_SHORTCUT, description: 'A card for the article in this message' },
        { name: 'Analyze a text', type: 'global', callback_id: GLOBAL_SHORTCUT, description: 'A card for an article that you paste' },
      ],
      slash_commands: REGISTERED.map((name) => ({
        command: `/${name}`,
        ...describe(name),
        // channels that are named in settings arrive by their ids
        should_escape: name === ROOT,
        ...(request !== null && { url: request }),
      })),
    },
    oauth_config: { scopes: { bot: SCOPES } },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: EVENTS },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function describe(name: string): { description: string; usage_hint?: string } {
  if (name === ROOT) return { description: 'Every command of the bot: help, settings and all others', usage_hint: 'help' };
  const command = COMMANDS.find((known) => known.name === name);
  const hint = (command?.options ?? []).map((option, index) => (index === 0 ? `[${option.name}]` : `[${option.name}:…]`)).join(' ');
  const description = (command?.summary ?? name).slice(0, MOST_DESCRIPTION);
  return hint === '' ? { description } : { description, usage_hint: hint.slice(0, MOST_HINT) };
}
