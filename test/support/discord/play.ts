// A whole bot on the local Discord: the real discord.js, the real store, a quick analyzer; people post, command and press in it.
import { pino } from 'pino';
import { ChannelType, MessageFlags, type APIMessage } from 'discord.js';
import { connectDiscord, type Discord } from '../../../src/adapters/discord/connect.ts';
import { createBot, type Bot } from '../../../src/bot/bot.ts';
import type { Analyzer } from '../../../src/bot/ports.ts';
import type { ConfigError } from '../../../src/errors.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { quickAnalyzer } from '../../bot/analyzers.ts';
import type { OpenInteraction } from './rest.ts';
import { startDiscord, TOKEN, type DiscordServer } from './server.ts';
import { attachment, personMessage, type WorldChannel, type WorldGuild, type WorldMessage, type WorldUser } from './world.ts';

export const JOIN_WINDOW_MS = 20_000;
const ALL_PERMISSIONS = (1n << 50n) - 1n;

export interface PlayOptions {
  readonly analyzer?: Analyzer;
  readonly watchChannels?: readonly string[];
  /** A store that outlives the process that is played. */
  readonly store?: Store;
  readonly server?: DiscordServer;
  /** Changes the world before the bot connects. */
  readonly prepare?: (played: Pick<Played, 'server' | 'guild' | 'news' | 'ana'>) => void;
}

export interface InteractionFields {
  readonly by?: WorldUser;
  readonly channel?: WorldChannel;
  /** Permissions of the person in the channel; all by default. */
  readonly permissions?: bigint;
  /** A server where the bot is not. */
  readonly guild?: string | null;
}

export interface Played {
  readonly server: DiscordServer;
  readonly store: Store;
  readonly bot: Bot;
  readonly discord: Discord;
  readonly guild: WorldGuild;
  /** A channel that everybody reads. */
  readonly news: WorldChannel;
  /** Owns the server. */
  readonly ana: WorldUser;
  readonly clock: { now: number };
  /** Lines of the log. */
  readonly log: string[];
  /** Why the connection ended for good. */
  readonly ends: ConfigError[];
  /** Somebody posts; the bot has not seen it yet. */
  post(fields: Partial<Omit<WorldMessage, 'author'>> & { readonly by?: WorldUser; readonly in?: WorldChannel }): WorldMessage;
  file(name: string, content: string | Buffer, type?: string): ReturnType<typeof attachment>;
  /** Resolves when the bot has taken all that happened, and answered what is ready. */
  settle(): Promise<void>;
  /** Lets the join window pass and settles. */
  pass(): Promise<void>;
  /** What the bot has standing in a channel. */
  said(channel: WorldChannel | string): WorldMessage[];
  command(name: string, options?: Readonly<Record<string, string>>, fields?: InteractionFields): Promise<OpenInteraction>;
  /** Any interaction; resolves when the bot is done with it. */
  interact(type: number, data: object, fields?: InteractionFields & { readonly message?: object }): Promise<OpenInteraction>;
  press(message: WorldMessage, action: string, fields?: InteractionFields): Promise<OpenInteraction>;
  direct(user: WorldUser): WorldChannel;
  close(): Promise<void>;
}

