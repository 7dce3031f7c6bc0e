// What Discord says about the bot's own application before it connects: who it is and what it may see.
import { ApplicationFlags, GatewayIntentBits, Routes, type APIApplication, type REST } from 'discord.js';
import { ConfigError } from '../../errors.ts';
import { asked, isUnauthorized } from './platform-errors.ts';

export interface Application {
  readonly id: string;
  /** Id of its bot. */
  readonly self: string;
  /** Whether the text of messages that nobody addressed to it reaches it. */
  readonly seesContent: boolean;
}

const CONTENT = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

/** Asks Discord; throws a ConfigError when it does not know the token. */
export async function readApplication(rest: REST): Promise<Application> {
  try {
    const { id, bot, flags = 0 } = (await rest.get(Routes.currentApplication())) as APIApplication;
    return { id, self: bot?.id ?? id, seesContent: (flags & CONTENT) !== 0 };
  } catch (error) {
    if (isUnauthorized(error)) throw badToken(error);
    return asked(() => Promise.reject(error));
  }
}

/** No more than the bot uses. */
export function intentsOf({ seesContent }: Application): GatewayIntentBits[] {
  const always = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
  return seesContent ? [...always, GatewayIntentBits.MessageContent] : always;
}

/** The error for a token that Discord does not know. */
export function badToken(cause: unknown): ConfigError {
  return new ConfigError(
    'bad-discord-token',
    'Discord does not know the token: copy it anew from the developer portal into DISCORD_TOKEN.',
    {
      cause,
    },
  );
}
