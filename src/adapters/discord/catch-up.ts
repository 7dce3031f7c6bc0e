// What was posted while the bot was away: the watched channels are read back, through the same door as what the gateway brings.
import { PermissionFlagsBits, Routes, SnowflakeUtil, type APIMessage, type Client, type Guild, type GuildBasedChannel } from 'discord.js';
import type { Logger } from '../../logger.ts';
import type { GuildMessage } from './incoming.ts';

const BACK_MS = 24 * 60 * 60_000;
/** At most so many messages of a channel. */
const MOST_MESSAGES = 100;

export interface CatchUpOptions {
  readonly client: Client;
  /** Ids of the watched channels of a space; `*` stands for every channel. */
  readonly watchedChannels: (space: string) => Promise<readonly string[]>;
  readonly take: (message: GuildMessage) => Promise<void>;
  readonly logger: Logger;
  readonly now: () => number;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/** Reads them all, oldest message first; a channel that cannot be read is left out. */
export async function catchUp(options: CatchUpOptions): Promise<void> {
  const { client, watchedChannels, take, logger, now, signal } = options;
  const since = now() - BACK_MS;
  for (const guild of client.guilds.cache.values()) {
    if (!guild.available) continue;
    const watched = new Set(await watchedChannels(`discord:${guild.id}`));
    for (const channel of watchedOf(guild, watched)) {
      if (signal.aborted) return;
      // nothing was said since then
      if (!('lastMessageId' in channel) || channel.lastMessageId === null || sentAt(channel.lastMessageId) < since) continue;
      try {
        const query = new URLSearchParams({ limit: String(MOST_MESSAGES) });
        const messages = (await client.rest.get(Routes.channelMessages(channel.id), { query })) as APIMessage[];
        for (const message of messages.toReversed()) if (sentAt(message.id) >= since) await take({ ...message, guild_id: guild.id });
      } catch (error) {
        logger.warn({ err: error, channel: channel.id }, 'a watched channel cannot be read');
      }
    }
  }
}

/** Watched channels with their threads that the bot may read. */
function watchedOf(guild: Guild, watched: ReadonlySet<string>): GuildBasedChannel[] {
  const { me } = guild.members;
  return [...guild.channels.cache.values()].filter((channel) => {
    if (!channel.isTextBased()) return false;
    const ids = channel.isThread() ? [channel.id, channel.parentId ?? ''] : [channel.id];
    if (!watched.has('*') && !ids.some((id) => watched.has(id))) return false;
    return me === null || channel.permissionsFor(me).has(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory);
  });
}

function sentAt(id: string): number {
  return SnowflakeUtil.timestampFrom(id);
}
