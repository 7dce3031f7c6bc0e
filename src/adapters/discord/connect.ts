// Discord as a whole: who the bot is, its connection, its chat, and what brings the events to the bot.
import { Client, Events, GatewayCloseCodes, Options, REST, type ClientOptions } from 'discord.js';
import type { Bot } from '../../bot/bot.ts';
import { COMMANDS } from '../../bot/commands/commands.ts';
import type { ChatAdapter, Place } from '../../bot/ports.ts';
import { ConfigError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { createAcknowledgements } from './acknowledgements.ts';
import { createAdministrators } from './administrators.ts';
import { badToken, intentsOf, readApplication, type Application } from './application.ts';
import { catchUp } from './catch-up.ts';
import { commandDefinitions, registerCommands } from './commands.ts';
import { createDiscordChat } from './discord-chat.ts';
import { listenToGateway, type GatewayEvents } from './gateway-events.ts';
import { asked } from './platform-errors.ts';
import { restOptions, type RestSettings } from './rest-options.ts';

const MOST_CACHED = 200;

export interface DiscordOptions extends RestSettings {
  /** Ids of the watched channels of a space; `*` stands for every channel. */
  readonly watchedChannels: (space: string) => Promise<readonly string[]>;
  /** Called once when the connection has ended for good. */
  readonly onEnd: (error: ConfigError) => void;
  readonly logger: Logger;
  readonly now: () => number;
}

export interface Discord {
  readonly chat: ChatAdapter;
  /** Logs in and brings what happens to the bot; resolves when it listens. */
  start(bot: Bot): Promise<void>;
  /** Resolves when nothing that came is still being taken. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Asks Discord who the bot is. Throws a ConfigError when Discord does not know its token. */
export async function connectDiscord(options: DiscordOptions): Promise<Discord> {
  const { token, logger, now } = options;
  const application = await readApplication(new REST(restOptions(options)).setToken(token));
  const { id, self } = application;
  const client = new Client({ ...CLIENT_OPTIONS, rest: restOptions(options), intents: intentsOf(application) });
  client.rest.setToken(token);
  const administrators = createAdministrators(client, now);
  const acknowledgements = createAcknowledgements();
  const { acknowledged } = acknowledgements;
  let events: GatewayEvents | null = null;
  let readingBack: Promise<void> = Promise.resolve();
  const stopper = new AbortController();
  return {
    chat: createDiscordChat({ client, application: id, self, administrators, acknowledged, now }),
    start: async (bot) => {
      const isWatched = async ({ space, channel }: Place) => {
        const watched = await options.watchedChannels(space);
        return watched.includes('*') || watched.includes(channel);
      };
      const parts = { client, application: id, self, bot, administrators, acknowledgements, isWatched, logger };
      const listening = listenToGateway({ client, incoming: parts, removals: parts, interactions: parts, logger });
      events = listening;
      const readBack = () => {
        const { take } = listening;
        readingBack = catchUp({ ...options, client, take, signal: stopper.signal }).catch((error: unknown) =>
          logger.error({ err: error }, 'reading back failed'),
        );
      };
      watchConnection(client, options, stopper.signal);
      await logIn(client, token);
      readBack();
      // a session that was not resumed has missed something, too
      client.on(Events.ShardReady, readBack);
      await introduce(client, application, logger);
    },
    idle: async () => {
      await readingBack;
      await events?.idle();
    },
    stop: async () => {
      stopper.abort();
      await client.destroy();
      // what is being answered may still be posted
      client.rest.setToken(token);
      await readingBack;
      await events?.idle();
    },
  };
}

/** The events are read as they come, so that nothing of messages and few of people must be kept. */
const CLIENT_OPTIONS: Omit<ClientOptions, 'intents'> = {
  shards: 'auto',
  allowedMentions: { parse: [], repliedUser: false },
  makeCache: Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    MessageManager: 0,
    ReactionManager: 0,
    PresenceManager: 0,
    GuildEmojiManager: 0,
    GuildStickerManager: 0,
    GuildScheduledEventManager: 0,
    VoiceStateManager: 0,
    GuildMemberManager: { maxSize: MOST_CACHED, keepOverLimit: (member) => member.id === member.client.user.id },
    UserManager: { maxSize: MOST_CACHED, keepOverLimit: (user) => user.id === user.client.user.id },
  }),
};

async function logIn(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  const ended = new Promise<never>((_resolve, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(endOf(code)));
  });
  ended.catch(() => {});
  await Promise.race([asked(() => client.login(token)), ended]);
  await Promise.race([ready, ended]);
}

/** Discord closes for good without another word: only these events say so. */
function watchConnection(client: Client, { onEnd, logger }: DiscordOptions, stopped: AbortSignal): void {
  let hasEnded = false;
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (hasEnded || stopped.aborted) return;
    hasEnded = true;
    onEnd(endOf(code));
  });
  client.on(Events.ShardError, (error) => logger.warn({ err: error }, 'the connection to Discord failed'));
  client.on(Events.ShardReconnecting, () => {
    if (!stopped.aborted) logger.info('reconnecting to Discord');
  });
  client.on(Events.Error, (error) => logger.error({ err: error }, 'discord.js failed'));
}

function endOf(code: number): ConfigError {
  const message = `Discord closed the connection with ${code}`;
  if (code === GatewayCloseCodes.AuthenticationFailed) return badToken(new Error(message));
  if (code === GatewayCloseCodes.DisallowedIntents)
    return new ConfigError('discord-intents', `${message}: allow the Message Content intent in the developer portal and start again.`);
  return new ConfigError('discord-closed', `${message}: see what Discord says about that number, and start again.`);
}

async function introduce({ rest, guilds }: Client, { id, seesContent }: Application, logger: Logger): Promise<void> {
  if (!seesContent)
    logger.warn(
      'Discord hides the text of messages: allow the Message Content intent in the developer portal, or nothing that is pasted is seen',
    );
  try {
    if (await registerCommands(rest, id, commandDefinitions(COMMANDS))) logger.info('commands registered with Discord');
  } catch (error) {
    logger.error({ err: error }, 'commands were not registered with Discord');
  }
  logger.info({ platform: 'discord', servers: guilds.cache.size }, 'ready');
}