/** Begins with a bot that is connected; `news` is watched. */
export async function playDiscord(options: PlayOptions = {}): Promise<Played> {
  const clock = { now: Date.now() };
  const now = () => clock.now;
  const server = options.server ?? (await startDiscord(now));
  const { world } = server;
  const known = [...world.guilds.values()][0];
  const ana = known?.members[1]?.user ?? world.user('Ana');
  const guild = known ?? world.guild(ana);
  const news =
    [...world.channels.values()].find(({ name }) => name === 'news') ??
    world.channel({ type: ChannelType.GuildText, guild_id: guild.id, name: 'news', parent_id: null });
  options.prepare?.({ server, guild, news, ana });
  const store = options.store ?? (await openStore(':memory:'));
  const log: string[] = [];
  const ends: ConfigError[] = [];
  const logger = pino({ level: 'info', base: null }, { write: (line: string) => void log.push(line) });
  const watchChannels = options.watchChannels ?? [news.id];
  const discord = await connectDiscord({
    token: TOKEN,
    apiUrl: `${server.url}/api`,
    watchedChannels: async (space) => [...watchChannels, ...((await store.settings.settings(space)).watched ?? [])],
    onEnd: (error) => ends.push(error),
    logger,
    now,
  });
  const limits = { maxWords: 10_000, minWords: 20, joinWindowMs: JOIN_WINDOW_MS, watchChannels, concurrency: 2 };
  const analyzer = options.analyzer ?? quickAnalyzer;
  const bot = createBot({ ...store, ...limits, analyzer, chats: [discord.chat], logger, now });
  bot.start();
  await discord.start(bot);

  async function settle(): Promise<void> {
    await server.gateway.seen();
    await discord.idle();
    await bot.idle();
  }

  async function interact(type: number, data: object, fields: InteractionFields & { message?: object } = {}): Promise<OpenInteraction> {
    const { by = ana, channel = news, permissions = ALL_PERMISSIONS, message } = fields;
    const guildId = fields.guild === undefined ? channel.guild_id : (fields.guild ?? undefined);
    const id = world.id();
    const open: OpenInteraction = { id, token: `token${id}`, channel: channel.id, answered: null, data: {}, original: null, followUps: [] };
    server.state.interactions.set(id, open);
    server.gateway.dispatch('INTERACTION_CREATE', {
      id,
      application_id: server.state.application.id,
      type,
      token: open.token,
      version: 1,
      data,
      channel: { id: channel.id, type: channel.type, ...(channel.parent_id && { parent_id: channel.parent_id }), ...threadFacts(channel) },
      channel_id: channel.id,
      locale: 'en-US',
      entitlements: [],
      attachment_size_limit: 10_485_760,
      authorizing_integration_owners: { '0': guildId ?? '0' },
      context: guildId === undefined ? 1 : 0,
      app_permissions: '0',
      ...(guildId === undefined
        ? { user: by }
        : { guild_id: guildId, member: { user: by, roles: [], permissions: permissions.toString(), nick: null, flags: 0 } }),
      ...(message !== undefined && { message }),
    });
    await settle();
    return open;
  }

  return {
    server,
    store,
    bot,
    discord,
    guild,
    news,
    ana,
    clock,
    log,
    ends,
    post: ({ by = ana, in: channel = news, ...fields }) => {
      const isDirect = channel.guild_id === undefined;
      const message = personMessage(world, {
        author: by,
        channel_id: channel.id,
        ...(!isDirect && { guild_id: channel.guild_id as string }),
        ...fields,
      });
      world.add(message);
      server.gateway.dispatch('MESSAGE_CREATE', { ...message, ...(isDirect && { channel_type: 1 }) });
      return message;
    },
    file: (name, content, type) => attachment(world, server.url, name, content, type),
    settle,
    pass: async () => {
      await settle();
      clock.now += JOIN_WINDOW_MS;
      await settle();
    },
    said: (channel) =>
      world.messages.get(typeof channel === 'string' ? channel : channel.id)?.filter(({ author }) => author.id === world.self.id) ?? [],
    command: (name, given = {}, fields = {}) => {
      const all = Object.entries(given).map(([option, value]) => ({ type: 3, name: option, value }));
      return interact(2, { id: world.id(), type: 1, name, ...(all.length > 0 && { options: all }) }, fields);
    },
    interact,
    press: (message, action, fields = {}) => interact(3, { component_type: 2, custom_id: action, id: 1 }, { ...fields, message }),
    direct: (user) =>
      [...world.channels.values()].find(({ recipients }) => recipients?.[0]?.id === user.id) ??
      world.channel({ type: ChannelType.DM, recipients: [user] }),
    close: async () => {
      await discord.stop();
      await bot.stop();
      if (options.store === undefined) await store.close();
      if (options.server === undefined) await server.close();
      if (server.problems.length > 0) throw new RangeError(`bodies that Discord does not know:\n${server.problems.slice(0, 3).join('\n')}`);
    },
  };
}

function threadFacts({ type }: WorldChannel): object {
  return type === ChannelType.PublicThread || type === ChannelType.PrivateThread ? { thread_metadata: { archived: false } } : {};
}

/** All that a message shows: its content and every text of its components. */
export function textOf(message: Pick<APIMessage, 'content' | 'components'> | null | undefined): string {
  if (message === null || message === undefined) return '';
  const texts: string[] = message.content === '' ? [] : [message.content];
  collect(message.components ?? [], texts);
  return texts.join('\n');
}

function collect(components: readonly object[], texts: string[]): void {
  for (const component of components) {
    if ('content' in component) texts.push(String(component.content));
    if ('components' in component) collect(component.components as object[], texts);
  }
}

/** Actions of the buttons of a message, by label. */
export function buttonsOf(message: Pick<APIMessage, 'components'> | null | undefined): Record<string, string> {
  const buttons: Record<string, string> = {};
  const visit = (component: object) => {
    if ('label' in component && 'custom_id' in component) buttons[String(component.label)] = String(component.custom_id);
    if ('accessory' in component) visit(component.accessory as object);
    if ('components' in component) for (const inner of component.components as object[]) visit(inner);
  };
  for (const component of message?.components ?? []) visit(component);
  return buttons;
}

/** Whether only one person sees it. */
export function isPrivate(message: Pick<APIMessage, 'flags'> | null | undefined): boolean {
  return ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
