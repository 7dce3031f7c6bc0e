// The link by which somebody adds the bot to a server.
import { OAuth2Scopes, PermissionFlagsBits, REST } from 'discord.js';
import { readApplication } from './application.ts';
import { restOptions, type RestSettings } from './rest-options.ts';

const { AttachFiles, CreatePublicThreads, EmbedLinks, ReadMessageHistory, SendMessages, SendMessagesInThreads, ViewChannel } =
  PermissionFlagsBits;
const NEEDED = [ViewChannel, SendMessages, SendMessagesInThreads, CreatePublicThreads, EmbedLinks, AttachFiles, ReadMessageHistory];

/** The link of the bot whose token it is. Throws a ConfigError when Discord does not know the token. */
export async function discordInvite(settings: RestSettings): Promise<string> {
  const { id } = await readApplication(new REST(restOptions(settings)).setToken(settings.token));
  return inviteLink(id);
}

/** Asks for what the bot uses and nothing more. */
export function inviteLink(application: string): string {
  const permissions = NEEDED.reduce((all, one) => all | one, 0n);
  const query = new URLSearchParams({
    client_id: application,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: permissions.toString(),
    integration_type: '0',
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
