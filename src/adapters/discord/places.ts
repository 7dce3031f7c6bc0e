// Channels of Discord -> places of the bot, and their addresses.
import { ChannelType, type Client } from 'discord.js';
import type { Place, Posted } from '../../bot/ports.ts';

/** What is needed to know of a channel. */
export interface ChannelFacts {
  readonly id: string;
  readonly type: ChannelType;
  readonly parent: string | null;
}

/** A public thread shows to the readers of its channel; a private one has readers of its own. */
export function guildPlace(guild: string, { id, type, parent }: ChannelFacts): Place {
  const isOpenThread = type === ChannelType.PublicThread || type === ChannelType.AnnouncementThread;
  const space = `discord:${guild}`;
  return isOpenThread && parent !== null ? { space, channel: parent, thread: id } : { space, channel: id, thread: null };
}

/** A direct message, or a channel of a server where the bot is not: all that is said there belongs to the person. */
export function personalPlace(person: string, channel: string): Place {
  return { space: `discord:user:${person}`, channel, thread: null };
}

/** The server of a space; null of what belongs to a person. */
export function guildOf(space: string): string | null {
  return /^discord:(\d+)$/.exec(space)?.[1] ?? null;
}

/** The place of a channel of a server, from the cache or from Discord; null when the bot cannot see it. */
export async function placeOfChannel(client: Client, guild: string, id: string): Promise<Place | null> {
  const channel = client.channels.cache.get(id) ?? (await client.channels.fetch(id).catch(() => null));
  if (channel === null || channel.isDMBased()) return null;
  return guildPlace(guild, { id, type: channel.type, parent: channel.isThread() ? channel.parentId : null });
}

/** A message of the bot with its address. */
export function postedIn(space: string, channel: string, message: string): Posted {
  return { message, link: messageLink(guildOf(space), channel, message) };
}

/** The address of a message. */
export function messageLink(guild: string | null, channel: string, message: string): string {
  return `https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}`;
}

/** Where a message of the bot stands: its address says so. */
export function channelOf({ link }: Posted, place: Place): string {
  return /\/(\d+)\/\d+$/.exec(link ?? '')?.[1] ?? place.thread ?? place.channel;
}
